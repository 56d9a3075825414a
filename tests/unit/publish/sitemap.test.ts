import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isListed } from '#publish/sitemap.ts';

const pages = [
  { path: '/', data: { hidden: false } },
  { path: '/guide/', data: { hidden: false } },
  { path: '/guide/secret/', data: { hidden: true } },
  { path: '/broken/', data: undefined },
];

test('the sitemap lists every page but the hidden ones, also below a base path', () => {
  for (const base of ['/', '/docs/']) {
    const listed = ['', 'guide/', 'guide/secret/', 'search/'].filter((path) =>
      isListed(`https://docs.example.org${base}${path}`, pages, base),
    );
    assert.deepEqual(listed, ['', 'guide/', 'search/'], base);
  }
});
