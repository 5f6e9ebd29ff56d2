import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../utils/content/layout/geometry.ts';
import { hoveredHint } from '../../../utils/content/layout/hovered-hint.ts';

const box = (left: number, top: number): Rect => ({
  left,
  top,
  right: left + 20,
  bottom: top + 20,
});

describe('the hint under the pointer', () => {
  const hints = new Map([
    ['name', box(100, 100)],
    ['group', box(100, 140)],
  ]);
  const detail = { id: 'name', rect: { left: 200, top: 100, right: 500, bottom: 180 } };

  it('is the one whose area it is in', () => {
    expect(hoveredHint({ x: 110, y: 110 }, { hints, detail: null })).toBe('name');
    expect(hoveredHint({ x: 110, y: 130 }, { hints, detail: null })).toBeNull();
  });

  it('stays while the pointer is on the full text, and on its way there', () => {
    expect(hoveredHint({ x: 400, y: 170 }, { hints, detail })).toBe('name');
    expect(hoveredHint({ x: 160, y: 110 }, { hints, detail })).toBe('name');
  });

  it('is another one once the pointer is on that', () => {
    expect(hoveredHint({ x: 110, y: 150 }, { hints, detail })).toBe('group');
    expect(hoveredHint({ x: 600, y: 110 }, { hints, detail })).toBeNull();
  });
});
