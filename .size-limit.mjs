/**
 * What the built site may weigh, compressed with Brotli, for `npm run budget`.
 * `npm run budget` weighs dist/; SITE_FOLDER names another build.
 */
import { globSync, readFileSync } from 'node:fs';
import { init, parse } from 'es-module-lexer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { offlineFiles } from '#publish/offline.ts';
import { site } from './src/site.ts';

const { getAttributeValue, getElementsByTagName } = DomUtils;
const folder = process.env['SITE_FOLDER'] ?? 'dist';
await init;

/** Pages that hold everything of a kind: lists to look things up in, the table of all duties, the whole book. */
const largePages = {
  '/errors/': 24,
  '/facts/': 29,
  '/glossary/': 26,
  '/handbook/': 300,
  '/search/': 24,
  '/service-levels/': 26,
};

const built = (pattern) => globSync(pattern, { cwd: folder }).map((name) => `${folder}/${name}`);

const pages = built('**/index.html')
  .concat(`${folder}/404.html`)
  .map((file) => {
    const tree = parseDocument(readFileSync(file, 'utf8'));
    return {
      file,
      path: file.slice(folder.length).replace(/index\.html$/, ''),
      scripts: getElementsByTagName('script', tree)
        .flatMap((script) => getAttributeValue(script, 'src') ?? [])
        .map((address) => `${folder}/${address.slice(site.base.length)}`),
      // Drawings and charts below the first screen are no part of the first paint.
      figures: Math.min(5, getElementsByTagName('figure', tree).length / 2),
      hasSimulator: getElementsByTagName((name) => name.startsWith('w-'), tree).some((element) =>
        getAttributeValue(element, 'class')?.split(' ').includes('sim'),
      ),
    };
  });

/** The files and all that they import at once; with `later`, also what they load by `import()`. */
function withImports(entries, { later = false } = {}) {
  const files = new Set(entries);
  // A set grows while it is walked.
  for (const file of files) {
    for (const { specifier, type } of parse(readFileSync(file, 'utf8'))[0]) {
      if (specifier?.endsWith('.js') && (later || type === 'static')) {
        files.add(`${folder}/_astro/${specifier.split('/').at(-1)}`);
      }
    }
  }
  return [...files];
}

const usualScripts = new Set(
  pages.filter(({ hasSimulator }) => !hasSimulator).flatMap(({ scripts }) => scripts),
);
const loaders = new Set(
  pages.flatMap(({ scripts }) => scripts).filter((script) => !usualScripts.has(script)),
);
const ofSearch = (name) => built(`_astro/${name}.*`);
const firstAnswer = [...withImports(ofSearch('main')), ...ofSearch('search-index')];
const line = (name, path, limitKb) => ({
  name,
  path: [path].flat(),
  limit: `${limitKb} kB`,
  brotli: true,
});

export default [
  ...pages.map(({ file, path, hasSimulator, figures }) =>
    line(`first paint of ${path}`, file, largePages[path] ?? (hasSimulator ? 23 : 18) + figures),
  ),
  line(
    'script without simulator, before any intent',
    withImports([...usualScripts].filter((file) => file.includes('_Start'))),
    4,
  ),
  ...[...loaders].map((file) =>
    line(
      `simulator ${file.split('/').at(-1)?.split('.')[0]}`,
      withImports([file], { later: true }),
      16,
    ),
  ),
  line('search, first answer', firstAnswer, 45),
  line('search, first query with full text', [...firstAnswer, ...ofSearch('search-text')], 130),
  line('search, error messages', ofSearch('search-messages'), 20),
  ...globSync('src/book/diagrams/rendered/*.svg').map((file) => line(`diagram ${file}`, file, 5)),
  line('fonts in all', built('**/*.woff2'), 45),
  // More than 160 short entries of errors, and each brings the styles that it is painted with (some
  // 4 kB): 2 of 3.2 MB. Sharing those styles would cost every first visit a request.
  line(
    'the copy for reading offline',
    offlineFiles(folder).map(({ url }) =>
      url.endsWith('/') ? `${folder}/${url.replace('./', '')}index.html` : `${folder}/${url}`,
    ),
    3300,
  ),
];
