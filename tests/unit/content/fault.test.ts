import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causesOf, printFaults, type Fault } from '#content/fault.ts';
import { formatOf } from '#tools/project.ts';

const cause: Fault = { file: 'data/facts.json', line: 3, problem: 'No id.', mend: 'Write one.' };
const follower: Fault = {
  file: 'pages/a.mdx',
  problem: 'No fact "x".',
  mend: 'Add it.',
  dueTo: cause.file,
};

test('what comes from another fault is counted there, and not told', () => {
  assert.deepEqual(causesOf([follower, cause, { ...follower, file: 'pages/b.mdx' }]), [
    { ...cause, followers: 2 },
  ]);
});

test('a fault whose suspected cause is sound is told itself', () => {
  assert.deepEqual(causesOf([follower]), [follower]);
});

test('faults are printed for people, for programs and for workflows', () => {
  const faults = [{ ...cause, problem: '100% wrong,\nit is.', followers: 1 }];
  const warnings = [{ ...follower, line: 5 }];
  assert.match(printFaults(faults), /^1 fault in the content[^]*1 other place depends on it/);
  assert.match(printFaults([], 'people', warnings), /^1 warning about the content/);
  assert.equal(printFaults([], 'people'), '');
  const told = JSON.parse(printFaults(faults, 'json', warnings)) as Record<string, unknown>[];
  assert.deepEqual(
    told.map(({ level, file, line, followers }) => ({ level, file, line, followers })),
    [
      { level: 'error', file: 'data/facts.json', line: 3, followers: 1 },
      { level: 'warning', file: 'pages/a.mdx', line: 5, followers: undefined },
    ],
  );
  assert.equal(
    printFaults(faults, 'github', warnings),
    [
      '::error file=data/facts.json,line=3::100%25 wrong,%0Ait is.%0AMend: Write one.%0A1 other place depends on it.',
      '::warning file=pages/a.mdx,line=5::No fact "x".%0AMend: Add it.',
    ].join('\n'),
  );
});

test('the format is the wished one, else what the machine reads', () => {
  assert.equal(formatOf('json', {}), 'json');
  assert.equal(formatOf(undefined, {}), 'people');
  assert.equal(formatOf(undefined, { GITHUB_ACTIONS: 'true' }), 'github');
  assert.throws(() => formatOf('xml', {}), /people, or json, or github/);
});
