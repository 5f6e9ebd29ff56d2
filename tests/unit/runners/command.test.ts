import { describe, expect, it } from 'vitest';
import { startCommand } from '../../runners/command.ts';

const hangs = 'setInterval(() => undefined, 1000);';
/** Starts a process that shares its output, and hangs. */
const hangsWithChild = `
  const { spawn } = require('node:child_process');
  const stdio = ['ignore', 'inherit', 'inherit'];
  spawn(process.execPath, ['-e', ${JSON.stringify(hangs)}], { stdio });
  ${hangs}
`;

describe('a command that hangs', () => {
  it('is stopped with what it started, and is said to have taken too long', async () => {
    const { ended } = startCommand(process.execPath, ['-e', hangsWithChild], {
      maxMinutes: 1 / 30,
      env: process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Its end waits for the end of its output, which the other process would keep open.
    expect(await ended).toEqual({ code: null, tookTooLong: true });
  });
});
