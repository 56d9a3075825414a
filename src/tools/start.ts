/** `npm start`: builds the site and serves it on this machine. PORT chooses the port. */
import { serve } from '#lib/serve.ts';
import { site } from '../site.ts';
import { buildSite } from './build.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`PORT must be a whole number up to 65535, not "${process.env['PORT']}".`);
  }
  console.log('Building the site …');
  await buildSite();
  try {
    await serve('dist', port, site.base);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new UserError(
        `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
      );
    }
    throw error;
  }
  console.log(`The site is served at http://localhost:${port}${site.base} (Ctrl-C stops it).`);
});
