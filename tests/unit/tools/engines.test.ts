import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEngines } from '#tools/engines.ts';

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const all = ['chromium', 'firefox-esr', 'WebKitWebDriver', 'Xvfb'];

/** A machine with these programs in its PATH. */
function machine(programs: readonly string[], env: Record<string, string> = {}) {
  return {
    env: { PATH: '/usr/bin', ...env },
    playwrightPath: () => '/playwright',
    isExecutable: (path: string) => programs.some((name) => path === `/usr/bin/${name}`),
  };
}

test('the three engines are found', () => {
  assert.deepEqual(findEngines(machine(all), [miniBrowser]), {
    chromium: '/usr/bin/chromium',
    firefox: '/usr/bin/firefox-esr',
    webkit: { driver: '/usr/bin/WebKitWebDriver', browser: miniBrowser, screen: '/usr/bin/Xvfb' },
  });
});

test('FIREFOX_PATH names a Firefox elsewhere', () => {
  const found = findEngines(machine(all, { FIREFOX_PATH: '/mine' }), [miniBrowser]);
  assert.equal(found.firefox, '/mine');
});

test('one line says what is missing and how to get it', () => {
  assert.throws(() => findEngines(machine(['chromium', 'Xvfb']), []), {
    message:
      'The tests in three engines need firefox-esr, webkit2gtk-driver: on Debian, run `apt-get install firefox-esr webkit2gtk-driver`.',
  });
});
