import type { Page } from 'puppeteer-core';

/** What does not fit on the page as it is shown: one line each, none where everything does. Only widths are looked at, heights scroll. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (one: Element) => {
      const words = one.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 60);
      return `${one.localName}${one.id && `#${one.id}`} “${words}”`;
    };
    /** For screen readers only: nobody sees it, nor how wide it is. */
    const heard = [...document.body.querySelectorAll('*')].filter(
      (one) => getComputedStyle(one).clipPath !== 'none',
    );
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (one) =>
        one.checkVisibility() &&
        !heard.some((hidden) => hidden.contains(one)) &&
        // What somebody types may be longer than the box for it.
        !one.matches('input, textarea, select, option'),
    );
    const modal = document.querySelector('dialog[open]');
    for (const one of shown) {
      if (modal && !modal.contains(one)) continue;
      const { left, right, width } = one.getBoundingClientRect();
      if (width > 1 && (left < -0.5 || right > innerWidth + 0.5)) found.push(`${name(one)} leaves the page`);
      if (one.scrollWidth <= one.clientWidth + 1 || one.clientWidth === 0) continue;
      const { overflowX } = getComputedStyle(one);
      // A line of text has no width of its own; the box that holds it is looked at as well.
      if (overflowX !== 'visible')
        found.push(
          `${name(one)} ${overflowX === 'hidden' || overflowX === 'clip' ? 'is cut off' : 'scrolls'}`,
        );
    }
    for (const box of shown.filter((one) =>
      one.matches('button, summary, section, li, dialog, label, dt, dd, p, h1, h2, h3, td, th'),
    )) {
      if (modal && !modal.contains(box)) continue;
      const edge = box.getBoundingClientRect();
      const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      for (let text = words.nextNode(); text; text = words.nextNode()) {
        const { parentElement } = text;
        if (!parentElement || !shown.includes(parentElement) || !text.nodeValue?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { right, left } = range.getBoundingClientRect();
        if (right > edge.right + 1 || left < edge.left - 1)
          found.push(`${name(parentElement)} stands out of ${name(box)}`);
      }
    }
    return [...new Set(found)];
  });
}
