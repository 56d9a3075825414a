/** `npm start`: builds the site and serves it on this machine. PORT chooses the port. */
import { serve } from './serve.ts';
import { buildSite } from './build.ts';
import { run, UserError } from './run.ts';

await run(async () => {
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError(`PORT must be a whole number up to 65535, not "${process.env['PORT']}".`);
  }
  // Imported here so that a wrong setting is told like any other fault.
  const { site } = await import('../site.ts');
  const listen = () => serve('dist', port, site.base).catch(refuse);
  const refuse = (error: unknown): never => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const problem = code === 'EACCES' ? 'is not yours to use' : 'is taken by another program';
    const other = port < 1024 ? 8080 : port + 1;
    throw new UserError(`Port ${port} ${problem}. Choose another one: PORT=${other} npm start`);
  };
  // Before the build, so that nobody waits for it in vain.
  (await listen()).close();
  console.log('Building the site …');
  await buildSite();
  await listen();
  console.log(`The site is served at http://localhost:${port}${site.base} (Ctrl-C stops it).`);
});
