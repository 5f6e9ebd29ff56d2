import { describe, expect, it, vi } from 'vitest';
import { BrowserValue } from '../../../utils/storage/browser-value.ts';

/** A browser that answers on command, in any order. */
function browserThatAnswers() {
  const answers: ((answer: { url: string }) => void)[] = [];
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
      await Promise.resolve();
      await Promise.resolve();
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
});
