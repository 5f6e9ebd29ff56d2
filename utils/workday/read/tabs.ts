import { findPage } from '../dom/page.ts';
import { named } from '../dom/selectors.ts';
import { textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

/** A tab of the visible page that is not the open one. */
export function findTab(document: Document, fits: (label: string) => boolean): HTMLElement | null {
  const root = findPage(document)?.root;
  const tabs = [...(root?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  return (
    tabs.find(
      (tab) =>
        isVisible(tab) &&
        tab.getAttribute('aria-selected') !== 'true' &&
        !tab.matches(named('selectedTab')) &&
        fits(textOf(tab)),
    ) ?? null
  );
}
