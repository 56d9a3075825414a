import { globSync } from 'node:fs';
import type { Project } from '#content/project.ts';
import { makeIndex } from './make-index.ts';
import { searchSources } from './search-sources.ts';

const indexName = 'virtual:search-index';
const cardName = 'virtual:search-card-data';

/** The part of Vite's plugin interface that this file uses; Vite is not a dependency of ours. */
interface Plugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(this: Emitter, id: string): string | undefined;
}

interface Emitter {
  meta: { watchMode: boolean };
  addWatchFile(file: string): void;
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
}

/**
 * Makes the data of search for the browser.
 * `import address from 'virtual:search-index'` gives the address of the concept tier's index, a
 * file whose name holds its hash, so that it can be cached for ever.
 * `import data from 'virtual:search-card-data'` gives what the book's card is made of.
 * In the dev server both are made anew when a page or a record has changed.
 */
export function searchData(readProject: (isDev: boolean) => Project): Plugin {
  return {
    name: 'search-data',
    resolveId: (id) => (id === indexName || id === cardName ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${cardName}` && id !== `\0${indexName}`) return undefined;
      const project = readProject(this.meta.watchMode);
      if (this.meta.watchMode) {
        for (const file of globSync(
          `${project.root}/${project.about.folder}/{data,pages}/**/*.{json,mdx}`,
        )) {
          this.addWatchFile(file);
        }
      }
      if (id === `\0${cardName}`) {
        return `export default ${JSON.stringify(project.about.search.cardData(project))}`;
      }
      const source = JSON.stringify(makeIndex(searchSources(project, project.pages)));
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
  /search\/ui\/(?:later|full-text|nothing|marks|search-page|search-open)\.ts$|search\/core\/(?:full-text|nearest-names)\.ts$/;

/** Whether a module is needed before search can answer from the concept tier. */
export function isForFirstAnswer(id: string): boolean {
  return /\/src\/search\/(?:core|ui)\//.test(id) && !later.test(id);
}
