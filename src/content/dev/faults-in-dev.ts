import { once } from 'node:events';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { ErrorPayload, HotPayload } from 'vite';
import { printFault, type Fault } from '../fault.ts';
import { coalesced } from './coalesced.ts';

/** Marks our faults among those that Vite and Astro find. */
const plugin = 'content';

/** What the thread that checks answers: the faults, or why they could not be looked for. */
export type Answer = PromiseSettledResult<Fault[]>;

/**
 * In the dev server: shows over the page what would stop a build, as soon as it is there, and
 * takes it away as soon as it is mended. Full-text search answers from the last build.
 * `folder` is the book's; `thread` is the module that checks, in a thread of its own.
 */
export function faultsInDev(folder: string, thread: URL): AstroIntegration {
  let root = '';
  let checker: Worker | undefined;
  return {
    name: 'faults-in-dev',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'dev') process.env['SITE_DRAFTS'] = 'on';
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use(
          `${server.config.base.replace(/\/$/, '')}/pagefind`,
          sirv(`${root}/dist/pagefind`, { dev: true }),
        );

        // The checks take a while, for which the changed page would have to wait.
        const worker = new Worker(thread);
        checker = worker;
        let faults: Fault[] = [];
        let isMended = false;
        const checkSoon = coalesced(async () => {
          const hadFaults = faults.length > 0;
          worker.postMessage(root);
          const [answer] = (await once(worker, 'message')) as [Answer];
          if (answer.status === 'rejected') {
            logger.error(String(answer.reason));
            return;
          }
          faults = answer.value;
          for (const fault of faults) logger.error(printFault(fault));
          if (faults.length > 0) server.ws.send(overlay(faults, root));
          else if (hadFaults) {
            isMended = true;
            server.ws.send({ type: 'full-reload' });
          }
        });
        for (const event of ['add', 'change', 'unlink'] as const) {
          server.watcher.on(event, (path) => {
            if (relative(root, path).startsWith(`${folder}/`)) checkSoon();
          });
        }
        // A page that is opened or loaded again has missed what was sent before.
        server.ws.on('connection', () => {
          if (faults.length > 0) server.ws.send(overlay(faults, root));
        });
        // Where a page cannot be rendered, Astro says so as well, less clearly and at a time of its
        // own: whichever came last would be shown. What passes here is escaped for the overlay.
        let shown: HotPayload | undefined;
        const instead = (error: HotPayload): HotPayload => {
          if (faults.length > 0) return shown ?? error;
          // Astro reports an error 200 ms after the page that it broke, by when the page may be
          // mended and loaded again. If it isn't, the next load says so.
          if (!isMended) return error;
          isMended = false;
          return { type: 'full-reload' };
        };
        server.ws.send = new Proxy(server.ws.send, {
          apply(send, channel, [payload, ...rest]: [HotPayload | string, ...unknown[]]) {
            const isError = typeof payload === 'object' && payload.type === 'error';
            if (isError && payload.err.plugin === plugin) shown = payload;
            return Reflect.apply(send, channel, [isError ? instead(payload) : payload, ...rest]);
          },
        });
        checkSoon();
      },
      'astro:server:done': async () => {
        await checker?.terminate();
      },
    },
  };
}

function overlay(faults: readonly Fault[], root: string): ErrorPayload {
  const [first] = faults;
  return {
    type: 'error',
    err: {
      message: faults.map(printFault).join('\n\n'),
      stack: '',
      plugin,
      ...(first && {
        id: first.file,
        loc: { file: `${root}${first.file}`, line: first.line ?? 1, column: 0 },
      }),
    },
  };
}
