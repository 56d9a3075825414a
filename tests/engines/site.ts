import type { RequestListener } from 'node:http';
import { siteFolder } from '../built-site.ts';
import { serve } from '#tools/serve.ts';

/** The built site at an address of its own, so that no browser has kept anything of it. */
export interface Site {
  address: string;
  /** Paths that were asked for ahead of a click, and delivered. Nothing is kept, so scripts are among them. */
  madeReady: string[];
  /** What the site fails to deliver from now on. */
  withhold(paths: RegExp | undefined): void;
  /** Whether it has failed to deliver anything, so that browsers say so on their console. */
  readonly hasFailed: boolean;
  /** Ends the site as a lost network would. */
  stop(): void;
}

export async function openSite(): Promise<Site> {
  const server = await serve(siteFolder, 0);
  const deliver = server.listeners('request') as RequestListener[];
  const madeReady: string[] = [];
  let withheld: RegExp | undefined;
  let hasFailed = false;
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = request.url ?? '';
    if (request.headers['sec-purpose']?.includes('prerender')) {
      response.once('finish', () => madeReady.push(path));
    }
    // A hosting lets browsers keep scripts for good; then nobody could see when a page runs them.
    const setHeader = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      setHeader(name, name === 'cache-control' ? 'no-store' : value);
    if (withheld?.test(path)) {
      hasFailed = true;
      response.writeHead(503).end();
    } else for (const listener of deliver) listener(request, response);
  });
  const at = server.address();
  if (typeof at !== 'object' || at === null) throw new Error('The site has no address.');
  return {
    address: `http://localhost:${at.port}`,
    madeReady,
    withhold: (paths) => (withheld = paths),
    get hasFailed() {
      return hasFailed;
    },
    stop() {
      hasFailed = true;
      server.closeAllConnections();
      server.close();
    },
  };
}
