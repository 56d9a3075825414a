import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { cacheRules, headersFile, securityHeaders } from '#publish/hosting/headers.ts';
import { movesOf, nginxMap, redirectsFile, writeRedirects } from '#publish/redirects.ts';

const moves = movesOf([
  { path: '/try/', movedFrom: ['/models/', '/old/models/'] },
  { path: '/lambda/', movedFrom: [] },
]);
const place = { address: 'https://docs.example.org', base: '/docs/' };

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a host's own parser reads _headers as it is meant", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const file = join(folder, '_headers');
  writeFileSync(file, headersFile('/docs/'));
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [file],
    configHeaders: [],
    minimal: true,
  });
  rmSync(folder, { recursive: true });
  assert.deepEqual(errors, []);
  const [first, ...rest] = headers as { for: string; values: Record<string, string> }[];
  assert.equal(first?.for, '/docs/*');
  assert.deepEqual(first?.values, securityHeaders);
  assert.deepEqual(
    rest.map((rule) => [rule.for, rule.values['Cache-Control']]),
    cacheRules.flatMap(({ folders, cacheControl }) =>
      folders.map((name) => [`/docs/${name}/*`, cacheControl]),
    ),
  );
});

test("a host's own parser reads _redirects as it is meant", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const file = join(folder, '_redirects');
  writeFileSync(file, redirectsFile(moves, place));
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [file],
    configRedirects: [],
    minimal: true,
  });
  rmSync(folder, { recursive: true });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    (redirects as { from: string; to: string; status: number }[]).map(({ from, to, status }) => [
      from,
      to,
      status,
    ]),
    [
      ['/docs/models/', '/docs/try/', 301],
      ['/docs/models', '/docs/try/', 301],
      ['/docs/old/models/', '/docs/try/', 301],
      ['/docs/old/models', '/docs/try/', 301],
    ],
  );
});

test('nginx gets a line for each address with and without its closing slash', () => {
  assert.equal(
    nginxMap(moves.slice(0, 1), place),
    '/docs/models/ /docs/try/;\n/docs/models /docs/try/;\n',
  );
});

test('an old address keeps a page that leads on, and says so to machines', () => {
  inFolder((folder) => {
    writeRedirects(folder, moves, place);
    const html = readFileSync(join(folder, 'old/models/index.html'), 'utf8');
    assert.match(html, /<meta http-equiv="refresh" content="0; url=\/docs\/try\/">/);
    assert.match(html, /<link rel="canonical" href="https:\/\/docs\.example\.org\/docs\/try\/">/);
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.match(html, /<a href="\/docs\/try\/">/);
  });
});
