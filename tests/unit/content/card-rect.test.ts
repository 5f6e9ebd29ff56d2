import { describe, expect, it } from 'vitest';
import { cheapestCorner, freeCardSpot } from '../../../utils/content/layout/card-rect.ts';
import { overlap, type Rect } from '../../../utils/content/layout/geometry.ts';

const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const size = { width: 284, height: 250 };
const viewport = { width: 1280, height: 800 };
const solid = (...rects: Rect[]) => rects.map((rect) => ({ rect, cost: 1 }));

describe('the place of the card', () => {
  it('is the bottom right corner on an ordinary page', () => {
    const page = solid(box(28, 740, 100, 40), box(278, 96, 300, 40));
    expect(freeCardSpot('bottom-right', size, viewport, page)?.corner).toBe('bottom-right');
  });

  it('is the current corner while that is free', () => {
    expect(freeCardSpot('top-left', size, viewport, [])?.corner).toBe('top-left');
  });

  it('is above the buttons if all corners are taken', () => {
    const buttons = [box(1100, 740, 100, 40), box(28, 740, 100, 40)];
    const header = box(0, 0, 1280, 120);
    const spot = freeCardSpot('bottom-right', size, viewport, solid(...buttons, header));
    expect(spot?.rect).toMatchObject({ right: 1262, bottom: 732 });
    expect(buttons.every((button) => spot && overlap(spot.rect, button) === 0)).toBe(true);
  });

  it('is nowhere on a page that leaves nothing free', () => {
    expect(freeCardSpot('bottom-right', size, viewport, solid(box(0, 0, 1280, 800)))).toBeNull();
  });

  it('is within a viewport that is smaller than the card', () => {
    const small = { width: 160, height: 200 };
    expect(cheapestCorner('bottom-right', size, small, []).rect).toMatchObject({ top: 4 });
    expect(freeCardSpot('bottom-right', size, small, [])).toBeNull();
  });

  it('covers what costs least where the administrator unfolded it', () => {
    const fields = { rect: box(640, 0, 640, 800), cost: 1_000 };
    const text = { rect: box(0, 0, 640, 800), cost: 30 };
    const spot = cheapestCorner('bottom-right', size, viewport, [fields, text]);
    expect(spot.corner).toBe('bottom-left');
  });
});
