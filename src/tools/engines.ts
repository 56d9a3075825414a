import { globSync } from 'node:fs';
import { findBrowser, findInPath, ourSurroundings, type Surroundings } from './browser.ts';

/** The programs that `npm run test:browsers` needs. */
export interface Engines {
  chromium: string;
  firefox: string;
  webkit: {
    /** WebKitGTK's WebDriver. */
    driver: string;
    /** The browser that it drives. */
    browser: string;
    /** The X server that the browser draws on, as it has no headless mode. */
    screen: string;
  };
}

/** Neither Debian nor Ubuntu has WebKitGTK's small browser in the PATH. */
const webkitBrowsers = () => globSync('/usr/{lib,lib/*,libexec}/webkit2gtk-4.*/MiniBrowser');

/**
 * Finds the programs of the three engines. Throws one sentence that says what is missing and how to
 * get it. `FIREFOX_PATH` names a Firefox that isn't in the PATH.
 */
export function findEngines(
  surroundings: Surroundings = ourSurroundings,
  browsers: readonly string[] = webkitBrowsers(),
): Engines {
  const chromium = findBrowser(surroundings)?.path;
  const firefox =
    surroundings.env['FIREFOX_PATH'] ?? findInPath(['firefox-esr', 'firefox'], surroundings);
  const driver = findInPath(['WebKitWebDriver'], surroundings);
  const screen = findInPath(['Xvfb'], surroundings);
  const [browser] = browsers;
  if (chromium && firefox && driver && browser && screen) {
    return { chromium, firefox, webkit: { driver, browser, screen } };
  }
  const packages = [
    chromium ? [] : 'chromium-headless-shell',
    firefox ? [] : 'firefox-esr',
    driver && browser ? [] : 'webkit2gtk-driver',
    screen ? [] : 'xvfb',
  ].flat();
  throw new Error(
    `The tests in three engines need ${packages.join(', ')}: on Debian, run \`apt-get install ${packages.join(' ')}\`.`,
  );
}
