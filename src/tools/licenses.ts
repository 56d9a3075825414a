/** `npm run licenses`: writes LICENCES.md. Refuses a package whose license is not known or wanted. */
import { readFile, writeFile } from 'node:fs/promises';
import { licenseList } from '#publish/licenses.ts';
import { run } from './run.ts';

await run(async () => {
  await writeFile('LICENCES.md', licenseList(await readFile('package-lock.json', 'utf8')));
});
