import { z } from 'zod';

/** Packages of which something reaches readers' devices. Everything else runs when the site is made. */
export const shipped = [
  '@fontsource/atkinson-hyperlegible-mono',
  '@fontsource/atkinson-hyperlegible-next',
  'pagefind',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
] as const;

/** What a tool may be licensed under, and what may be sent to readers. */
const allowed = new Set([
  '(MIT AND BSD)',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  '(MPL-2.0 OR Apache-2.0)',
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EPL-2.0 OR GPL-3.0-or-later',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);
const allowedForReaders = new Set(['MIT', 'OFL-1.1']);

/** Packages that state their license in a file only, by the beginning of their names. */
const stated: Readonly<Record<string, string>> = {
  '@astrojs/compiler-binding': 'MIT',
  '@napi-rs/canvas': 'MIT',
  '@oxlint/binding': 'MIT',
  '@pagefind/': 'MIT',
  khroma: 'MIT',
};

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string(), license: z.string().optional() }),
  ),
});

/**
 * The text of LICENCES.md: every package of the lock file under its license.
 * Throws with one line for each package whose license is not known or not wanted.
 */
export function licenseList(lockText: string): string {
  const { packages } = lockFile.parse(JSON.parse(lockText));
  const byLicense = new Map<string, Set<string>>();
  const faults: string[] = [];
  for (const [path, { version, license: own }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.replace(/^.*node_modules\//, '');
    const beginning = Object.keys(stated).find((start) => name.startsWith(start));
    const license = own ?? (beginning && stated[beginning]) ?? 'none';
    const isForReaders = shipped.some((one) => one === name);
    if (!(isForReaders ? allowedForReaders : allowed).has(license)) {
      faults.push(`${name} ${version} is under the license "${license}".`);
    }
    byLicense.set(license, (byLicense.get(license) ?? new Set()).add(`\`${name} ${version}\``));
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const groups = [...byLicense]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([license, names]) => {
      const list = [...names].sort((a, b) => a.localeCompare(b, 'en'));
      return `## ${license}\n\n${list.length} packages: ${list.join(', ')}.`;
    });
  return `${[
    '# Licenses of the packages that this project uses',
    'Written by `npm run licenses` from the lock file; a test holds it against it.',
    `Something of these reaches readers: ${shipped.map((name) => `\`${name}\``).join(', ')}. Their licenses are published with the site, at \`/licences.txt\`. All others run only when the site is made or tested.`,
    ...groups,
  ].join('\n\n')}\n`;
}
