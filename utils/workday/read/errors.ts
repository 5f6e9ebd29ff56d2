import { named } from '../dom/selectors.ts';
import type { PageSnapshot } from '../dom/snapshot.ts';
import { textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

type PageError = PageSnapshot['errors'][number];

const bar = named('errorWidgetBarCanvas');
const count = named('errorWidgetBarMessageCountCanvas');
const message = named('errorWidgetMessageFieldCanvas');
const inline = named('errorWidgetInlineMessageCanvas');
const inlineType = named('errorWidgetInlineMessageTypeTextCanvas');
const inlineText = named('errorWidgetInlineMessageTextCanvas');
/** Newer banners share their name with the environment bar on top, which has no close button. */
const banner = `${named('bannerContainer')}, ${named('banner')}:has(${named('bannerCloseButton')})`;
/** "Alerts: 1" lets the task through on the second press. The word is Workday's English one; in other languages all are errors. */
const alertWord = /^alert/i;

export function errorsIn(root: HTMLElement): PageError[] {
  const errors: PageError[] = [];
  const add = (kind: PageError['kind'], text: string): void => {
    if (text && !errors.some((error) => error.text === text)) errors.push({ kind, text });
  };
  for (const element of shown(root, bar)) {
    const heading = textOf(element.querySelector(count));
    const kind = alertWord.test(heading) ? 'alert' : 'error';
    const messages = [...element.querySelectorAll(message)].map(textOf).filter(Boolean);
    for (const text of messages.length > 0 ? messages : [heading || textOf(element)])
      add(kind, text);
  }
  for (const element of shown(root, inline)) {
    const kind = alertWord.test(textOf(element.querySelector(inlineType))) ? 'alert' : 'error';
    add(kind, textOf(element.querySelector(inlineText) ?? element));
  }
  for (const element of shown(root, banner)) {
    add('error', textOf(element.querySelector(named('bannerLabel')) ?? element));
  }
  for (const element of shown(root, '[role="alert"]')) {
    if (
      !element.closest(`${bar}, ${inline}, ${banner}`) &&
      !element.querySelector(`${bar}, ${inline}`)
    ) {
      for (const { kind, text } of messagesIn(element)) add(kind, text);
    }
  }
  for (const input of shown(root, '[aria-invalid="true"][aria-describedby]')) {
    for (const hint of hintsOf(input)) add('error', textOf(hint));
  }
  return errors;
}

/** Under a heading that counts them, messages are a list; without one all is one message. */
function messagesIn(alert: HTMLElement): PageError[] {
  const messages = [...alert.querySelectorAll('li')].map(textOf).filter(Boolean);
  if (messages.length === 0) return [{ kind: 'error', text: textOf(alert) }];
  const kind = alertWord.test(textOf(alert.querySelector('button, h1, h2, h3, h4')))
    ? 'alert'
    : 'error';
  return messages.map((text) => ({ kind, text }));
}

/** What a field of the component library says below itself; where the field is wrong, that is why. */
function hintsOf(input: HTMLElement): Element[] {
  const ids = input.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  return ids
    .filter((id) => id.startsWith('hint-'))
    .flatMap((id) => input.ownerDocument.getElementById(id) ?? []);
}

function shown(root: HTMLElement, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)].filter(isVisible);
}
