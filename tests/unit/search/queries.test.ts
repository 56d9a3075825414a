import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { searchQuery } from '#search/schemas/search-query.ts';
import { index } from './site.ts';

const addresses = new Set([
  ...index.sections.map(({ page, slug }) => {
    const { path = '' } = index.pages[page] ?? {};
    return slug === '' ? path : `${path}#${slug}`;
  }),
  ...index.terms.map(({ anchor }) => `/glossary/#${anchor}`),
]);

for (const list of ['queries', 'questions', 'errors']) {
  test(`search-${list}.json names pages and sections that exist`, () => {
    const file = `src/book/data/search-${list}.json`;
    const queries = z.array(searchQuery).parse(JSON.parse(readFileSync(file, 'utf8')));
    const unknown = queries
      .flatMap(({ pages = [], sections = [] }) => [...pages, ...sections])
      .filter((address) => !addresses.has(address));
    assert.deepEqual([...new Set(unknown)], []);
  });
}
