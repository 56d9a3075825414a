import { globSync } from 'node:fs';
import type { Project } from '#content/project.ts';
import { makeIndex } from './make-index.ts';
import { searchSources } from './search-sources.ts';

const parts = {
  index: 'virtual:search-index',
  text: 'virtual:search-text',
  messages: 'virtual:search-messages',
} as const;
const cardName = 'virtual:search-card-data';
const names: readonly string[] = [...Object.values(parts), cardName];

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
 * Makes the data of search for the browser. `import address from 'virtual:search-index'` gives the
 * address of a file whose name holds its hash, so that it can be cached for ever; likewise for the
 * text of the sections and for the error messages.
 * `import data from 'virtual:search-card-data'` gives what the book's card is made of.
 * In the dev server all are made anew when a page or a record has changed.
 */
export function searchData(readProject: (isDev: boolean) => Project): Plugin {
  return {
    name: 'search-data',
    resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (!names.some((name) => id === `\0${name}`)) return undefined;
      const { watchMode } = this.meta;
      const project = readProject(watchMode);
      if (watchMode) {
        const { root, about } = project;
        for (const file of globSync(`${root}/${about.folder}/{data,pages}/**/*.{json,mdx}`)) {
          this.addWatchFile(file);
        }
      }
      if (id === `\0${cardName}`) {
        return `export default ${JSON.stringify(project.about.search.cardData(project))}`;
      }
      const data = makeIndex(searchSources(project, project.pages));
      for (const [part, name] of Object.entries(parts)) {
        if (id !== `\0${name}`) continue;
        const source = JSON.stringify(data[part as keyof typeof parts]);
        if (watchMode) {
          // The dev server emits no files.
          const address = `data:application/json,${encodeURIComponent(source)}`;
          return `export default ${JSON.stringify(address)}`;
        }
        const file = this.emitFile({ type: 'asset', name: `search-${part}.json`, source });
        return `export default import.meta.ROLLUP_FILE_URL_${file}`;
      }
      return undefined;
    },
  };
}
