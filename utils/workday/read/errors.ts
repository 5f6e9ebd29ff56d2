import { createLookBudget, type LookBudget } from '../dom/look-budget.ts';
import { referenced } from '../dom/names.ts';
import { named } from '../dom/selectors.ts';
import type { PageSnapshot } from '../dom/snapshot.ts';
import { labelKey, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { isVisuallyHidden } from './visually-hidden.ts';

type PageError = PageSnapshot['errors'][number];

const barSelector = named('errorWidgetBarCanvas');
const countSelector = named('errorWidgetBarMessageCountCanvas');
const messageSelector = named('errorWidgetMessageFieldCanvas');
const inlineSelector = named('errorWidgetInlineMessageCanvas');
const inlineTypeSelector = named('errorWidgetInlineMessageTypeTextCanvas');
const inlineTextSelector = named('errorWidgetInlineMessageTextCanvas');
/**
 * Newer banners share their name with the environment bar at the top, which has no close button.
 */
const bannerSelector = `${named('bannerContainer')}, ${named('banner')}:has(${named('bannerCloseButton')})`;
/**
 * "Alerts: 1" lets the task through on the second press of OK. This is the English word; in other
 * languages all messages are errors.
 */
const alertWord = /^alert/i;

/** Far more than anybody could read. */
const maxErrors = 100;

/** @param title of the page: an announcer only repeats it */
export function errorsIn(
  root: HTMLElement,
  budget = createLookBudget(root),
  title = '',
): PageError[] {
  const visibleIn = (scope: HTMLElement, selector: string): HTMLElement[] =>
    budget.take(scope.querySelectorAll<HTMLElement>(selector), maxErrors).filter(isVisible);
  const errors: PageError[] = [];
  const add = (kind: PageError['kind'], text: string): void => {
    if (text && !errors.some((error) => error.text === text)) errors.push({ kind, text });
  };
  for (const element of visibleIn(root, barSelector)) {
    const heading = textOf(element.querySelector(countSelector));
    const kind = alertWord.test(heading) ? 'alert' : 'error';
    const messages = budget
      .take(element.querySelectorAll(messageSelector), maxErrors)
      .map(textOf)
      .filter(Boolean);
    for (const text of messages.length > 0 ? messages : [heading || textOf(element)])
      add(kind, text);
  }
  for (const element of visibleIn(root, inlineSelector)) {
    const kind = alertWord.test(textOf(element.querySelector(inlineTypeSelector)))
      ? 'alert'
      : 'error';
    add(kind, textOf(element.querySelector(inlineTextSelector) ?? element));
  }
  for (const element of visibleIn(root, bannerSelector)) {
    add('error', textOf(element.querySelector(named('bannerLabel')) ?? element));
  }
  for (const element of visibleIn(root, '[role="alert"]')) {
    if (
      !element.closest(`${barSelector}, ${inlineSelector}, ${bannerSelector}`) &&
      !element.querySelector(`${barSelector}, ${inlineSelector}`) &&
      isSeen(element) &&
      !announces(element, title)
    ) {
      for (const { kind, text } of messagesIn(element, budget)) add(kind, text);
    }
  }
  for (const input of visibleIn(root, '[aria-invalid="true"][aria-describedby]')) {
    for (const hint of hintsOf(input)) add('error', textOf(hint));
  }
  return errors;
}

/** Texts of one alert that are looked at. */
const maxTexts = 20;

/** Whether any of its text is there for the eyes, not only for screen readers. */
function isSeen(alert: HTMLElement): boolean {
  const walker = alert.ownerDocument.createTreeWalker(alert, NodeFilter.SHOW_TEXT);
  for (let texts = 0; texts < maxTexts && walker.nextNode(); ) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (!nodeValue?.trim() || !parentElement) continue;
    texts += 1;
    if (isVisible(parentElement) && !isVisuallyHidden(parentElement)) return true;
  }
  return false;
}

/** As long as "… page is loaded" in any language. Error messages are sentences. */
const maxAnnouncementLength = 30;

/** Says the title of the page, and at most that it is there (docs/workday.md, "Page markup"). */
function announces(alert: HTMLElement, title: string): boolean {
  const name = labelKey(title);
  const text = labelKey(textOf(alert));
  if (name === '' || !text.includes(name)) return false;
  const rest = text.replace(name, '').trim();
  if (rest === '') return true;
  const isPlain =
    alert.childElementCount === 0 && !/[.:!;。：！；]/.test(textOf(alert).replace(title, ''));
  return isPlain && rest.length <= maxAnnouncementLength;
}

/**
 * Under a heading that counts them, messages are list items; without one, the whole text is one
 * message.
 */
function messagesIn(alert: HTMLElement, budget: LookBudget): PageError[] {
  const items = budget.take(alert.querySelectorAll('li'), maxErrors);
  const messages = items.map(textOf).filter(Boolean);
  if (messages.length === 0) return [{ kind: 'error', text: textOf(alert) }];
  const kind = alertWord.test(textOf(alert.querySelector('button, h1, h2, h3, h4')))
    ? 'alert'
    : 'error';
  return messages.map((text) => ({ kind, text }));
}

/**
 * Returns the hints below a field of the component library, which explain why its value is invalid.
 */
const hintsOf = (input: HTMLElement): Element[] =>
  referenced(input, 'aria-describedby').filter(({ id }) => id.startsWith('hint-'));
