import assert from 'node:assert/strict';
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

test('every page that teaches ends with its sources and the days they were checked', () => {
  const lists =
    /^\/(?:|search\/|try\/|about\/|cheat-sheet\/|glossary\/|handbook\/|facts\/|timeline\/|service-levels\/duties\/|errors\/(?:[^/]+\/)?)$/;
  for (const { path, tree } of pages) {
    if (path === '/404.html' || lists.test(path)) continue;
    const [list] = elements(tree, 'ol').filter(
      (element) => getAttributeValue(element, 'class') === 'source-list',
    );
    const entries = list === undefined ? [] : getElementsByTagName('li', list);
    assert.ok(entries.length > 0, path);
    for (const entry of entries) {
      const links = getElementsByTagName('a', entry);
      assert.ok(
        links.some((link) => getAttributeValue(link, 'href')?.startsWith('https:')),
        path,
      );
      assert.match(textContent(entry), /checked\s\w+\s\d+,\s\d{4}/, path);
    }
  }
});
