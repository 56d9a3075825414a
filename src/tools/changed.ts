import { execFileSync } from 'node:child_process';

/** What to ask Playwright: files of tests, and a pattern that their titles match. */
export interface TestSelection {
  files: string[];
  grep: string | undefined;
}

const page = /^src\/book\/pages\/(.*)\.mdx$/;

/**
 * The browser tests to run for a change to `files`, named from the root of the project. A changed
 * page runs the tests of that page; a changed test runs itself; any other change to the sources
 * runs the tests of one page of each kind. Nothing where no browser test could tell a difference.
 */
export function selectTests(files: readonly string[]): TestSelection | undefined {
  const tests = files.filter((file) => /^tests\/(?:browser|print)\/.*\.test\.ts$/.test(file));
  const paths = files.flatMap((file) => page.exec(file)?.[1] ?? []).map(addressOf);
  const isWider = files.some(
    (file) => (file.startsWith('src/') && !page.test(file)) || file === 'astro.config.mjs',
  );
  if (isWider) return { files: ['page-kinds', 'search', 'simulators', ...tests], grep: undefined };
  if (tests.length > 0) return { files: tests, grep: undefined };
  if (paths.length === 0) return undefined;
  return { files: ['every-page'], grep: `(?:${paths.map(RegExp.escape).join('|')}) ` };
}

function addressOf(name: string): string {
  return `/${name}/`.replace(/(?:^|\/)index\/$/, '/');
}

/** Files that differ from the last commit, and those that git doesn't track yet. */
export function changedFiles(): string[] {
  return [
    ...linesOfGit('diff', '--name-only', 'HEAD'),
    ...linesOfGit('ls-files', '--others', '--exclude-standard'),
  ];
}

function linesOfGit(...command: string[]): string[] {
  return execFileSync('git', command, { encoding: 'utf8' }).split('\n').filter(Boolean);
}
