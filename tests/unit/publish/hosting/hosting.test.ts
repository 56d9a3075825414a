import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { z } from 'zod';
import { cacheRules, headersFile, securityHeaders } from '#publish/hosting/headers.ts';

const read = (file: string) => readFileSync(file, 'utf8');

test('nginx is told the same headers as every other hosting', () => {
  const sent = Object.fromEntries(
    [
      ...read('src/publish/hosting/nginx/nginx.conf').matchAll(
        /add_header (\S+) "([^"]*)" always;/g,
      ),
    ].map(([, name, value]) => [name, value]),
  );
  assert.deepEqual(sent, securityHeaders);
});

test('the headers file covers all paths, and hashed files are kept for good', () => {
  const text = headersFile('/docs/');
  assert.match(text, /^\/docs\/\*\n {2}Content-Security-Policy: /);
  for (const { folders, cacheControl } of cacheRules) {
    for (const folder of folders) {
      assert.ok(text.includes(`/docs/${folder}/*\n  Cache-Control: ${cacheControl}\n`), folder);
    }
  }
  // Longer lines, and more than 100 rules, are refused by hosts that read the file.
  for (const line of text.split('\n')) assert.ok(line.length < 2000, line);
});

test('the container is sound, runs as an ordinary user and listens above 1024', () => {
  const text = read('src/publish/hosting/container/Dockerfile');
  assert.deepEqual(validate(text), []);
  assert.match(text, /^USER www-data$/m);
  assert.match(text, /^EXPOSE 8080$/m);
});

test('workflows pin every action to a commit and ask for no more rights than they need', () => {
  const workflow = z.object({
    permissions: z.object({ contents: z.literal('read') }),
    jobs: z.record(
      z.string(),
      z.object({
        'timeout-minutes': z.number(),
        steps: z.array(z.object({ uses: z.string().optional() }).loose()),
      }),
    ),
  });
  for (const file of readdirSync('.github/workflows')) {
    const text = read(`.github/workflows/${file}`);
    for (const { steps } of Object.values(workflow.parse(parse(text)).jobs)) {
      for (const { uses } of steps) {
        if (uses === undefined) continue;
        assert.match(uses, /^actions\/[\w-]+@[0-9a-f]{40}$/, file);
        assert.match(text, new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+`), 'its version beside it');
      }
    }
  }
});
