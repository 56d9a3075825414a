import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { Agent, get, request, type IncomingMessage } from 'node:http';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { securityHeaders } from '#publish/hosting/headers.ts';
import { hasBrotli, nginxVersion, startNginx } from './nginx.ts';
import { docsFolder, readPages, siteFolder } from '../built-site.ts';

const version = nginxVersion();
const skip =
  version === undefined && 'there is no nginx here: install nginx-light, and this is tested too';
if (skip) console.log(`nginx: skipped, ${skip}.`);

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    agent,
  }: { method?: string; headers?: object; agent?: Agent } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, headers: { ...headers }, ...(agent && { agent }) },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    sent.once('error', reject).end();
  });
}

for (const [folder, base] of [
  [siteFolder, '/'],
  [docsFolder, '/docs/'],
] as const) {
  describe(`${version ?? 'nginx'} under ${base}`, { skip }, () => {
    let server: Awaited<ReturnType<typeof startNginx>>;
    const at = (path: string) => server.address + base + path;
    before(async () => {
      server = await startNginx(folder, base);
    });
    after(async () => {
      await server.stop();
    });

    test('the configuration is accepted without a warning', () => {
      assert.equal(server.log(), '');
    });

    /** The pages that lead from an old address to the new one, where a host can't. */
    const moved = new Set(readPages(folder).redirects.map(({ file }) => file));
    const ofHosts = new Set(['_headers', '_redirects', '_redirects.nginx']);

    test('every file is served whole, with its type', async () => {
      const types = {
        css: 'text/css; charset=utf-8',
        html: 'text/html; charset=utf-8',
        js: 'application/javascript; charset=utf-8',
        md: 'text/markdown; charset=utf-8',
        json: 'application/json; charset=utf-8',
        svg: 'image/svg+xml',
        woff2: 'font/woff2',
        png: 'image/png',
        xml: 'text/xml; charset=utf-8',
      };
      for (const file of globSync('**/*.*', { cwd: folder })) {
        if (!statSync(join(folder, file)).isFile() || ofHosts.has(file)) continue;
        const { status, headers, body } = await ask(at(file.replace(/(^|\/)index\.html$/, '$1')));
        if (moved.has(file)) {
          assert.equal(status, 301, file);
          continue;
        }
        assert.equal(status, 200, file);
        assert.ok(body.equals(readFileSync(join(folder, file))), file);
        const type = Object.entries(types).find(([ending]) => file.endsWith(`.${ending}`))?.[1];
        if (type !== undefined) assert.equal(headers['content-type'], type, file);
      }
    });

    test('pages, files and errors carry every security header', async () => {
      for (const path of ['', 'lambda/', 'robots.txt', 'no-such-page/']) {
        const { headers } = await ask(at(path));
        for (const [name, value] of Object.entries(securityHeaders)) {
          assert.equal(headers[name.toLowerCase()], value, `${path}: ${name}`);
        }
        assert.equal(headers.server, 'nginx');
      }
    });

    test('hashed files are kept for good, pages are asked for anew and not sent again', async () => {
      const hashed = [
        ...globSync('_astro/*.js', { cwd: folder }).slice(0, 1),
        ...globSync('_astro/fonts/*', { cwd: folder }).slice(0, 1),
        ...globSync('pagefind/fragment/*', { cwd: folder }).slice(0, 1),
      ];
      assert.equal(hashed.length, 3);
      for (const file of hashed) {
        const { headers } = await ask(at(file));
        assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable', file);
      }
      for (const path of ['', 'lambda/', 'pagefind/pagefind.js', 'no-such-page/', '_astro/no.js']) {
        const { headers } = await ask(at(path));
        assert.equal(headers['cache-control'], 'no-cache', path);
      }
      const { headers } = await ask(at('lambda/'));
      const again = await ask(at('lambda/'), { headers: { 'if-none-match': headers.etag ?? '' } });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
    });

    test('texts are compressed on the way, and caches are told so', async () => {
      for (const path of ['lambda/', 'lambda/index.md']) {
        const plain = await ask(at(path));
        const { headers, body } = await ask(at(path), {
          headers: { 'accept-encoding': 'gzip' },
        });
        assert.equal(headers['content-encoding'], 'gzip', path);
        assert.match(headers.vary ?? '', /Accept-Encoding/);
        assert.ok(body.length < plain.body.length / 2, `${body.length} of ${plain.body.length}`);
      }
    });

    test('each page has one address', async () => {
      for (const [path, target] of [
        ['lambda', 'lambda/'],
        ['lambda?a=1', 'lambda/?a=1'],
        ['lambda/index.html', 'lambda/'],
        ['lambda/index.html?a=1', 'lambda/?a=1'],
        ['index.html', ''],
      ]) {
        const { status, headers } = await ask(at(path ?? ''));
        assert.equal(status, 301, path);
        assert.equal(headers.location, base + target, path);
      }
    });

    test('no address leads to another host', async () => {
      for (const path of [
        '//evil.example/index.html',
        '///evil.example/index.html',
        '/\\evil.example/index.html',
        '/\\/evil.example/index.html',
        '/%2Fevil.example/index.html',
        '/%5Cevil.example/index.html',
        '/%09/evil.example/index.html',
        '/.//evil.example/index.html',
        '//lambda',
        '/\\lambda',
        '//evil.example/',
        '//evil.example/..',
      ]) {
        const { location } = await askRaw(server.address, path);
        const { host } = new URL(location ?? '/', 'https://docs.example.org/some/page/');
        assert.equal(host, 'docs.example.org', `${path} leads to ${location}`);
      }
    });

    test('what is not there gets the page that helps, with status 404', async () => {
      for (const path of [
        'no-such-page/',
        'lambda/no.html',
        '_astro/',
        ...ofHosts,
        '.git/config',
      ]) {
        const { status, body } = await ask(at(path));
        assert.equal(status, 404, path);
        assert.match(body.toString(), /<h1[^>]*>Page not found/, path);
      }
    });

    test('nobody can write, and nobody gets out of the folder', async () => {
      for (const method of ['POST', 'PUT', 'DELETE']) {
        assert.equal((await ask(at(''), { method })).status, 405, method);
      }
      for (const path of ['../nginx.conf', '%2e%2e/nginx.conf', '..%2fnginx.conf', '%00']) {
        const { status } = await askRaw(server.address, base + path);
        assert.ok(status === 400 || status === 404, `${path}: ${status}`);
      }
    });

    test('1,000 requests at once are all answered whole', async () => {
      const files = globSync('**/*.html', { cwd: folder }).filter(
        (file) => file !== '404.html' && !moved.has(file),
      );
      const agent = new Agent({ maxSockets: Infinity });
      const answers = await Promise.all(
        Array.from({ length: 1000 }, async (_, turn) => {
          const file = files[turn % files.length] ?? '';
          const { status, body } = await ask(at(file.replace(/index\.html$/, '')), { agent });
          return status === 200 && body.length === statSync(join(folder, file)).size;
        }),
      );
      assert.equal(answers.filter(Boolean).length, 1000);
    });
  });
}

test('files compressed ahead are sent as they are', { skip }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'precompressed-'));
  context.after(() => rmSync(folder, { recursive: true }));
  cpSync(`${siteFolder}/lambda/index.html`, join(folder, 'lambda/index.html'));
  assert.equal(spawnSync('node', ['src/tools/precompress.ts', folder]).status, 0);
  const server = await startNginx(folder, '/');
  try {
    for (const [encoding, ending] of hasBrotli
      ? [
          ['gzip', 'gz'],
          ['br', 'br'],
        ]
      : [['gzip', 'gz']]) {
      const { body } = await ask(`${server.address}/lambda/`, {
        headers: { 'accept-encoding': encoding },
      });
      assert.ok(body.equals(readFileSync(join(folder, `lambda/index.html.${ending}`))), encoding);
    }
  } finally {
    await server.stop();
  }
});

/** A request whose path is sent as it is, dots and all. */
function askRaw(
  address: string,
  path: string,
): Promise<{ status: number | undefined; location: string | undefined }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    }).once('error', reject);
  });
}
