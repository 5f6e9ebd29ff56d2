import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { root } from './build.ts';

export interface Ended {
  /** The exit code; null if a signal ended the command. */
  code: number | null;
  output: string;
  /** Whether the command was stopped because it took longer than allowed. */
  tookTooLong: boolean;
}

export interface CommandOptions {
  /** After this time the command counts as hanging and is stopped. */
  maxMinutes: number;
  /** `now` prints the output while the command runs, `end` all at once when it has ended. */
  print: 'now' | 'end';
}

const running = new Set<ChildProcess>();
const stopAll = () => {
  for (const child of running) stop(child);
};
process.on('exit', stopAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));

/** Stops a command with everything that it started. */
function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/**
 * Starts a program of this project. It is stopped with everything that it started when it takes
 * longer than `maxMinutes`, and when this process ends.
 */
export function startCommand(
  program: string,
  options: readonly string[],
  { maxMinutes, env, stdio }: { maxMinutes: number; env: NodeJS.ProcessEnv; stdio: StdioOptions },
): { child: ChildProcess; ended: Promise<Omit<Ended, 'output'>> } {
  const child = spawn(program, options, {
    cwd: root,
    env,
    // A group of its own, so that it can be stopped with the browsers that it started.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    stdio,
  });
  running.add(child);
  let tookTooLong = false;
  const limit = setTimeout(() => {
    tookTooLong = true;
    stop(child);
  }, maxMinutes * 60_000);
  const ended = new Promise<Omit<Ended, 'output'>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, tookTooLong });
    });
  });
  return { child, ended };
}

/** Runs a script of package.json and keeps its output. */
export async function runNpmScript(
  script: string,
  options: readonly string[],
  { maxMinutes, print }: CommandOptions,
): Promise<Ended> {
  // Vitest sets NODE_ENV to `test`, which would produce a different build than the one that ships.
  const { NODE_ENV: _, ...env } = process.env;
  const { child, ended } = startCommand('npm', ['run', '--silent', script, '--', ...options], {
    maxMinutes,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (print === 'now') process.stdout.write(text);
    });
  const result = await ended;
  if (print === 'end') process.stdout.write(output);
  return { ...result, output };
}
