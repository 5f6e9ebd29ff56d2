import { describe, expect, it } from 'vitest';
import {
  chooseCorner,
  freeWidthRight,
  overlap,
  type Rect,
} from '../../../utils/content/layout/geometry.ts';

const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the room beside a control', () => {
  it('reaches to the edge of the viewport', () => {
    expect(freeWidthRight(box(200, 100, 300, 40), [], 1280)).toBe(780);
  });

  it('ends at the next field on the same line, not at those above and below', () => {
    const nextColumn = box(700, 100, 300, 40);
    const below = box(600, 160, 300, 40);
    expect(freeWidthRight(box(200, 100, 300, 40), [nextColumn, below], 1280)).toBe(200);
  });
});

describe('the corner of the card', () => {
  const size = { width: 284, height: 250 };
  const viewport = { width: 1280, height: 800 };

  it('is the bottom right one on an ordinary page', () => {
    const page = { buttons: [box(28, 740, 100, 40)], others: [box(278, 96, 300, 40)] };
    expect(chooseCorner('bottom-right', size, viewport, page).corner).toBe('bottom-right');
  });

  it('rises above the buttons', () => {
    const buttons = [box(1100, 740, 100, 40)];
    const { rect: card } = chooseCorner('bottom-right', size, viewport, {
      buttons,
      others: [box(900, 90, 360, 200)],
    });
    expect(buttons.every((button) => overlap(card, button) === 0)).toBe(true);
  });

  it('stays where it is while no other corner is better', () => {
    expect(chooseCorner('top-left', size, viewport, { buttons: [], others: [] })).toMatchObject({
      corner: 'top-left',
      hidden: 0,
    });
  });

  it('covers hints rather than values, and says when it cannot help covering one', () => {
    const secret = box(300, 560, 900, 20);
    const hints = [box(990, 76, 200, 200), box(20, 76, 200, 300)];
    const page = {
      buttons: [box(28, 740, 100, 40)],
      values: [secret, box(20, 560, 200, 20)],
      others: hints,
    };
    const best = chooseCorner('bottom-right', size, viewport, page);
    expect(best.corner).toBe('top-right');
    expect(best.covers).toBe(false);
    const everywhere = { ...page, values: [box(0, 0, 1280, 800)] };
    expect(chooseCorner('bottom-right', size, viewport, everywhere).covers).toBe(true);
  });
});
