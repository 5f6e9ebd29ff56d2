import type { Platform } from '@floating-ui/dom';
import type { Callout, OverlayView } from '../view/overlay-view.ts';
import { anchorRect } from './anchor-rect.ts';
import { createClipReader } from './clip-rectangles.ts';
import { floatingPlatform } from './floating-platform.ts';
import { overlap, type Rect } from './geometry.ts';

/** What hints must not lie on, in viewport pixels. */
export interface PageGeometry {
  viewport: { width: number; height: number };
  controls: ReadonlyMap<Element, Rect>;
  labels: readonly Rect[];
  buttons: readonly Rect[];
  /** What the page shows to be read. */
  values: readonly Rect[];
  /** Workday's open prompt lists and menus. */
  popups: readonly Rect[];
  /** Controls and what is pointed at that nobody sees: scrolled away, or under something of the page. */
  gone: ReadonlySet<Element>;
  /** Done while a value could be lost, and what else is pointed at. */
  pointed: ReadonlyMap<Element, Rect>;
  platform: Partial<Platform>;
}

/**
 * Reads the page's layout once for a round of placing, before anything is drawn: what is drawn then costs no second layout of the page.
 * @param exact whether what lies over a control is asked of the browser, which takes as long as all the rest; else only the page's own buttons count
 */
export function readPageGeometry(
  document: Document,
  drawing: OverlayView | null,
  to: Callout | null,
  exact: boolean,
): PageGeometry {
  const values = [...(drawing?.values ?? []), ...(to?.clear?.values ?? [])];
  const solid = (to?.clear?.solid ?? []).filter((one) => one !== to?.target);
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const clipOf = createClipReader();
  const controls = new Map<Element, Rect>();
  const gone = new Set<Element>();
  const boxes = (elements: readonly Element[] = []) =>
    elements.map((element) => element.getBoundingClientRect());
  const buttons = boxes([...(drawing?.buttons ?? []), ...solid]);
  const isUnder = (element: Element, box: Rect): boolean =>
    exact
      ? isCovered(element, box, { width, height })
      : buttons.some((button) => overlap(button, box) > 0);
  const note = (element: Element, box: Rect) => {
    if (isOutside(box, clipOf(element)) || isUnder(element, box)) gone.add(element);
  };
  for (const control of drawing?.controls.values() ?? []) {
    const box = anchorRect(control);
    if (!box) continue;
    controls.set(control, box);
    note(control, box);
  }
  const pointed = new Map<Element, Rect>();
  for (const target of [drawing?.guard?.done, to?.target]) {
    if (!target?.isConnected) continue;
    const box = target.getBoundingClientRect();
    pointed.set(target, box);
    note(target, box);
  }
  return {
    viewport: { width, height },
    controls,
    labels: boxes(drawing?.labels),
    buttons,
    values: values.flatMap((value) => anchorRect(value) ?? []),
    popups: boxes(drawing?.popups),
    gone,
    pointed,
    platform: floatingPlatform(clipOf),
  };
}

const isOutside = (box: Rect, clip: Rect): boolean =>
  box.right <= clip.left ||
  box.left >= clip.right ||
  box.bottom <= clip.top ||
  box.top >= clip.bottom;

/** Something of the page lies over the control: a dialog it does not belong to, a prompt list, a sticky bar. */
function isCovered(
  control: Element,
  box: Rect,
  { width, height }: PageGeometry['viewport'],
): boolean {
  const x = (Math.max(box.left, 0) + Math.min(box.right, width)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, height)) / 2;
  if (x < 0 || y < 0 || x > width || y > height) return true;
  const top = control.ownerDocument.elementFromPoint(x, y);
  if (!top || top.localName === 'kolleno-guide') return false;
  // Drawn check boxes and icons lie over their input but stay within the same row.
  const row = control.closest('li') ?? control.parentElement ?? control;
  return !row.contains(top) && !top.contains(control);
}

/** The first of the fields that need something and lie further down, and how many they are. Below the fold, or under the page's own bar of buttons. */
export function furtherDown(
  drawing: OverlayView | null,
  { controls, gone, viewport }: PageGeometry,
): { first: Element; count: number } | null {
  const needy =
    drawing?.status.fields.filter(({ verdict }) => verdict === 'empty' || verdict === 'differs') ??
    [];
  const hidden = needy.flatMap(({ id }) => {
    const control = drawing?.controls.get(id);
    const box = control && controls.get(control);
    return control && box && gone.has(control) && box.top > viewport.height / 2 ? [control] : [];
  });
  const [first] = hidden;
  return first ? { first, count: hidden.length } : null;
}
