import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { pathOfFile, readPage, readPages, type BookOfPages, type SourcePage } from './read.ts';
import { pageSchema } from './schemas/page.ts';

/**
 * Brings the pages of a book into Astro's collection. A page whose frontmatter is wrong stays as it
 * was before: the content check stops a build and tells the fault in the dev server.
 */
export function pagesLoader(book: BookOfPages): Loader {
  const schema = pageSchema(book);
  return {
    name: 'pages',
    load: ({ store, config, watcher, generateDigest }: LoaderContext) => {
      const root = fileURLToPath(config.root);
      const folder = `${root}${book.folder}/pages/`;
      const set = ({ path, data, body, file }: SourcePage) => {
        if (data === undefined) return;
        const digest = generateDigest({ ...data, body });
        store.set({ id: path, data: { ...data }, body, filePath: file, digest });
      };
      const { pages } = readPages(root, book);
      const paths = new Set(pages.map(({ path }) => path));
      for (const id of store.keys()) if (!paths.has(id)) store.delete(id);
      pages.forEach(set);

      const isPage = (file: string) => file.startsWith(folder) && file.endsWith('.mdx');
      const read = (file: string) => {
        if (!isPage(file)) return;
        const path = pathOfFile(relative(folder, file));
        set(readPage(relative(root, file), path, readFileSync(file), schema, []));
      };
      watcher?.on('add', read).on('change', read);
      watcher?.on('unlink', (file) => {
        if (isPage(file)) store.delete(pathOfFile(relative(folder, file)));
      });
      return Promise.resolve();
    },
  };
}
