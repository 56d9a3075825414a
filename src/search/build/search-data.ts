import { makeIndex } from './make-index.ts';
import { comparisonData, readSearchSources } from './search-sources.ts';

const indexName = 'virtual:search-index';
const comparisonName = 'virtual:comparison-data';

/** The part of Vite's plugin interface that this file uses; Vite is not a dependency of ours. */
interface Plugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(this: Emitter, id: string): string | undefined;
}

interface Emitter {
  meta: { watchMode: boolean };
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
}

/**
 * Makes the data of search for the browser.
 * `import address from 'virtual:search-index'` gives the address of the concept tier's index, a
 * file whose name holds its hash, so that it can be cached for ever.
 * `import data from 'virtual:comparison-data'` gives what the comparison card is made of.
 */
export function searchData(root: string): Plugin {
  return {
    name: 'search-data',
    resolveId: (id) => (id === indexName || id === comparisonName ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${comparisonName}`) return `export default ${JSON.stringify(comparisonData())}`;
      if (id !== `\0${indexName}`) return undefined;
      const source = JSON.stringify(makeIndex(readSearchSources(root)));
      if (this.meta.watchMode) {
        // The dev server emits no files.
        const address = `data:application/json,${encodeURIComponent(source)}`;
        return `export default ${JSON.stringify(address)}`;
      }
      const file = this.emitFile({ type: 'asset', name: 'search-index.json', source });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}

const later =
  /search\/ui\/(?:later|full-text|comparison-card|nothing|marks|search-page|search-open)\.ts$|search\/core\/(?:compare|full-text|nearest-names)\.ts$/;

/** Whether a module is needed before search can answer from the concept tier. */
export function isForFirstAnswer(id: string): boolean {
  return /\/src\/search\/(?:core|ui)\//.test(id) && !later.test(id);
}
