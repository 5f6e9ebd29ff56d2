// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../utils/lib/secret.ts';
import { password, text, textArea } from '../../../utils/workday/controls/text.ts';

const secret = new Secret('Quiet-Harbour-27-Lamps');

function boxIn(markup: string) {
  document.body.innerHTML = `<div id="widget">${markup}</div>`;
  const widget = document.querySelector<HTMLElement>('#widget');
  const box = document.querySelector<HTMLInputElement>('input, textarea');
  if (!widget || !box) throw new Error('The markup has no box.');
  const task = {
    document,
    widget: () => widget,
    signal: new AbortController().signal,
    onItem: () => {},
  };
  return { box, task };
}

describe('a secret', () => {
  it('is filled into a password box', async () => {
    const { box, task } = boxIn('<input type="password">');
    expect(await password.fill?.({ kind: 'secret', value: secret }, task)).toEqual({
      result: 'filled',
    });
    expect(box.value).toBe(secret.reveal());
  });

  it.each([
    [password, '<span data-automation-id="password"><input type="text"></span>'],
    [password, '<input class="gwt-PasswordTextBox" type="text">'],
    [password, '<input data-automation-id="password" type="email">'],
    [password, '<input data-automation-id="password">'],
    [password, '<input data-automation-id="password" type="hidden">'],
    [text, '<input type="text">'],
    [text, '<input data-automation-id="textInputBox" type="url">'],
    [textArea, '<textarea></textarea>'],
  ])(
    'is not filled into a box that shows its text, which the outcome says: %#',
    async (control, markup) => {
      const { box, task } = boxIn(markup);
      expect(await control.fill?.({ kind: 'secret', value: secret }, task)).toEqual({
        result: 'box-shows-text',
      });
      expect(box.value).toBe('');
    },
  );

  it('is not entered again where the box shows its text by then', async () => {
    const { box, task } = boxIn('<input data-automation-id="password" type="password">');
    box.addEventListener('input', () => {
      box.type = 'text';
      box.value = '';
    });
    expect(await password.fill?.({ kind: 'secret', value: secret }, task)).toEqual({
      result: 'box-shows-text',
    });
    expect(box.value).toBe('');
  });
});
