import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from './files.ts';

/** Commands that reach out of the machine, or take long. The sandbox has stand-ins for them. */
const outside = ['aws', 'curl', 'docker', 'eksctl', 'kubectl', 'npx', 'sleep', 'zip'];

// Notes its words and what it reads, each call ended by a record separator, and says something
// plausible. It asks nothing of anybody.
const standIn = String.raw`#!/usr/bin/env bash
words="$(printf '%s\037' "\${0##*/}" "$@")"
input=""
case "$words" in
  *--password-stdin*|*--filename*-*|*--config-file*-*) input="$(cat)" ;;
esac
printf '%s\035%s\036' "$words" "$input" >>"$CALLS"
case "$words" in
  *describe-subnets*) echo "subnet-a subnet-b" ;;
  *LogResult*) echo "c3RhbmQtaW4="; echo "{}" >build/answer.json ;;
  *) echo "stand-in" ;;
esac
`.replaceAll('\\$', '$');

/** One command that a script gave, with what it piped into it. */
export interface Call {
  words: string[];
  input: string;
}

export interface Run {
  status: number | null;
  stderr: string;
  calls: Call[];
}

/** A copy of the examples in which scripts run without network, Docker or AWS. */
export class Sandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'examples-'));
  readonly #bin = join(this.folder, 'stand-ins');
  readonly #calls = join(this.folder, 'calls');

  constructor() {
    cpSync(examples, this.folder, {
      recursive: true,
      filter: (file) => !/\/build(\/|$)/.test(file),
    });
    mkdirSync(this.#bin);
    for (const name of outside) writeFileSync(join(this.#bin, name), standIn, { mode: 0o755 });
  }

  /** Replaces a file of the copy. */
  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text, { mode: 0o755 });
  }

  /** Runs a script from a foreign folder, as a reader may. */
  run(script: string): Run {
    writeFileSync(this.#calls, '');
    const { status, stderr } = spawnSync('bash', [join(this.folder, script)], {
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { PATH: `${this.#bin}:/usr/local/bin:/usr/bin:/bin`, CALLS: this.#calls },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 20_000,
    });
    const calls = readFileSync(this.#calls, 'utf8')
      .split('\u001E')
      .slice(0, -1)
      .map((record) => {
        const [words = '', input = ''] = record.split('\u001D');
        return { words: words.split('\u001F').slice(0, -1), input };
      });
    return { status, stderr, calls };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** What `bash -n` says about a script, empty when it parses. */
export function parseError(script: string): string {
  return spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr;
}
