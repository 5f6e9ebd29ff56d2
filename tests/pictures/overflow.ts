import type { Page } from 'puppeteer-core';

/**
 * Returns one line per element that does not fit the page's width. Heights scroll and are not
 * checked.
 */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const name = (one: Element) => {
      const words = one.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
      return `${one.localName}${one.id && `#${one.id}`} “${words}”`;
    };
    const boxes = 'button, summary, section, li, dialog, label, dt, dd, p, h1, h2, h3, td, th';
    const cutOff = new Set(['hidden', 'clip']);

    function lookAt(one: Element): void {
      const { left, right, width } = one.getBoundingClientRect();
      if (width > 1 && (left < -0.5 || right > innerWidth + 0.5))
        found.add(`${name(one)} leaves the page`);
      if (one.scrollWidth <= one.clientWidth + 1 || one.clientWidth === 0) return;
      const { overflowX } = getComputedStyle(one);
      // A line of text has no width of its own, so the box around it is checked as well.
      if (overflowX !== 'visible')
        found.add(`${name(one)} ${cutOff.has(overflowX) ? 'is cut off' : 'scrolls'}`);
    }

    function lookAtText(text: Text, around: readonly Element[]): void {
      if (!text.data.trim()) return;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { right, left } = range.getBoundingClientRect();
      for (const box of around) {
        const edge = box.getBoundingClientRect();
        if (right > edge.right + 1 || left < edge.left - 1)
          found.add(
            `${text.parentElement ? name(text.parentElement) : ''} stands out of ${name(box)}`,
          );
      }
    }

    /**
     * Visits every visible element once.
     * @param around boxes that a text must stay within
     */
    function walk(one: Element, around: readonly Element[]): void {
      // Clipped content is for screen readers only, and typed text may be longer than its box.
      if (!one.checkVisibility() || getComputedStyle(one).clipPath !== 'none') return;
      if (one.matches('input, textarea, select')) return;
      lookAt(one);
      const within = one.matches(boxes) ? [...around, one] : around;
      for (const child of one.childNodes) {
        if (child instanceof Text) lookAtText(child, within);
        else if (child instanceof Element) walk(child, within);
      }
    }

    walk(document.querySelector('dialog[open]') ?? document.body, []);
    return [...found];
  });
}
