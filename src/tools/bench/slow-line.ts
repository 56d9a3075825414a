/**
 * What the benchmarks of pages have in common: files served as a good static host serves them,
 * and a browser on a slow line and a slow processor.
 */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { browserArguments } from '../browser.ts';
import { provideBrowser } from '../provide-browser.ts';

/** 150 ms round trip, 1.6 Mbit/s down, 0.75 Mbit/s up, processor four times slower. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
export const slowProcessor = 4;

const types: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const compressible = new Set(['.html', '.js', '.json', '.css', '.svg']);

/**
 * Serves `folder`, compressed with Brotli ahead of the first request that counts, as well as the
 * `extra` pages (address to HTML). Resolves with the server and its address.
 */
export async function serveCompressed(
  folder: string,
  extra: ReadonlyMap<string, string> = new Map(),
): Promise<{ server: Server; address: string }> {
  const made = new Map<string, { body: Buffer; type: string; encoding: string | undefined }>();
  const prepare = (path: string) => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const type = extname(file) || '.html';
    const text = extra.get(path) ?? readFileSync(join(folder, file));
    const body = compressible.has(type) ? brotliCompressSync(text) : Buffer.from(text);
    const encoding = compressible.has(type) ? 'br' : undefined;
    return { body, encoding, type: types[type] ?? 'application/octet-stream' };
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const found = made.get(path) ?? prepare(path);
      made.set(path, found);
      response.writeHead(200, {
        'content-type': found.type,
        'content-length': found.body.length,
        'cache-control': path.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
        ...(found.encoding && { 'content-encoding': found.encoding }),
      });
      response.end(found.body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return { server, address: `http://127.0.0.1:${port}` };
}

/** A browser for measuring, found or installed as for the tests. */
export function launchBrowser(): Promise<Browser> {
  const { path } = provideBrowser();
  return chromium.launch({ executablePath: path, args: browserArguments() });
}

/** With each new window, Chromium loads pages of its own for its address bar. */
const windowRestsMs = 1500;

/**
 * A page with an empty cache, slowed down. Close its context after use. What the new window does
 * for itself is waited for: it would take the processor from the page that is measured.
 */
export async function slowPage(
  browser: Browser,
  viewport = { width: 412, height: 823 },
): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.waitForTimeout(windowRestsMs);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
  return { page, session };
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? NaN) + (sorted[Math.ceil(at)] ?? NaN)) / 2;
}

/** Half of the values lie within this distance of each other: what runs differ by, in short. */
export function spread(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const quarter = Math.floor(sorted.length / 4);
  return (sorted[sorted.length - 1 - quarter] ?? NaN) - (sorted[quarter] ?? NaN);
}
