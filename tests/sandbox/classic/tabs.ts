import { styled } from './class-names.ts';
import { element, part } from './element.ts';
import type { Page, TabsWidget } from './page.ts';

/** Only the active panel is in the document (docs/workday.md, "Page markup"). */
export function drawTabs(
  widget: TabsWidget,
  page: Page,
  drawPanel: (children: TabsWidget['tabs'][number]['children']) => HTMLElement[],
): HTMLElement {
  const active = page.view.activeTab.get(widget.id) ?? 0;
  const bar = part('ul', 'tabBar', { class: styled('tab-bar'), role: 'tablist' });
  widget.tabs.forEach((tab, index) => {
    const entry = element(
      'li',
      {
        role: 'tab',
        tabindex: 0,
        'aria-selected': index === active,
        'data-automation-id': index === active ? 'selectedTab' : 'tab',
      },
      part('div', 'tabLabel', { class: 'gwt-Label' }, tab.label),
    );
    const activate = (): void => {
      page.view.activeTab.set(widget.id, index);
      page.redraw();
    };
    entry.addEventListener('click', activate);
    entry.addEventListener('keydown', (event) => {
      if (event.keyCode === 13 || event.keyCode === 32) activate();
    });
    bar.append(entry);
  });
  const panel = part('div', 'tabContent', { role: 'tabpanel', 'data-automation-mode': 'gwt' });
  panel.append(...drawPanel(widget.tabs[active]?.children ?? []));
  return element('div', { class: styled('tabs') }, bar, panel);
}
