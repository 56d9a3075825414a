import { makeIndex } from '../search/make-index.ts';
import { readSearchSources } from './search-sources.ts';

const name = 'virtual:search-index';

/** The part of Vite's plugin interface that this file uses; Vite is not a dependency of ours. */
interface Plugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(this: Emitter, id: string): Promise<string | undefined>;
}

interface Emitter {
  meta: { watchMode: boolean };
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
}

/**
 * Makes the index of the concept tier and emits it as a file whose name holds its hash, so that it
 * can be cached for ever. `import address from 'virtual:search-index'` gives its address.
 */
export function searchIndex(root: string): Plugin {
  return {
    name: 'search-index',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const source = JSON.stringify(makeIndex(await readSearchSources(root)));
      if (this.meta.watchMode) {
        // The dev server emits no files.
        return `export default ${JSON.stringify(`data:application/json,${encodeURIComponent(source)}`)}`;
      }
      const file = this.emitFile({ type: 'asset', name: 'search-index.json', source });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
