import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { licenceList } from '#publish/licences.ts';

function lock(name: string, license: string): string {
  return JSON.stringify({ packages: { [`node_modules/${name}`]: { version: '1.0.0', license } } });
}

test('the list of licences is that of the lock file; else run npm run licences', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  assert.equal(readFileSync('LICENCES.md', 'utf8'), licenceList(lock));
});

test("a licence that nobody has looked at is refused, and so is a tool's licence for readers", () => {
  assert.throws(() => licenceList(lock('one', 'SSPL-1.0')), /one 1\.0\.0 is under .*SSPL-1\.0/);
  assert.throws(() => licenceList(lock('pagefind', 'MPL-2.0')), /pagefind/);
  assert.match(licenceList(lock('one', 'MIT')), /## MIT\n\n1 packages: `one 1\.0\.0`/);
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
