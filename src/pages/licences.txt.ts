import { readFile } from 'node:fs/promises';
import { shipped } from '#publish/licenses.ts';

/** The licenses of what others have made and readers are sent, as those licenses ask. */
export async function GET(): Promise<Response> {
  const texts = await Promise.all(
    shipped.map(async (name) => `${name}\n\n${await licenseOf(`node_modules/${name}/LICENSE`)}`),
  );
  return new Response(texts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** One package has a folder of that name, with its own license first. */
function licenseOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => readFile(`${path}/LICENSE`, 'utf8'));
}
