// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Secret } from '../../../utils/lib/secret.ts';
import { password } from '../../../utils/workday/controls/text.ts';
import { forgetPastEntries, watchEntries } from '../../../utils/workday/dom/entries.ts';

/**
 * Only a browser makes trusted events, and nothing can forge them; the browser run types for real.
 * Here the listeners get them as the browser would hand them over.
 */
const listeners = new Map<string, EventListener>();
function dispatch(box: HTMLInputElement, event: Event, isTrusted = true): void {
  const { type, inputType } = event as InputEvent;
  const handed = { type, inputType, isTrusted, composedPath: () => [box, document, window] };
  listeners.get(type)?.(handed as unknown as Event);
}
const input = (inputType?: string) =>
  inputType === undefined
    ? new Event('input', { bubbles: true, composed: true })
    : new InputEvent('input', { bubbles: true, composed: true, inputType });
const gesture = (type: string) => new Event(type, { bubbles: true, composed: true });

let end = new AbortController();
let box: HTMLInputElement;
const widget = () => document.querySelector<HTMLElement>('#widget') ?? document.body;
const isByProgram = () => {
  const reading = password.read(widget());
  return 'byProgram' in reading && reading.byProgram === true;
};

beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML =
    '<div id="widget"><input data-automation-id="password" type="password"></div>';
  box = document.querySelector('input') ?? document.createElement('input');
  const adding = vi.spyOn(window, 'addEventListener').mockImplementation((type, listener) => {
    listeners.set(type, listener as EventListener);
  });
  watchEntries(document, end.signal);
  adding.mockRestore();
});
afterEach(() => end.abort());

function typeIn(text: string, by = 'keydown', inputType = 'insertText'): void {
  dispatch(box, gesture(by));
  box.value = text;
  dispatch(box, input(inputType));
}

describe('a password', () => {
  it.each([
    ['keydown', 'insertText'],
    ['keydown', 'deleteContentBackward'],
    ['keydown', 'historyUndo'],
    ['paste', 'insertFromPaste'],
    ['drop', 'insertFromDrop'],
    ['compositionupdate', 'insertCompositionText'],
  ])('entered by %s (%s) is the person’s', (by, inputType) => {
    typeIn('Quiet-Harbour-27', by, inputType);
    expect(isByProgram()).toBe(false);
  });

  it.each<[string, () => void]>([
    ['no event at all', () => {}],
    ['an untrusted event', () => dispatch(box, input('insertText'), false)],
    ['an event of no kind, as Chrome’s autofill', () => dispatch(box, input())],
    [
      'insertReplacementText, as Firefox’s autofill',
      () => dispatch(box, input('insertReplacementText')),
    ],
    ['execCommand, without a gesture', () => dispatch(box, input('insertText'))],
    [
      'a change event and untrusted keys, as password managers',
      () => {
        dispatch(box, gesture('keydown'), false);
        dispatch(box, input('insertText'), false);
        dispatch(box, gesture('change'), false);
      },
    ],
    [
      'autofill after a key press of the person',
      () => {
        dispatch(box, gesture('keydown'));
        dispatch(box, input());
      },
    ],
  ])('set with %s is a program’s', (_, events) => {
    box.value = 'My-Own-Password-1';
    events();
    expect(isByProgram()).toBe(true);
  });

  it('that a program put in place of the person’s is the program’s', () => {
    typeIn('Quiet-Harbour-27');
    box.value = 'My-Own-Password-1';
    expect(isByProgram()).toBe(true);
  });

  it('stays the person’s where Workday replaces the box', () => {
    typeIn('Quiet-Harbour-27');
    const next = box.cloneNode() as HTMLInputElement;
    box.replaceWith(next);
    next.value = 'Quiet-Harbour-27';
    expect(isByProgram()).toBe(false);
  });

  it('stays a program’s where the box shows its text', () => {
    box.value = 'My-Own-Password-1';
    expect(isByProgram()).toBe(true);
    box.type = 'text';
    expect(isByProgram()).toBe(true);
  });

  it('that Fill enters is the person’s request', async () => {
    box.value = 'My-Own-Password-1';
    const task = { document, widget, signal: end.signal, onItem: () => {} };
    await password.fill?.({ kind: 'secret', value: new Secret('Filled-In.By-Fill.27') }, task);
    expect(box.value).toBe('Filled-In.By-Fill.27');
    expect(isByProgram()).toBe(false);
  });

  it('of an empty box is nobody’s', () => {
    expect(isByProgram()).toBe(false);
  });
});

it('is the person’s on the page where it was entered, and forgotten with its box', () => {
  typeIn('Quiet-Harbour-27');
  forgetPastEntries(document);
  expect(isByProgram()).toBe(false);
  widget().remove();
  forgetPastEntries(document);
  document.body.innerHTML =
    '<div id="widget"><input data-automation-id="password" type="password" value="Quiet-Harbour-27"></div>';
  expect(isByProgram()).toBe(true);
});
