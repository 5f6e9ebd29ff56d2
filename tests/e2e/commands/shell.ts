import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '../../runners/build.ts';

export interface Ended {
  code: number | null;
  output: string;
}

/**
 * Removes Vitest's variables, which a user's shell does not have. NODE_ENV would change the build.
 */
export function start(command: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const { NODE_ENV: _, VITEST: __, TEST_WORKERS: ___, ...own } = process.env;
  return spawn(command, { cwd: root, shell: true, env: { ...own, ...env } });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}
