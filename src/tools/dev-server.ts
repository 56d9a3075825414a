import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Starts `astro dev` for the project in `root`, on a free port. Resolves with its address once it
 * listens; rejects with what it said when it ends before that.
 */
export function startDevServer(root: string): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn('astro', ['dev', '--port', '0'], { cwd: root });
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address !== undefined) resolve({ server, address });
    });
    server.once('close', () => reject(new Error(`The dev server did not start.\n${output}`)));
  });
}
