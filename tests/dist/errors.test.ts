import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  elements,
  getAttributeValue,
  getElementsByTagName,
  readPages,
  siteFolder,
  textContent,
} from '../built-site.ts';

const { pages } = readPages(siteFolder);
const entries = pages.filter(({ path }) => /^\/errors\/[^/]+\/./.test(path));
/** Without line breaks, and with the apostrophes that authors type. */
const words = (text: string) => text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").trim();

test('the list of each service names every entry with its message and meaning, by moment', () => {
  const services = Map.groupBy(entries, ({ path }) => path.split('/').slice(0, 3).join('/'));
  assert.ok(services.size >= 8, `${services.size} services`);
  for (const [service, own] of services) {
    const list = pages.find(({ path }) => path === `${service}/`);
    assert.ok(list !== undefined, service);
    const items = elements(list.tree, 'li').map((item) => ({
      text: words(textContent(item)),
      links: getElementsByTagName('a', item).map((link) => getAttributeValue(link, 'href')),
    }));
    for (const { path, tree } of own) {
      const title = words(textContent(elements(tree, 'h1')));
      const meaning = elements(tree, 'meta').find(
        (meta) => getAttributeValue(meta, 'name') === 'description',
      );
      const summary = words((meaning && getAttributeValue(meaning, 'content')) ?? '');
      const wanted = `${title}: ${summary}`;
      assert.ok(
        items.some(({ text, links }) => links[0] === path && text === wanted),
        `${service}/ lacks "${wanted}"`,
      );
    }
    assert.match(words(textContent(elements(list.tree, 'main'))), /\b(When|While) /, service);
  }
});

test('programs that read find every entry in llms.txt, and its message in its copy', () => {
  const index = readFileSync(`${siteFolder}/llms.txt`, 'utf8');
  for (const { path, tree } of entries) {
    assert.ok(index.includes(`${path}index.md`), path);
    const [message] = elements(tree, 'pre');
    const copy = words(readFileSync(`${siteFolder}${path}index.md`, 'utf8'));
    assert.ok(message && copy.includes(words(textContent(message))), path);
  }
});

test('the index of errors leads to every entry, exit codes by number first', () => {
  const index = pages.find(({ path }) => path === '/errors/');
  assert.ok(index !== undefined);
  const links = new Set(
    elements(index.tree, 'a').map((link) => getAttributeValue(link, 'href') ?? ''),
  );
  assert.deepEqual(
    entries.filter(({ path }) => !links.has(path)).map(({ path }) => path),
    [],
  );
  const codes = [...links]
    .filter((link) => /^\/errors\/exit-codes\/\d+\/$/.test(link))
    .map((link) => Number(link.split('/')[3]));
  assert.deepEqual(
    codes,
    codes.toSorted((a, b) => a - b),
  );
});
