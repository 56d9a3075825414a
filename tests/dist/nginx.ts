import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const configuration = 'src/publish/hosting/nginx/nginx.conf';

/** Whether nginx can send files that were compressed with Brotli ahead. */
export const hasBrotli = existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');

/** Whether an nginx is installed, and which. */
export function nginxVersion(): string | undefined {
  const { error, stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  return error === undefined ? /nginx\/[\d.]+/.exec(stderr)?.[0] : undefined;
}

/**
 * Starts a real nginx with the configuration of this project; only where the files are, the port
 * and the base path are replaced, as the configuration says. It listens on this machine only, and
 * runs as an ordinary user even where the tests run as root.
 */
export async function startNginx(folder: string, base: string) {
  const home = mkdtempSync(join(tmpdir(), 'web-server-'));
  chmodSync(home, 0o777);
  cpSync(folder, join(home, 'www', base), { recursive: true });
  const port = await freePort();
  const file = join(home, 'nginx.conf');
  writeFileSync(
    file,
    replaceOnce(readFileSync(configuration, 'utf8'), [
      ['listen 8080 backlog=2048;', `listen 127.0.0.1:${port} backlog=2048;`],
      ['listen [::]:8080 backlog=2048;', ''],
      ['root /srv/www;', `root ${home}/www;`],
      ['include /srv/www/', `include ${home}/www${base}`],
      ...(hasBrotli ? [['include /etc/nginx/site-*.conf;', 'brotli_static on;'] as const] : []),
      ['=404 /404.html;', `=404 ${base}404.html;`],
    ]).replaceAll('/tmp/nginx', `${home}/nginx`),
  );
  const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const server = spawn('nginx', ['-e', 'stderr', '-c', file, '-g', 'daemon off;'], ordinary);
  let log = '';
  server.stderr.on('data', (text: Buffer) => (log += text.toString()));
  const address = `http://127.0.0.1:${port}`;
  try {
    await answers(address + base);
  } catch (cause) {
    server.kill();
    throw new Error(`nginx did not start: ${log}`, { cause });
  }
  return {
    address,
    /** What nginx complained about. */
    log: () => log,
    stop: async () => {
      server.kill('SIGQUIT');
      await new Promise((resolve) => server.once('close', resolve));
      rmSync(home, { recursive: true });
    },
  };
}

function replaceOnce(text: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`${configuration}: "${from}" not once`);
    return changed.replace(from, to);
  }, text);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(address: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
