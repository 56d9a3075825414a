import type { AstroIntegration } from 'astro';
import { coalesced } from '#content/dev/coalesced.ts';
import { printFault } from '#content/fault.ts';
import type { Project } from '#content/project.ts';
import type { DrawingBrowser } from './render-diagrams.ts';

/**
 * In the dev server: draws a diagram as soon as its source has changed, and reloads the page.
 * Without a browser (when `findBrowser` rejects) it says so once; the page then shows a message in
 * place of the diagram. A build is not touched.
 */
export function diagramsInDev(
  readProject: () => Project,
  findBrowser: () => Promise<DrawingBrowser>,
): AstroIntegration {
  return {
    name: 'diagrams-in-dev',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        // Here, because builds read this file, too, and have no use for what drives a browser.
        const { drawDiagrams } = await import('./draw-diagrams.ts');
        let hasBrowser = true;
        const requireBrowser = () =>
          findBrowser().catch((error: unknown) => {
            hasBrowser = false;
            throw error;
          });

        // Never two runs at once, which would draw the same things twice.
        const drawSoon = coalesced(async () => {
          if (!hasBrowser) return;
          try {
            const { drawn, faults } = await drawDiagrams(readProject(), requireBrowser);
            for (const fault of faults) logger.warn(printFault(fault));
            if (drawn.length === 0) return;
            logger.info(`drawn: ${drawn.join(', ')}`);
            server.ws.send({ type: 'full-reload' });
          } catch (error) {
            logger.warn(error instanceof Error ? error.message : String(error));
          }
        });
        const onChange = (path: string) => {
          if (/\.(?:mdx|mmd)$/.test(path)) drawSoon();
        };
        server.watcher.on('add', onChange).on('change', onChange);
        drawSoon();
      },
    },
  };
}
