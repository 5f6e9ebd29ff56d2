import { describe, expect, it, vi } from 'vitest';
import { BrowserValue } from '../../../utils/storage/browser-value.ts';

/** A browser that answers on command, in any order. */
function browserThatAnswers() {
  const answers: ((answer: { url: string } | Promise<never>) => void)[] = [];
  let sign: (() => void) | undefined;
  const asked = new BrowserValue<{ url: string }>(
    () => new Promise((answer) => answers.push(answer)),
    (again) => {
      sign = again;
      return () => {
        sign = undefined;
      };
    },
  );
  return {
    asked,
    questions: () => answers.length,
    listens: () => sign !== undefined,
    sign: () => sign?.(),
    async answer(turn: number, url: string) {
      answers[turn]?.({ url });
      await new Promise(setImmediate);
    },
    async refuse(turn: number) {
      answers[turn]?.(Promise.reject(new Error('No window with this id.')));
      await new Promise(setImmediate);
    },
  };
}

describe('a browser value', () => {
  it('is undefined until read, and read once for all subscribers', async () => {
    const { asked, questions, answer } = browserThatAnswers();
    asked.prefetch();
    const changed = vi.fn();
    const stops = [asked.subscribe(changed), asked.subscribe(changed)];
    expect(asked.getSnapshot()).toBeUndefined();
    await answer(0, 'a');
    expect(asked.getSnapshot()).toEqual({ url: 'a' });
    expect(questions()).toBe(1);
    expect(changed).toHaveBeenCalledTimes(1);
    for (const stop of stops) stop();
  });

  it('is read again on every change event, and keeps its reference if equal', async () => {
    const { asked, sign, answer } = browserThatAnswers();
    const changed = vi.fn();
    asked.subscribe(changed);
    await answer(0, 'a');
    const before = asked.getSnapshot();
    sign();
    await answer(1, 'a');
    expect(asked.getSnapshot()).toBe(before);
    sign();
    await answer(2, 'b');
    expect(asked.getSnapshot()).toEqual({ url: 'b' });
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('ignores a slow earlier read', async () => {
    const { asked, sign, answer } = browserThatAnswers();
    asked.subscribe(() => {});
    sign();
    await answer(1, 'new');
    await answer(0, 'old');
    expect(asked.getSnapshot()).toEqual({ url: 'new' });
  });

  it('is dropped without subscribers, including a read in progress', async () => {
    const { asked, listens, answer } = browserThatAnswers();
    const stop = asked.subscribe(() => {});
    stop();
    await answer(0, 'late');
    expect(asked.getSnapshot()).toBeUndefined();
    expect(listens()).toBe(false);
  });

  it('throws the error of a read that the browser refuses, and tells its subscribers', async () => {
    const { asked, refuse } = browserThatAnswers();
    const changed = vi.fn();
    asked.subscribe(changed);
    await refuse(0);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(() => asked.getSnapshot()).toThrow('No window with this id.');
  });

  it('is healed by a later change event, also where the value is the one of before', async () => {
    const { asked, sign, answer, refuse } = browserThatAnswers();
    const changed = vi.fn();
    asked.subscribe(changed);
    await answer(0, 'a');
    sign();
    await refuse(1);
    expect(() => asked.getSnapshot()).toThrow();
    sign();
    await answer(2, 'a');
    expect(asked.getSnapshot()).toEqual({ url: 'a' });
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('is read anew by whoever subscribes after a refusal', async () => {
    const { asked, answer, refuse, questions } = browserThatAnswers();
    const stop = asked.subscribe(() => {});
    await refuse(0);
    stop();
    expect(asked.getSnapshot()).toBeUndefined();
    asked.subscribe(() => {});
    expect(questions()).toBe(2);
    await answer(1, 'a');
    expect(asked.getSnapshot()).toEqual({ url: 'a' });
  });

  it('reads again for its first subscriber where a read ahead was refused', async () => {
    const { asked, answer, refuse, listens } = browserThatAnswers();
    asked.prefetch();
    await refuse(0);
    expect(asked.getSnapshot()).toBeUndefined();
    expect(listens()).toBe(false);
    asked.subscribe(() => {});
    await answer(1, 'a');
    expect(asked.getSnapshot()).toEqual({ url: 'a' });
  });

  it('ignores the refusal of a slow earlier read', async () => {
    const { asked, sign, answer, refuse } = browserThatAnswers();
    asked.subscribe(() => {});
    sign();
    await answer(1, 'new');
    await refuse(0);
    expect(asked.getSnapshot()).toEqual({ url: 'new' });
  });
});
