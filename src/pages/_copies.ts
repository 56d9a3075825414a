import { upperLevels } from '#content/upper-levels.ts';
import { wholeText } from '#publish/llms.ts';
import { markdownCopy } from '#publish/markdown-copy.ts';
import { site } from '../site.ts';
import { allPages, book, references, siteTree, type BookPage } from './_site.ts';

/** Each copy is asked for by itself and in `llms-full.txt`. */
const written = new Map<string, { body: string; copy: string }>();

/** A page as Markdown; the handbook's is `wholeCopy`. */
export async function copyOf(page: BookPage): Promise<string> {
  const known = written.get(page.path);
  if (known?.body === page.body) return known.copy;
  const { byPath } = await siteTree();
  const data = byPath.get(page.path)?.data ?? page.data;
  const copy = markdownCopy({ ...page, data, sources: references(page).sources }, site, book);
  written.set(page.path, { body: page.body, copy });
  return copy;
}

/** All pages in one file; of very many only the upper levels. */
export async function wholeCopy(): Promise<string> {
  const { readingOrder } = await siteTree();
  const pages = new Map((await allPages()).map((page) => [page.path, page]));
  const chosen = upperLevels(readingOrder).flatMap(({ path }) =>
    path === '/handbook/' ? [] : (pages.get(path) ?? []),
  );
  return wholeText(book.about, await Promise.all(chosen.map(copyOf)));
}
