/** `npm run licences`: writes LICENCES.md. Refuses a package whose licence is not known or wanted. */
import { readFile, writeFile } from 'node:fs/promises';
import { licenceList } from '#publish/licences.ts';
import { run } from './run.ts';

await run(async () => {
  await writeFile('LICENCES.md', licenceList(await readFile('package-lock.json', 'utf8')));
});
