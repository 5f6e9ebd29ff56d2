import { anchorBox } from './anchor.ts';
import type { Drawing } from './drawing.ts';
import type { Surroundings } from './place.ts';
import type { Box } from './room.ts';
import { roundPlatform } from './round-platform.ts';
import type { Pointer } from './way.ts';

/** Reads the layout once for a round of placing. */
export function surroundings(document: Document, drawing: Drawing | null, to: Pointer | null): Surroundings {
  const values = [...(drawing?.values ?? []), ...(to?.clear?.values ?? [])];
  const solid = (to?.clear?.solid ?? []).filter((one) => one !== to?.target);
  const controls = new Map<Element, Box>();
  for (const control of drawing?.controls.values() ?? []) {
    const box = anchorBox(control);
    if (box) controls.set(control, box);
  }
  const boxes = (elements: readonly Element[] = []) =>
    elements.map((element) => element.getBoundingClientRect());
  return {
    viewport: { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight },
    controls,
    labels: boxes(drawing?.labels),
    buttons: boxes([...(drawing?.buttons ?? []), ...solid]),
    values: values.flatMap((value) => anchorBox(value) ?? []),
    popups: boxes(drawing?.popups),
    isCovered: coveredOnce(),
    platform: roundPlatform(),
  };
}

/** A control's ring and its hint ask the same. */
function coveredOnce(): Surroundings['isCovered'] {
  const known = new Map<Element, boolean>();
  return (control, box) => {
    const covered = known.get(control) ?? isCovered(control, box);
    known.set(control, covered);
    return covered;
  };
}

/** Something of the page lies over the control: a dialog it does not belong to, a prompt list, a sticky bar. */
function isCovered(control: Element, box: Box): boolean {
  const document = control.ownerDocument;
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;
  const x = (Math.max(box.left, 0) + Math.min(box.right, width)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, height)) / 2;
  if (x < 0 || y < 0 || x > width || y > height) return true;
  const top = document.elementFromPoint(x, y);
  if (!top || top.localName === 'kolleno-guide') return false;
  // Drawn check boxes and icons lie over their input but stay within the same row.
  const row = control.closest('li') ?? control.parentElement ?? control;
  return !row.contains(top) && !top.contains(control);
}
