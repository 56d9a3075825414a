import { makeIndex, type SearchData, type SearchSources } from './make-index.ts';

/** What a book hands to search. */
export interface BookOfSearch {
  sources: () => SearchSources;
  /** What its card of a comparison is made of; nothing when it has none. */
  comparison: () => unknown;
  /** Path of the module that draws the card; see core/compare.ts. */
  card: string;
}

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

const parts = {
  index: 'virtual:search-index',
  text: 'virtual:search-text',
  messages: 'virtual:search-messages',
};
const comparison = 'virtual:search-comparison';
const card = 'virtual:search-card';

/**
 * Makes the data of search for the browser. `import address from 'virtual:search-index'` gives the
 * address of a file whose name holds its hash, so that it can be cached for ever; likewise for the
 * text of the sections and for the error messages.
 */
export function searchData(book: BookOfSearch): Plugin {
  let data: SearchData | undefined;
  const names: readonly string[] = [...Object.values(parts), comparison];
  return {
    name: 'search-data',
    resolveId: (id) => (id === card ? book.card : names.includes(id) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${comparison}`) return `export default ${JSON.stringify(book.comparison())}`;
      const [part] = Object.entries(parts).find(([, name]) => id === `\0${name}`) ?? [];
      if (part === undefined) return undefined;
      data ??= makeIndex(book.sources());
      const source = JSON.stringify(data[part as keyof typeof parts]);
      if (this.meta.watchMode) {
        // The dev server emits no files.
        const address = `data:application/json,${encodeURIComponent(source)}`;
        return `export default ${JSON.stringify(address)}`;
      }
      const file = this.emitFile({ type: 'asset', name: `search-${part}.json`, source });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
