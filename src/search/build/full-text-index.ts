import { globSync, readFileSync, rmSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import { filesIn } from '#content/files.ts';

/** Lists of what other pages say: full text would find everything there as well, and first. */
const leftOut = ['cheat-sheet', 'facts', 'glossary', 'handbook', 'search'];

const excludeSelectors = [
  'svg',
  'button',
  'output',
  // A simulator says what its controls are set to.
  '.sim',
  // Numbers that lead to sources.
  'sup',
  '.duty-bars thead',
  '.duty-key',
  '[data-no-index]',
];

/** Elements that stand apart on the page, though nothing parts them in the source. */
const apart = /<\/(?:td|th|dt|dd|li|p|h\d|div|span|figcaption|pre|option|label)>(?=<[a-z])/g;

/** What Pagefind writes beside the index that is not used here: its own interfaces, its worker. */
const unused = '{pagefind-{ui,modular-ui,component-ui,highlight,worker}.*,wasm.unknown.pagefind}';

/**
 * Makes Pagefind's full-text index of the built pages, into `pagefind/` beside them.
 * Throws when Pagefind reports an error: it returns errors instead of throwing them.
 */
export async function indexPages(folder: string): Promise<void> {
  const target = `${folder}/pagefind`;
  try {
    const { index, errors } = await createIndex({ excludeSelectors });
    if (index === undefined) throw new Error(errors.join('; '));
    // They come in a fixed order, so that two builds are the same byte for byte.
    for (const path of filesIn(folder)) {
      if (!/(?:^|\/)index\.html$/.test(path)) continue;
      if (leftOut.includes(path.split('/')[0] ?? '')) continue;
      const html = textOf(readFileSync(`${folder}/${path}`, 'utf8'));
      // Otherwise the last word of a cell and the first word of the next are one.
      const content = html.replace(apart, '$& ');
      refuse((await index.addHTMLFile({ sourcePath: path, content })).errors);
    }
    refuse((await index.writeFiles({ outputPath: target })).errors);
    for (const name of globSync(unused, { cwd: target })) rmSync(`${target}/${name}`);
  } catch (error) {
    throw new Error('Pagefind could not index the built pages.', { cause: error });
  } finally {
    await close();
  }
}

/** What Pagefind looks at, so that it need not parse the rest: the language, and what it indexes. */
function textOf(html: string): string {
  const [root = ''] = /<html[^>]*>/.exec(html) ?? [];
  const [part = ''] = /<article data-pagefind-body[^]*?<\/article>/.exec(html) ?? [];
  return root + part;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}
