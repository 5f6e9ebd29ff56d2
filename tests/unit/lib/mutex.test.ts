import { describe, expect, it } from 'vitest';
import { createKeyedMutex, createMutex } from '../../../utils/lib/mutex.ts';
import { settled } from '../../fixtures/settled.ts';

describe('a mutex', () => {
  it('runs work one at a time, in the order of the calls', async () => {
    const mutex = createMutex();
    const log: string[] = [];
    const work = (name: string, done: Promise<void>) => async () => {
      log.push(`${name} starts`);
      await done;
      log.push(`${name} ends`);
    };
    const slow = Promise.withResolvers<void>();
    const both = Promise.all([
      mutex(work('slow', slow.promise)),
      mutex(work('fast', Promise.resolve())),
    ]);
    await settled();
    expect(log).toEqual(['slow starts']);
    slow.resolve();
    await both;
    expect(log).toEqual(['slow starts', 'slow ends', 'fast starts', 'fast ends']);
  });

  it('resolves to the result of the work', async () => {
    await expect(createMutex()(async () => 7)).resolves.toBe(7);
  });

  it('rejects for the caller whose work fails, and runs the next', async () => {
    const mutex = createMutex();
    const failed = mutex(async () => {
      throw new Error('no');
    });
    const next = mutex(async () => 'done');
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });

  it('is independent of other mutexes', async () => {
    let release = () => {};
    const held = createMutex()(() => new Promise<void>((done) => (release = done)));
    await expect(createMutex()(async () => 'free')).resolves.toBe('free');
    release();
    await held;
  });
});

describe('a keyed mutex', () => {
  it('serialises work under one key only', async () => {
    const exclusive = createKeyedMutex();
    const log: string[] = [];
    let release = () => {};
    const first = exclusive('a', async () => {
      await new Promise<void>((done) => (release = done));
      log.push('a1');
    });
    const second = exclusive('a', async () => void log.push('a2'));
    await exclusive('b', async () => void log.push('b'));
    expect(log).toEqual(['b']);
    release();
    await Promise.all([first, second]);
    expect(log).toEqual(['b', 'a1', 'a2']);
  });
});
