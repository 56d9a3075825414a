import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { printFault } from '#content/fault.ts';

/**
 * In the dev server: draws a diagram as soon as its source has changed, and reloads the page.
 * Without a browser it says so once; the page then shows a message in place of the diagram.
 * A build is not touched.
 */
export function diagramsInDev(): AstroIntegration {
  let root = '';
  return {
    name: 'diagrams-in-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': async ({ server, logger }) => {
        // Here, because builds read this file, too, and have no use for what drives a browser.
        const { findBrowser, noBrowserSentence } = await import('#tools/browser.ts');
        const { drawDiagrams } = await import('./draw-diagrams.ts');
        const requireBrowser = () => {
          const browser = findBrowser();
          if (!browser) throw new NoBrowser(noBrowserSentence);
          return browser;
        };
        let queue = Promise.resolve();
        let hasBrowser = true;

        const draw = async () => {
          if (!hasBrowser) return;
          try {
            const { drawn, faults } = await drawDiagrams(root, requireBrowser);
            for (const fault of faults) logger.warn(printFault(fault));
            if (drawn.length === 0) return;
            logger.info(`drawn: ${drawn.join(', ')}`);
            server.ws.send({ type: 'full-reload' });
          } catch (error) {
            hasBrowser = !(error instanceof NoBrowser);
            logger.warn(error instanceof Error ? error.message : String(error));
          }
        };
        // One after the other: two runs at once would draw the same things twice.
        const drawSoon = () => {
          queue = queue.then(draw);
        };
        const onChange = (path: string) => {
          if (/\.(?:mdx|mmd)$/.test(path)) drawSoon();
        };
        server.watcher.on('add', onChange).on('change', onChange);
        drawSoon();
      },
    },
  };
}

class NoBrowser extends Error {}
