import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { docsFolder, readPages, valuesOf, type BuiltPage } from '../built-site.ts';

const base = '/docs/';
const { pages, redirects } = readPages(docsFolder);
const read = (file: string) => readFileSync(join(docsFolder, file), 'utf8');

/** Every address of this site that a page names in an attribute. */
function addressesIn({ tree }: BuiltPage): string[] {
  return ['href', 'src', 'action', 'content']
    .flatMap((attribute) => valuesOf(tree, attribute))
    .filter((value) => value.startsWith('/'));
}

test('under a base path, everything that a page names is below it and there', () => {
  const wrong = new Set<string>();
  for (const page of [...pages, ...redirects]) {
    for (const address of addressesIn(page)) {
      const path = address.replace(/[?#].*$/, '');
      const file = path.slice(base.length) + (path.endsWith('/') ? 'index.html' : '');
      if (!path.startsWith(base) || !existsSync(join(docsFolder, file))) wrong.add(path);
    }
  }
  assert.deepEqual([...wrong], []);
  assert.ok(pages.length > 3, String(pages.length));
});

test('under a base path, styles and scripts name only files below it', () => {
  for (const file of [
    ...pages.map(({ file }) => file),
    ...globSync('_astro/*.{css,js}', { cwd: docsFolder }),
  ]) {
    for (const [, address = ''] of read(file).matchAll(/["'(](\/(?:_astro|pagefind)\/[^"')]*)/g)) {
      assert.fail(`${file} names ${address}`);
    }
  }
});

test('sitemap, robots and headers know the base path', () => {
  const locations = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  assert.ok(locations.length > 2);
  for (const path of locations) {
    assert.ok(path.startsWith(base), path);
    assert.ok(existsSync(join(docsFolder, path.slice(base.length), 'index.html')), path);
  }
  assert.match(read('robots.txt'), /^Sitemap: https:\/\/[^/]+\/docs\/sitemap-index\.xml$/m);
  assert.match(read('_headers'), /^\/docs\/_astro\/\*$/m);
});
