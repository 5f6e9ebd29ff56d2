import { inPage, type ScreenTarget, type Skin } from './workday-screen.ts';

/**
 * Finds elements of the canvas skin by the roles, and by the links between label and control, that
 * Workday's component library renders.
 */
export const canvasSkin: Skin = inPage({ find, isBusy, errors });

function find(wanted: ScreenTarget): Element | null {
  const text = (element: Element | null) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const visible = (element: Element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const all = (selector: string, root: ParentNode = document) =>
    [...root.querySelectorAll(selector)].filter(visible);
  const last = <Item>(items: Item[]) => items[items.length - 1] ?? null;
  const exactly = (label: string) => (element: Element) => text(element) === label;
  const form = last(all('[role="dialog"]')) ?? document.querySelector('main') ?? document.body;

  /** The element that a field's label refers to: an input, or the text of a read-only field. */
  const named = (label: string) => {
    const nodes = all('[id^="label-"]', form)
      .filter(exactly(label))
      .map(({ id }) => document.getElementById(id.replace(/^label-/, 'input-')))
      .filter((node) => node !== null);
    return nodes.find((node) => node.matches('input, textarea')) ?? nodes[0] ?? null;
  };

  switch (wanted.kind) {
    case 'global-search':
      return all('search input')[0] ?? null;
    case 'search-result':
      return all('main a').find(exactly(wanted.label)) ?? null;
    case 'title':
      return last(
        all('h1, [role="dialog"] h2').filter(
          (element) => text(element) === wanted.text || text(element).startsWith(`${wanted.text} `),
        ),
      );
    case 'elsewhere':
      return last(all('h1, [role="dialog"] h2'));
    case 'button':
      return last(all('button', form).filter(exactly(wanted.label)));
    case 'value':
    case 'text-box':
    case 'drop-down':
    case 'prompt-box':
    case 'tick':
    case 'tick-press':
      return named(wanted.label);
    case 'option':
      return (
        all('[role="option"]')
          .filter((element) => !form.contains(element))
          .find(exactly(wanted.label)) ?? null
      );
    case 'remove': {
      const field = named(wanted.label)?.closest('.field');
      const pill = field && all('[role="listbox"] > *', field).find(exactly(wanted.option));
      return pill?.querySelector('button') ?? null;
    }
    case 'tab':
      return all('[role="tab"]', form).find(exactly(wanted.label)) ?? null;
    case 'link':
      return all('a', form).find(exactly(wanted.text)) ?? null;
    case 'related-actions': {
      const openers = all(
        'button[aria-haspopup="true"], button[aria-label="Related Actions"]',
        form,
      );
      const { link } = wanted;
      const beside = (opener: Element) => text(opener.parentElement);
      return link === null
        ? (openers.find(
            (opener) => opener.parentElement?.querySelector('h1') || opener.closest('header'),
          ) ??
            openers[0] ??
            null)
        : (openers.find((opener) => beside(opener) === link) ?? null);
    }
    case 'menu-entry': {
      const menu = all('[role="menu"]')[wanted.level];
      return menu ? (all('button', menu).find(exactly(wanted.label)) ?? null) : null;
    }
  }
}

function isBusy(): boolean {
  return document.querySelector('main')?.getAttribute('aria-busy') !== 'false';
}

function errors(): string {
  return [...document.querySelectorAll('[role="alert"], [id^="hint-"]')]
    .map((element) => element.textContent)
    .join(' ');
}
