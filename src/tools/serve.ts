import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';

/**
 * Serves a folder of built files on this machine, under a base path, with its own `404.html`.
 * Resolves once it listens. Rejects with code `EADDRINUSE` when the port is taken; port 0 takes any.
 */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const files = sirv(folder, {
    dev: true,
    // As real hostings do: what has a hash in its name never changes, fonts among it.
    setHeaders(response, path) {
      if (path.startsWith('/_astro/')) {
        response.setHeader('cache-control', 'public,max-age=31536000,immutable');
      }
    },
  });
  const missing = async (response: ServerResponse) => {
    const page = await readFile(`${folder}/404.html`).catch(() => undefined);
    if (page === undefined) {
      // A new build is just taking the place of the old one.
      response.writeHead(503, { 'retry-after': '1' }).end('The site is being built anew.');
    } else {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(page);
    }
  };
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    if (!address.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = `/${address.slice(base.length)}`;
    files(request, response, () => void missing(response));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
