/**
 * `npm run new-book -- FOLDER`: writes a project for another book into FOLDER: this generator with
 * its tests, package and lock file, and a book of three pages.
 *
 * What belongs to the book of this project stays behind: its folder, the tests that name it, the
 * commands that measure it or draw its pictures, and the packages that only these need.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from '#content/files.ts';
import { licenseList } from '#publish/licenses.ts';
import { run, UserError } from './run.ts';

/** Files and folders of every project. */
const parts = [
  '.github/CONTRIBUTING.md',
  '.github/workflows/pages.yml',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  '.size-limit.mjs',
  'LICENSE',
  'astro.config.mjs',
  'src',
  'tests',
  'tsconfig.json',
];

/** Commands that speak of the book of this project. */
const commandsOfThisBook =
  /^src\/tools\/(?:bench\/|engines|search-quality|social-cards|test-browsers|new-book)/;

/** Packages of the examples of this project's book that its tests don't import by name. */
const packagesOfThisBook = ['asl-validator', 'constructs'];
/** Packages that others load where they are there. */
const packagesOfOthers = ['sharp'];

/** Tests of the whole site that hold for every book; the others visit pages of this one. */
const testsOfSites = [
  'tests/browser/axe.ts',
  'tests/browser/every-page.test.ts',
  'tests/browser/layout-faults.ts',
  'tests/browser/search/open-dialog.ts',
  'tests/browser/site.ts',
  'tests/browser/small-book.test.ts',
  'tests/built-site.ts',
  'tests/dist/html-rules.ts',
  'tests/dist/base-path.test.ts',
  'tests/dist/pages.test.ts',
  'tests/dist/reproducible.test.ts',
  'tests/dist/small-book.test.ts',
  'tests/pages.ts',
  'tests/playwright.config.ts',
  'tests/print/read-pdf.ts',
];

/** How a unit test shows that it speaks of the book of this project. */
const ofThisBook =
  /#book\/|book\.ts'|\.\/pages\.ts'|\/site\.ts'|lambda|fargate|\bAWS\b|wrong-content/i;

await run(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder] = positionals;
  if (folder === undefined) throw new UserError('Name a folder: npm run new-book -- ../my-book');
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new UserError(`${target} is not empty. Name a folder that is empty or new.`);
  }
  const root = process.cwd();
  const files = parts.flatMap((part) => filesOf(root, part)).filter((file) => isKept(root, file));
  for (const file of files) copy(join(root, file), join(target, file));
  const template = `${import.meta.dirname}/new-book`;
  for (const file of filesIn(template)) copy(`${template}/${file}`, join(target, targetOf(file)));
  copy(join(root, '.github/CONTRIBUTING.md'), join(target, '.github/CONTRIBUTING.md'), generalPart);

  const name = basename(target)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const packages = packagesLeftBehind(root, new Set(files));
  writePackage(root, target, name || 'book', packages);
  writeLock(root, target);
  const lock = readFileSync(join(target, 'package-lock.json'), 'utf8');
  writeFileSync(join(target, 'LICENCES.md'), licenseList(lock));
  console.log(`Wrote ${files.length} files to ${relative(root, target) || target}. Next:\n`);
  console.log(`  cd ${folder}\n  npm ci\n  npm run dev\n`);
  console.log('Its pages are in src/book/pages/; README.md and .github/CONTRIBUTING.md say more.');
});

/** The files of a part of the project, by their paths from its root. */
function filesOf(root: string, part: string): string[] {
  const isFile = statSync(join(root, part)).isFile();
  return isFile ? [part] : filesIn(join(root, part)).map((file) => `${part}/${file}`);
}

function isKept(root: string, file: string): boolean {
  if (file.startsWith('src/book/') || commandsOfThisBook.test(file)) return false;
  if (!file.startsWith('tests/') || file.startsWith('tests/small-book/')) return true;
  if (testsOfSites.includes(file)) return true;
  if (!file.startsWith('tests/unit/') || file.startsWith('tests/unit/book/')) return false;
  if (file.endsWith('imports.test.ts')) return true;
  const text = readFileSync(join(root, file), 'utf8');
  const imported = [...text.matchAll(/'#([\w/-]+\.ts)'/g)].map(([, name]) => `src/${name}`);
  return !ofThisBook.test(text) && imported.every((one) => isKept(root, one));
}

/** The template holds a book, and files for the root of the project whose names say where. */
function targetOf(file: string): string {
  if (file === 'ci.yml') return '.github/workflows/ci.yml';
  return file.startsWith('book/') ? `src/${file}` : file;
}

function copy(from: string, to: string, change?: (text: string) => string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (change === undefined) cpSync(from, to);
  else writeFileSync(to, change(readFileSync(from, 'utf8')));
}

/** The guide for contributors without its part on the book of this project, which is the last. */
function generalPart(text: string): string {
  return text.replace(/\n## This book\n[^]*$/, '');
}

/** Packages that only files name which stay behind; those that no file names are programs. */
function packagesLeftBehind(root: string, kept: ReadonlySet<string>): string[] {
  const { devDependencies } = readPackage(root);
  const texts = filesIn(`${root}/src`)
    .map((file) => `src/${file}`)
    .concat(filesIn(`${root}/tests`).map((file) => `tests/${file}`))
    .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  return Object.keys(devDependencies).filter((name) => {
    if (packagesOfThisBook.includes(name)) return true;
    if (packagesOfOthers.includes(name)) return false;
    const form = new RegExp(
      `['"\`]${RegExp.escape(name.replace(/^@types\//, ''))}(?:/[^'"\`]*)?['"\`]`,
    );
    const users = texts.filter(({ text }) => form.test(text));
    return users.length > 0 && users.every(({ file }) => !kept.has(file));
  });
}

interface Package {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
  [key: string]: unknown;
}

function readPackage(root: string): Package {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
}

function writePackage(
  root: string,
  target: string,
  name: string,
  without: readonly string[],
): void {
  const { scripts, devDependencies, ...rest } = readPackage(root);
  const isKeptScript = (command: string) =>
    !command.split(/\s+/).some((word) => commandsOfThisBook.test(word)) &&
    command
      .split(/\s+/)
      .every((word) => !word.startsWith('src/') || existsSync(join(target, word)));
  const written = {
    ...rest,
    name,
    version: '0.1.0',
    description: 'A book and the generator that publishes it.',
    scripts: Object.fromEntries(Object.entries(scripts).filter(([, text]) => isKeptScript(text))),
    devDependencies: Object.fromEntries(
      Object.entries(devDependencies).filter(([one]) => !without.includes(one)),
    ),
  };
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(written, null, 2)}\n`);
}

/** The lock file of this project, from which npm takes what the other one doesn't need. */
function writeLock(root: string, target: string): void {
  copy(join(root, 'package-lock.json'), join(target, 'package-lock.json'));
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--package-lock-only', '--ignore-scripts', '--offline', '--no-audit', '--no-fund'],
    { cwd: target, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new UserError(`npm could not write the lock file.\n${stderr}`);
}
