import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { licenseList } from '#publish/licenses.ts';

function lock(name: string, license: string): string {
  return JSON.stringify({ packages: { [`node_modules/${name}`]: { version: '1.0.0', license } } });
}

test('the list of licenses is that of the lock file; else run npm run licenses', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  assert.equal(readFileSync('LICENCES.md', 'utf8'), licenseList(lock));
});

test("a license that nobody has looked at is refused, and so is a tool's license for readers", () => {
  assert.throws(() => licenseList(lock('one', 'SSPL-1.0')), /one 1\.0\.0 is under .*SSPL-1\.0/);
  assert.throws(() => licenseList(lock('pagefind', 'MPL-2.0')), /pagefind/);
  assert.match(licenseList(lock('one', 'MIT')), /## MIT\n\n1 packages: `one 1\.0\.0`/);
});

test('versions are exact, and only the packages named run scripts when they are installed', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>;
  };
  const { devDependencies, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
    allowScripts: Record<string, boolean>;
  };
  for (const [name, version] of Object.entries(devDependencies)) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
  const scripts = Object.entries(packages).flatMap(([path, { hasInstallScript, optional }]) =>
    hasInstallScript === true && optional !== true ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  assert.deepEqual([...new Set(scripts)].sort(), Object.keys(allowScripts).sort());
});
