import { createLookBudget } from '../dom/look-budget.ts';
import { findPage, frameSelector } from '../dom/page.ts';
import { named } from '../dom/selectors.ts';
import { textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

const headingSelector = `${named('fieldSetLegendLabel', 'tabLabel')}, h2, h3, h4, fieldset > legend, [role="tab"]`;
const labelSelector = named('fieldSetLegendLabel', 'tabLabel');

const maxHeadings = 300;

/** Returns titles of sections and tabs, without the page's own. */
export function headingsIn(
  root: HTMLElement,
  title: HTMLElement | null,
  budget = createLookBudget(root),
): string[] {
  const texts = new Set<string>();
  for (const element of budget.take(root.querySelectorAll(headingSelector), maxHeadings)) {
    if (element.contains(title) || title?.contains(element) || element.matches(frameSelector))
      continue;
    if (!element.matches(labelSelector) && element.querySelector(labelSelector)) continue;
    const text = isVisible(element) ? textOf(element) : '';
    if (text) texts.add(text);
  }
  return [...texts];
}

/** Returns a tab of the visible page that is not selected and whose label matches. */
export function findTab(
  document: Document,
  matches: (label: string) => boolean,
): HTMLElement | null {
  const root = findPage(document)?.root;
  const tabs = [...(root?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  return (
    tabs.find(
      (tab) =>
        isVisible(tab) &&
        tab.getAttribute('aria-selected') !== 'true' &&
        !tab.matches(named('selectedTab')) &&
        matches(textOf(tab)),
    ) ?? null
  );
}
