import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import {
  elements,
  readPages,
  smallBookFolder,
  textContent,
  valuesOf,
  type BuiltPage,
} from '../built-site.ts';
import { rules } from './html-rules.ts';

/** The book of tests/small-book, built by this generator in the place of the other one. */
const { pages, redirects } = readPages(smallBookFolder);
const at = (path: string) => {
  const page = pages.find((one) => one.path === path);
  assert.ok(page, path);
  return page;
};
/** What readers see, with plain spaces. */
const wordsOf = ({ tree }: BuiltPage) =>
  textContent(elements(tree, 'body')).replaceAll(/\s+/g, ' ');
const ids = new Map([...pages, ...redirects].map(({ path, tree }) => [path, valuesOf(tree, 'id')]));

test('its pages are there, and the old address of one leads on', () => {
  const paths = pages.map(({ path }) => path);
  for (const path of ['/', '/starter/', '/starter/feeding/', '/baking/', '/authoring/']) {
    assert.ok(paths.includes(path), path);
  }
  assert.deepEqual(
    redirects.map(({ path }) => path),
    ['/levain/'],
  );
});

test('a draft is left out; a hidden page is there, and nothing leads to it', () => {
  assert.ok(!pages.some(({ path }) => path === '/draft/'));
  assert.match(wordsOf(at('/secret/')), /quicklime/);
  const leading = pages.filter(({ tree }) => valuesOf(tree, 'href').includes('/secret/'));
  assert.deepEqual(
    leading.map(({ path }) => path),
    [],
  );
  assert.doesNotMatch(wordsOf(at('/handbook/')), /quicklime/);
});

test('search engines are told of every page but the hidden one', () => {
  const sitemap = readFileSync(`${smallBookFolder}/sitemap-0.xml`, 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)</g)].map(([, to = '']) => new URL(to).pathname);
  assert.ok(listed.includes('/starter/feeding/'));
  assert.ok(!listed.includes('/secret/'));
  const kept = pages.filter(({ tree }) =>
    elements(tree, 'meta').some(
      ({ attribs }) => attribs['name'] === 'robots' && attribs['content'] === 'noindex',
    ),
  );
  assert.deepEqual(
    kept.map(({ path }) => path),
    ['/secret/'],
  );
});

test('what authors write becomes elements of HTML', () => {
  const { tree, html } = at('/authoring/');
  assert.deepEqual(valuesOf(tree, 'data-kind'), ['note', 'caution', 'tip']);
  assert.match(html, /<h2 id="notes">/);
  for (const lang of ['zh', 'ja', 'ko']) assert.ok(valuesOf(tree, 'lang').includes(lang), lang);
  assert.deepEqual(valuesOf(tree, 'dir'), ['auto']);
  assert.match(html, /<a href="\/starter\/feeding\/">a file<\/a>/);
  assert.match(html, /<a href="\/baking\/">the way there<\/a>/);
  assert.match(html, /class="on-dark"|class="[^"]*on-dark/);
  assert.equal(elements(tree, 'mark').length, 1);
  assert.equal(valuesOf(tree, 'type').filter((type) => type === 'checkbox').length, 3);
  assert.equal(valuesOf(tree, 'aria-label').filter((name) => name === 'To do').length, 2);
  assert.match(html, /<section[^>]*class="footnotes"/);
});

test('math becomes MathML that the content policy lets through', () => {
  const { tree } = at('/authoring/');
  const formulas = elements(tree, 'math');
  assert.deepEqual(
    formulas.map(({ attribs }) => attribs['display'] ?? 'inline'),
    ['inline', 'block', 'block'],
  );
  assert.match(textContent(formulas), /𝔼/);
  assert.match(wordsOf(at('/authoring/')), /\$5 or \$6/);
});

test('it shows its term, fact, diagram and component', () => {
  const { html } = at('/baking/');
  const words = wordsOf(at('/baking/'));
  assert.match(words, /Oven springThe last rise of a loaf/);
  assert.match(words, /4 to 6 hours/);
  assert.match(words, /240 degrees Celsius/);
  assert.match(words, /Water350 g/);
  assert.match(html, /<svg[^>]*aria-labelledby="diagram-from-flour-to-loaf-t"/);
});

test('its whole book, Markdown copies and list for programs hold its own text', () => {
  assert.match(
    wordsOf(at('/handbook/')),
    /Mix, raise, and bake[^]*Feed a starter|Feed a starter[^]*Mix/,
  );
  const copy = readFileSync(`${smallBookFolder}/baking/index.md`, 'utf8');
  assert.match(copy, /\| Water \| 350 \|/);
  assert.match(readFileSync(`${smallBookFolder}/llms.txt`, 'utf8'), /^# The daily loaf/);
});

test('nothing of the other book is left in it', () => {
  for (const page of pages) {
    assert.doesNotMatch(wordsOf(page), /\b(?:AWS|Amazon|Lambda|Fargate)\b/, page.file);
    const names = elements(page.tree).map(({ name }) => name);
    assert.deepEqual(
      // Those of the generator.
      names.filter((name) => name.startsWith('w-') && !['w-list-filter', 'w-tabs'].includes(name)),
      [],
      page.file,
    );
    assert.deepEqual(
      valuesOf(page.tree, 'class').filter((name) => /\b(?:sim|duty)\b|duty-/.test(name)),
      [],
    );
  }
});

for (const { file, path, html, tree } of pages) {
  test(`${file} is valid, and its links lead somewhere`, async () => {
    const report = await new HtmlValidate({ rules }).validateString(html);
    assert.deepEqual(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      ),
      [],
    );
    assert.equal(elements(tree, 'h1').length, 1);
    const broken = [...valuesOf(tree, 'href'), ...valuesOf(tree, 'src')].filter((target) => {
      if (/^(?:https?:|data:|mailto:)/.test(target)) return false;
      const { pathname, hash } = new URL(target, `https://loaf.example${path}`);
      const there = ids.get(pathname);
      if (there === undefined) return !existsSync(smallBookFolder + decodeURIComponent(pathname));
      return hash !== '' && !there.includes(decodeURIComponent(hash.slice(1)));
    });
    assert.deepEqual(broken, []);
  });
}
