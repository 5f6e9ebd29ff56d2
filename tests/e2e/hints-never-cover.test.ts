import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import type { Rect } from '../drivers/overlay.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { type PlainForm, plainForms, wrongBox } from '../fixtures/plain-form.ts';

const seed = 20_261_130;
const forms = plainForms(60, seed);
const pathOf = (index: number) => `/acme_dpt1/d/plain-form-${index}.htmld`;

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({
    documents: Object.fromEntries(forms.map(({ html }, index) => [pathOf(index), html])),
  });
});
afterAll(() => harness?.close());

/** Opens the form and waits for its hints. */
async function open(index: number, { viewport, block }: PlainForm): Promise<Page> {
  const { page } = harness.admin;
  await page.setViewport(viewport);
  await page.goto(new URL(pathOf(index), page.url()).href);
  const isDrawn = async () => (await harness.overlay.count('[data-hint]')) > 0;
  await waitUntil('hints to be drawn', isDrawn);
  await page.$eval(
    `#${wrongBox.id}`,
    (box, at) => box.scrollIntoView({ block: at, inline: 'center' }),
    block,
  );
  return page;
}

/** Centre of the box, if it can be seen there: the page's own footer may lie over it. */
const centreOf = (page: Page): Promise<{ x: number; y: number }> =>
  page.$eval(`#${wrongBox.id}`, (box) => {
    const { x, y, width, height } = box.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

/** What people read and press, as far as it can be seen. Runs in the page. */
const visibleParts = (page: Page): Promise<(Rect & { what: string })[]> =>
  page.evaluate(() => {
    const rects: (Rect & { what: string })[] = [];
    const isTop = (element: Element, { left, top, right, bottom }: DOMRect) => {
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && !hit.closest('footer') === !element.closest('footer');
    };
    const note = (element: Element, rect: DOMRect) => {
      const { left, top, right, bottom, width, height } = rect;
      if (width < 1 || height < 1 || bottom <= 0 || top >= innerHeight) return;
      if (isTop(element, rect)) rects.push({ left, top, right, bottom, what: element.outerHTML });
    };
    for (const element of document.querySelectorAll('input, button, a, select'))
      note(element, element.getBoundingClientRect());
    for (const element of document.querySelectorAll('label, span, h1, h2')) {
      const range = document.createRange();
      range.selectNodeContents(element);
      note(element, range.getBoundingClientRect());
    }
    return rects;
  });

const overlaps = (a: Rect, b: Rect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** Everything that is covered or outside, in words. */
async function faults(page: Page, { viewport: { width, height } }: PlainForm): Promise<string[]> {
  const parts = await visibleParts(page);
  const ours = await Promise.all(
    ['[data-hint]', '[data-card]', '[data-bubble]', '[data-detail][data-length="full"]'].map(
      async (selector) =>
        (await harness.overlay.rects(selector)).map((rect) => ({ selector, rect })),
    ),
  );
  const drawn = ours.flat();
  const outside = drawn.filter(
    ({ rect }) => rect.left < 0 || rect.top < 0 || rect.right > width || rect.bottom > height,
  );
  return [
    ...outside.map(({ selector, rect }) => `${selector} is outside: ${JSON.stringify(rect)}`),
    ...drawn.flatMap(({ selector, rect }) =>
      parts
        .filter((part) => overlaps(rect, part))
        .map(({ what }) => `${selector} covers ${what.slice(0, 80)}`),
    ),
    ...drawn.flatMap((one, index) =>
      drawn
        .slice(index + 1)
        .filter(({ rect }) => overlaps(one.rect, rect))
        .map(({ selector }) => `${one.selector} covers ${selector}`),
    ),
  ];
}

const isTicked = (page: Page): Promise<boolean> =>
  page.$eval(`#${wrongBox.id}`, (box) => (box as HTMLInputElement).checked);

describe(`forms of plain HTML, of the seed ${seed}`, () => {
  test.each(forms.map((form, index) => ({ index, ...form })))(
    'form $index: a wrong tick can be taken back, and nothing is covered: $description',
    async (form) => {
      const page = await open(form.index, form);
      const { x, y } = await centreOf(page);
      await page.mouse.click(x, y);
      expect(await isTicked(page)).toBe(true);
      const wrong = `[data-hint="${wrongBox.field}"][data-tone="wrong"]`;
      const isTold = async () => (await harness.overlay.count(wrong)) > 0;
      await waitUntil('the hint to say that the tick is wrong', isTold);
      await expect.poll(() => faults(page, form)).toEqual([]);
      // With the pointer on the box and the field in focus, its full text shows as well.
      const own = { left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 };
      const details = await harness.overlay.rects('[data-detail]');
      expect(details.filter((rect) => overlaps(rect, own))).toEqual([]);
      expect(await page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.id, { x, y })).toBe(
        wrongBox.id,
      );
      await page.mouse.click(x, y);
      expect(await isTicked(page)).toBe(false);
    },
  );

  test.each([0, 1, 2, 3, 4, 5])(
    'form %i: the text on hover leaves the press to the page',
    async (index) => {
      const form = forms[index];
      if (!form) throw new Error('There is no such form.');
      const page = await open(index, form);
      const { x, y } = await centreOf(page);
      await page.mouse.click(x, y);
      const [hint] = await waitUntil('the hint to be drawn', async () => {
        const found = await harness.overlay.rects(`[data-hint="${wrongBox.field}"], [data-detail]`);
        return found.length > 0 && found;
      });
      if (hint) await page.mouse.move((hint.left + hint.right) / 2, (hint.top + hint.bottom) / 2);
      await waitUntil('the words to show', async () => {
        const found = await harness.overlay.rects(
          `[data-detail="${wrongBox.field}"], [data-hint="${wrongBox.field}"]:not([data-compact])`,
        );
        return found.length > 0;
      });
      await page.mouse.click(x, y);
      expect(await isTicked(page)).toBe(false);
    },
  );
});
