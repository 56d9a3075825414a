import type { AstroIntegration } from 'astro';

/**
 * In the dev server: shows a changed page at once. By itself Astro waits half a second for more
 * changes before it hands on what it has read (`SAVE_DEBOUNCE_MS`); asked to read again, it does
 * not wait.
 */
export function pagesInDev(): AstroIntegration {
  return {
    name: 'pages-in-dev',
    hooks: {
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        for (const event of ['add', 'change', 'unlink'] as const) {
          server.watcher.on(event, (path) => {
            if (!/[\\/]src[\\/]content[\\/]/.test(path)) return;
            refreshContent?.({}).catch((error: unknown) => logger.error(String(error)));
          });
        }
      },
    },
  };
}
