import type { Page } from 'puppeteer-core';

/** The hooks that a failure is told by. Their values are states and names, never a secret. */
const telling = [
  'tenant',
  'task',
  'stage',
  'handoff',
  'attempt',
  'waiting',
  'keeping',
  'credential',
  'check',
  'diagnosis',
  'step',
  'state',
];

/** What a page of the extension shows, by its `data-*` hooks, for the text of an error. */
export const shownHooks = (page: Page): Promise<string> =>
  page.evaluate((names) => {
    const hooks = [...document.querySelectorAll<HTMLElement>('body *')].flatMap(({ dataset }) => {
      const own = names.filter((name) => dataset[name] !== undefined);
      return own.length === 0 ? [] : [own.map((name) => `${name}=${dataset[name]}`).join(' ')];
    });
    return hooks.join(' · ') || 'no hooks';
  }, telling);
