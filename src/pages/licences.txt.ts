import { readFile } from 'node:fs/promises';
import { shipped } from '#publish/licences.ts';

/** The licences of what others have made and readers are sent, as those licences ask. */
export async function GET(): Promise<Response> {
  const texts = await Promise.all(
    shipped.map(async (name) => `${name}\n\n${await licenceOf(`node_modules/${name}/LICENSE`)}`),
  );
  return new Response(texts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** One package has a folder of that name, with its own licence first. */
function licenceOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => readFile(`${path}/LICENSE`, 'utf8'));
}
