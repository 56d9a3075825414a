import { spawn } from 'node:child_process';
import { UserError } from './run.ts';

/** One part of a check: a name and the program that does it. */
export interface Step {
  name: string;
  command: string;
  arguments: string[];
}

/**
 * Runs a program of this project and resolves when it has ended well.
 * `quiet` keeps its output back unless it fails; `cwd` is where it runs.
 */
export function runStep(
  step: Step,
  { quiet = false, env = process.env, cwd = process.cwd() } = {},
): Promise<void> {
  const start = performance.now();
  const child = spawn(step.command, step.arguments, {
    cwd,
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  let output = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (code === 0) {
        console.log(`✓ ${step.name} (${seconds} s)`);
        resolve();
      } else {
        reject(new UserError(`${output}✗ ${step.name} failed after ${seconds} s.`));
      }
    });
  });
}
