import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { book } from '#book/book.ts';
import {
  elements,
  getAttributeValue,
  readPages,
  siteFolder,
  textContent,
  valuesOf,
  type BuiltPage,
} from '../built-site.ts';
import { rules } from './html-rules.ts';

const { pages, redirects } = readPages(siteFolder);
const ids = new Map(
  [...pages, ...redirects].map(({ path, tree }) => [path, new Set(valuesOf(tree, 'id'))]),
);
const metaOf = ({ tree }: BuiltPage, key: string, name: string) =>
  elements(tree, 'meta')
    .filter((meta) => getAttributeValue(meta, key) === name)
    .map((meta) => getAttributeValue(meta, 'content') ?? '');
const sharedAs = (page: BuiltPage, name: string) => metaOf(page, 'property', `og:${name}`)[0];
const titleOf = ({ tree }: BuiltPage) => textContent(elements(tree, 'title'));

test('there are pages to check, in one language, no two with the same title', () => {
  assert.ok(pages.length > 3, `${pages.length} pages`);
  assert.equal(new Set(pages.map(titleOf)).size, pages.length);
  for (const { file, tree } of pages) {
    const [root] = elements(tree, 'html');
    assert.equal(root && getAttributeValue(root, 'lang'), 'en', file);
  }
});

for (const page of [...pages, ...redirects]) {
  test(`${page.file} allows its own scripts and styles, and nothing else`, () => {
    const policies = metaOf(page, 'http-equiv', 'content-security-policy');
    assert.equal(policies.length, 1);
    const directives = new Map(
      policies[0]?.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(' ');
        return [name, values];
      }),
    );
    const hashes = (name: string) =>
      elements(page.tree, name)
        .filter((element) => getAttributeValue(element, 'src') === undefined)
        .filter(
          (element) =>
            !['application/json', 'application/ld+json'].includes(
              getAttributeValue(element, 'type') ?? '',
            ),
        )
        .map((element) => createHash('sha256').update(textContent(element)).digest('base64'))
        .map((digest) => `'sha256-${digest}'`);
    assert.deepEqual(
      sorted(directives.get('script-src') ?? []),
      sorted(["'self'", "'wasm-unsafe-eval'", ...hashes('script')]),
    );
    assert.deepEqual(
      sorted(directives.get('style-src') ?? []),
      sorted(["'self'", ...hashes('style')]),
    );
    assert.deepEqual(directives.get('default-src'), ["'self'"]);
    assert.deepEqual(directives.get('object-src'), ["'none'"]);
    assert.deepEqual(directives.get('base-uri'), ["'none'"]);
  });
}

for (const page of pages) {
  const { file, html, path, tree } = page;

  test(`${file} has one h1, unique ids, a title and a description of its own`, () => {
    assert.equal(elements(tree, 'h1').length, 1);
    const all = valuesOf(tree, 'id');
    assert.deepEqual(
      all.filter((id, index) => all.indexOf(id) !== index),
      [],
    );
    assert.ok(titleOf(page).length >= 5);
    assert.ok((metaOf(page, 'name', 'description')[0] ?? '').length >= 20);
  });

  test(`${file} skips no level of headings, and no heading is empty`, () => {
    const headings = elements(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    const levels = headings.map(({ name }) => Number(name.slice(1)));
    const skipped = headings.filter(
      (_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 6) + 1,
    );
    assert.deepEqual(skipped.map(textContent), []);
    assert.deepEqual(
      headings.filter((heading) => textContent(heading).trim() === '').map(({ name }) => name),
      [],
    );
  });

  test(`${file} has its own address, a title and a picture for those who share it`, () => {
    assert.ok(sharedAs(page, 'title'));
    if (file === '404.html') return;
    const address = `https://docs.example.org${path}`;
    const canonical = elements(tree, 'link')
      .filter((link) => getAttributeValue(link, 'rel') === 'canonical')
      .map((link) => getAttributeValue(link, 'href'));
    assert.deepEqual(canonical, [address]);
    assert.equal(sharedAs(page, 'url'), address);
    if (book.socialPicture === undefined) return;
    const picture = sharedAs(page, 'image')?.replace('https://docs.example.org', '') ?? '';
    assert.ok(fileExists(picture), picture);
  });

  test(`${file} links only to pages, anchors and files that are there`, () => {
    const broken = [...valuesOf(tree, 'href'), ...valuesOf(tree, 'src')].filter((target) => {
      if (/^(?:https?:|data:|mailto:)/.test(target)) return false;
      const { pathname, hash } = new URL(target, `https://docs.example.org${path}`);
      const there = ids.get(pathname);
      if (there === undefined) return !fileExists(pathname);
      return hash !== '' && !there.has(decodeURIComponent(hash.slice(1)));
    });
    assert.deepEqual(broken, []);
  });

  test(`${file} is valid HTML without inline styles or handlers`, async () => {
    const report = await new HtmlValidate({ rules }).validateString(html);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    );
    assert.deepEqual(faults, []);
    const handlers = elements(tree).flatMap(({ name, attribs }) =>
      Object.keys(attribs)
        .filter((attribute) => attribute.startsWith('on'))
        .map((attribute) => `${attribute} of <${name}>`),
    );
    assert.deepEqual(handlers, []);
  });
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted();
}

function fileExists(address: string): boolean {
  const file = siteFolder + decodeURIComponent(address);
  return existsSync(file) && statSync(file).isFile();
}
