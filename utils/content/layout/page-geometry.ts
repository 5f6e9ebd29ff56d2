import type { Platform } from '@floating-ui/dom';
import type { Callout, OverlayView } from '../view/overlay-view.ts';
import { anchorRect } from './anchor-rect.ts';
import { createClipReader } from './clip-rectangles.ts';
import { floatingPlatform } from './floating-platform.ts';
import { overlap, type Rect } from './geometry.ts';

/** What the overlay must not cover, in viewport pixels. */
export interface PageGeometry {
  viewport: { width: number; height: number };
  controls: ReadonlyMap<Element, Rect>;
  labels: readonly Rect[];
  buttons: readonly Rect[];
  /** Read-only values and table cells. */
  values: readonly Rect[];
  /** Workday's open prompt lists and menus. */
  popups: readonly Rect[];
  /** Controls and targets that are scrolled away, or under something of the page. */
  hidden: ReadonlySet<Element>;
  /** Targets of callouts: Done while a value could be lost, and the next press. */
  targets: ReadonlyMap<Element, Rect>;
  platform: Partial<Platform>;
}

/**
 * Reads the page's layout once per layout pass. Call before drawing: a later read would force a
 * second layout of the page.
 * @param exact hit-tests what covers each control, which takes as long as all the rest; otherwise
 * only the page's own buttons count as covering
 */
export function readPageGeometry(
  document: Document,
  view: OverlayView | null,
  callout: Callout | null,
  exact: boolean,
): PageGeometry {
  const values = [...(view?.values ?? []), ...(callout?.clear?.values ?? [])];
  const obstacles = (callout?.clear?.solid ?? []).filter((element) => element !== callout?.target);
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const clipOf = createClipReader();
  const controls = new Map<Element, Rect>();
  const hidden = new Set<Element>();
  const rectsOf = (elements: readonly Element[] = []) =>
    elements.map((element) => element.getBoundingClientRect());
  const buttons = rectsOf([...(view?.buttons ?? []), ...obstacles]);
  const isUnder = (element: Element, rect: Rect): boolean =>
    exact
      ? isCovered(element, rect, { width, height })
      : buttons.some((button) => overlap(button, rect) > 0);
  const noteIfHidden = (element: Element, rect: Rect) => {
    if (isOutside(rect, clipOf(element)) || isUnder(element, rect)) hidden.add(element);
  };
  for (const control of view?.controls.values() ?? []) {
    const rect = anchorRect(control);
    if (!rect) continue;
    controls.set(control, rect);
    noteIfHidden(control, rect);
  }
  const targets = new Map<Element, Rect>();
  for (const target of [view?.guard?.done, callout?.target]) {
    if (!target?.isConnected) continue;
    const rect = target.getBoundingClientRect();
    targets.set(target, rect);
    noteIfHidden(target, rect);
  }
  return {
    viewport: { width, height },
    controls,
    labels: rectsOf(view?.labels),
    buttons,
    values: values.flatMap((value) => anchorRect(value) ?? []),
    popups: rectsOf(view?.popups),
    hidden,
    targets,
    platform: floatingPlatform(clipOf),
  };
}

const isOutside = (rect: Rect, clip: Rect): boolean =>
  rect.right <= clip.left ||
  rect.left >= clip.right ||
  rect.bottom <= clip.top ||
  rect.top >= clip.bottom;

/**
 * Whether something of the page lies over the control: a dialog it does not belong to, a prompt
 * list, a sticky bar.
 */
function isCovered(
  control: Element,
  rect: Rect,
  { width, height }: PageGeometry['viewport'],
): boolean {
  const x = (Math.max(rect.left, 0) + Math.min(rect.right, width)) / 2;
  const y = (Math.max(rect.top, 0) + Math.min(rect.bottom, height)) / 2;
  if (x < 0 || y < 0 || x > width || y > height) return true;
  const top = control.ownerDocument.elementFromPoint(x, y);
  if (!top || top.localName === 'kolleno-guide') return false;
  // Drawn checkboxes and icons lie over their input but stay within the same row.
  const row = control.closest('li') ?? control.parentElement ?? control;
  return !row.contains(top) && !top.contains(control);
}

/**
 * Returns the first field that needs attention and lies below the fold or under the page's bar of
 * buttons, and the number of such fields.
 */
export function fieldsBelow(
  view: OverlayView | null,
  { controls, hidden, viewport }: PageGeometry,
): { first: Element; count: number } | null {
  const incomplete =
    view?.status.fields.filter(({ verdict }) => verdict === 'empty' || verdict === 'differs') ?? [];
  const below = incomplete.flatMap(({ id }) => {
    const control = view?.controls.get(id);
    const rect = control && controls.get(control);
    return control && rect && hidden.has(control) && rect.top > viewport.height / 2
      ? [control]
      : [];
  });
  const [first] = below;
  return first ? { first, count: below.length } : null;
}
