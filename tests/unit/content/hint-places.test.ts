import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeCardSpot } from '../../../utils/content/layout/card-rect.ts';
import { placeDetail } from '../../../utils/content/layout/detail-place.ts';
import { contains, inset, overlap, type Rect } from '../../../utils/content/layout/geometry.ts';
import {
  type HintBox,
  type HintPlace,
  type PageRects,
  placeHints,
} from '../../../utils/content/layout/hint-places.ts';
import { measureTexts, type RandomForm, randomForm } from '../../fixtures/random-form.ts';

const rectsOf = (places: readonly HintPlace[]): Rect[] =>
  places.flatMap((place) => (place.form === 'none' ? [] : [place.rect]));

const place = ({ hints, page }: RandomForm) => placeHints(hints, page, measureTexts(hints));

const coveredBy = (rect: Rect, others: readonly Rect[]) =>
  others.filter((other) => overlap(rect, other) > 0);

describe('hints in forms of any kind', () => {
  it('cover nothing of the page, no other hint, and stay within the viewport', () => {
    const seen = { words: 0, sign: 0, none: 0 };
    fc.assert(
      fc.property(randomForm, (form) => {
        const places = place(form);
        for (const { form: kind } of places) seen[kind] += 1;
        const rects = rectsOf(places);
        const solid = form.page.obstacles.map(({ rect }) => rect);
        for (const rect of rects) {
          expect(contains(inset(form.page.viewport, 0), rect)).toBe(true);
          expect(coveredBy(rect, solid)).toEqual([]);
          expect(coveredBy(rect, rects)).toEqual([rect]);
        }
      }),
      { numRuns: 2_000 },
    );
    // All three ways were tried, and hiding is the exception.
    expect(seen.words).toBeGreaterThan(1_000);
    expect(seen.sign).toBeGreaterThan(1_000);
    expect(seen.none).toBeLessThan((seen.words + seen.sign) / 10);
  });

  it('leave the card a place that covers neither them nor the page, or none', () => {
    let found = 0;
    fc.assert(
      fc.property(randomForm, fc.constantFrom(120, 200, 284), (form, width) => {
        const taken = [...form.page.obstacles.map(({ rect }) => rect), ...rectsOf(place(form))];
        const obstacles = taken.map((rect) => ({ rect, cost: 1 }));
        const size = { width, height: width };
        const spot = freeCardSpot('bottom-right', size, form.page.viewport, obstacles);
        if (!spot) return;
        found += 1;
        expect(contains(inset(form.page.viewport, 0), spot.rect)).toBe(true);
        expect(coveredBy(spot.rect, taken)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('show their full text beside their control, never over it or over its label', () => {
    let free = 0;
    const detail = fc.record({
      width: fc.integer({ min: 120, max: 280 }),
      height: fc.integer({ min: 40, max: 120 }),
    });
    fc.assert(
      fc.property(randomForm, detail, (form, { width, height }) => {
        const places = place(form);
        const size = { width: Math.min(width, form.page.viewport.width - 16), height };
        for (const [index, hint] of form.hints.entries()) {
          const at = places[index];
          const rest = at?.form === 'words' ? at.rect : null;
          const found = placeDetail(hint, rest, size, form.page, []);
          if (!found) {
            expect(rest).not.toBeNull();
            continue;
          }
          const { rect, covers } = found;
          // Its buttons stay under the pointer: it grows from the hint, or leaves it alone.
          if (rest && overlap(rect, rest) > 0)
            expect([rect.left, rect.top]).toEqual([rest.left, rest.top]);
          const { top, bottom } = hint.anchor;
          if (size.height * 2 + bottom - top + 40 < form.page.viewport.height) {
            expect(contains(inset(form.page.viewport, 0), rect)).toBe(true);
            expect(overlap(rect, hint.anchor)).toBe(0);
          }
          if (covers !== 'nothing') continue;
          free += 1;
          const solid = form.page.obstacles.map((obstacle) => obstacle.rect);
          expect(coveredBy(rect, solid)).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(free).toBeGreaterThan(1_000);
  });
});

describe('the place of a hint', () => {
  const viewport = { width: 1280, height: 900 };
  const box = (left: number, top: number, width: number, height: number): Rect => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  const anchor = box(300, 100, 280, 36);
  const label = box(40, 110, 120, 16);
  const hint = (changes: Partial<HintBox> = {}): HintBox => ({
    anchor,
    label,
    quiet: false,
    ...changes,
  });
  const page = (...others: PageRects['obstacles']): PageRects => ({
    viewport,
    bounds: inset(viewport, 8),
    frame: inset(viewport, 8),
    obstacles: [{ kind: 'field', rect: anchor }, { kind: 'label', rect: label }, ...others],
    rightToLeft: false,
  });
  const words = (wordsPx = 200, buttonsPx = 90) =>
    measureTexts([{ text: { wordsPx, buttonsPx } }, { text: { wordsPx, buttonsPx } }]);

  it('is right of its control', () => {
    const [found] = placeHints([hint()], page(), words());
    expect(found).toMatchObject({ form: 'words', rect: { left: 590 } });
  });

  it('is after a text that follows the control, not over it', () => {
    const unit = { kind: 'text' as const, rect: box(584, 110, 60, 16) };
    const [found] = placeHints([hint()], page(unit), words());
    expect(found).toMatchObject({ form: 'words', rect: { left: 654 } });
  });

  it('is before the field of the next column, in fewer pixels', () => {
    const next = { kind: 'field' as const, rect: box(860, 100, 280, 36) };
    const [found] = placeHints([hint()], page(next), words(300));
    expect(found).toMatchObject({ form: 'words', rect: { left: 590 } });
    expect(rectsOf([found ?? { form: 'none' }])[0]?.right).toBeLessThan(860);
  });

  it('is within the dialog if it can be read there, else over its edge', () => {
    const frame = { left: 20, top: 20, right: 800, bottom: 600 };
    const wide = placeHints([hint()], { ...page(), frame }, words(400));
    expect(rectsOf(wide)[0]?.right).toBeLessThan(800);
    const narrow = { ...page(), frame: { ...frame, right: 640 } };
    const [over] = placeHints([hint()], narrow, words(200));
    expect(over).toMatchObject({ form: 'words', rect: { left: 590 } });
  });

  it('is never beyond a field or a label of another column', () => {
    const next = { kind: 'label' as const, rect: box(620, 110, 80, 16) };
    const [found] = placeHints([hint()], page(next), words());
    expect(found).toMatchObject({ form: 'words', rect: { top: 140 } });
  });

  it('is left of the control on a page that is written right to left', () => {
    const rightToLeft = { ...page(), rightToLeft: true };
    const far = box(900, 110, 120, 16);
    const turned = {
      ...rightToLeft,
      obstacles: [
        { kind: 'field' as const, rect: anchor },
        { kind: 'label' as const, rect: far },
      ],
    };
    const [found] = placeHints([hint({ label: far })], turned, words(100, 0));
    expect(found).toMatchObject({ form: 'words', rect: { right: 290 } });
  });

  it('shrinks to its sign where rows are dense, and leaves each neighbour the same', () => {
    const ticks = [0, 1, 2, 3, 4].map((index) => box(300, 100 + 21 * index, 13, 13));
    const labels = ticks.map(({ top }) => box(40, top, 250, 16));
    const obstacles = [
      ...ticks.map((rect) => ({ kind: 'field' as const, rect })),
      ...labels.map((rect) => ({ kind: 'label' as const, rect })),
    ];
    const hints = ticks.map((tick, index) => hint({ anchor: tick, label: labels[index] ?? null }));
    const texts = hints.map(() => ({ text: { wordsPx: 500, buttonsPx: 90 } }));
    const places = placeHints(hints, { ...page(), obstacles }, measureTexts(texts));
    // The outer ones grow away from the others.
    expect(places.map(({ form }) => form)).toEqual(['words', 'sign', 'sign', 'sign', 'words']);
    expect(rectsOf(places).map(({ left }) => left)).toEqual([323, 316, 316, 316, 323]);
  });

  it('is none where there is no space for a sign either', () => {
    const everywhere = { kind: 'text' as const, rect: box(0, 0, 1280, 900) };
    expect(placeHints([hint()], page(everywhere), words())).toEqual([{ form: 'none' }]);
  });

  it('costs one layout while all hints fit, and two if some have to be narrower', () => {
    let layouts = 0;
    const counting =
      (measure: ReturnType<typeof words>): typeof measure =>
      (widths) => {
        layouts += 1;
        return measure(widths);
      };
    placeHints([hint()], page(), counting(words()));
    expect(layouts).toBe(1);
    const next = { kind: 'field' as const, rect: box(860, 100, 280, 36) };
    placeHints([hint()], page(next), counting(words(300)));
    expect(layouts).toBe(3);
  });
});
