import type { Platform } from '@floating-ui/dom';
import type { Callout, OverlayView } from '../view/overlay-view.ts';
import { anchorRect, textRect } from './anchor-rect.ts';
import { createClipReader } from './clip-rectangles.ts';
import { floatingPlatform } from './floating-platform.ts';
import { overlap, type Rect, type Size, visiblePart } from './geometry.ts';
import { type Obstacle, readObstacles } from './page-obstacles.ts';

/** What the overlay must not cover, in viewport pixels. */
export interface PageGeometry {
  viewport: Size;
  /** Area of the dialog that the fields belong to, else of the viewport. */
  frame: Rect;
  /** The visible parts of the fields' controls. */
  controls: ReadonlyMap<Element, Rect>;
  /** Labels by their controls. */
  labels: ReadonlyMap<Element, Rect>;
  /** Everything that people read or press, except what is in popups. */
  obstacles: readonly Obstacle[];
  /** Workday's open prompt lists and menus. */
  popups: readonly Rect[];
  /** Controls and targets that are scrolled away, or under something of the page. */
  hidden: ReadonlySet<Element>;
  /** Targets of callouts: Done while a value could be lost, OK, and the next press. */
  targets: ReadonlyMap<Element, Rect>;
  /** Corner radii of the targets, as CSS. */
  radii: ReadonlyMap<Element, string>;
  rightToLeft: boolean;
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
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const clipOf = createClipReader();
  const controls = new Map<Element, Rect>();
  const labels = new Map<Element, Rect>();
  const hidden = new Set<Element>();
  const rectsOf = (elements: readonly Element[] = []) =>
    elements.map((element) => element.getBoundingClientRect()).map(plainRect);
  const buttons = rectsOf(view?.buttons);
  const isUnder = (element: Element, rect: Rect): boolean =>
    exact
      ? isCovered(element, rect, { width, height })
      : buttons.some((button) => overlap(button, rect) > 0);
  const note = (element: Element, rect: Rect, into: Map<Element, Rect>) => {
    const clip = clipOf(element);
    into.set(element, visiblePart(rect, clip));
    if (isOutside(rect, clip) || isUnder(element, rect)) hidden.add(element);
  };
  for (const [id, control] of view?.controls ?? []) {
    const rect = anchorRect(control);
    if (!rect) continue;
    note(control, rect, controls);
    const label = view?.labels.get(id);
    const labelRect = label && label !== control ? textRect(label) : null;
    if (labelRect) labels.set(control, labelRect);
  }
  const targets = new Map<Element, Rect>();
  const radii = new Map<Element, string>();
  for (const target of [view?.guard?.done, view?.ready, callout?.target]) {
    if (!target?.isConnected) continue;
    note(target, plainRect(target.getBoundingClientRect()), targets);
    radii.set(target, getComputedStyle(target).borderRadius);
  }
  const scope = view?.scope ?? document.body;
  const obstacles: Obstacle[] = [
    ...readObstacles(scope, { width, height }, new Set(view?.popups)),
    ...buttons.map((rect) => ({ kind: 'button' as const, rect })),
  ];
  return {
    viewport: { width, height },
    frame:
      scope === document.body
        ? { left: 0, top: 0, right: width, bottom: height }
        : around(obstacles),
    controls,
    labels,
    obstacles,
    popups: rectsOf(view?.popups),
    hidden,
    targets,
    radii,
    rightToLeft: getComputedStyle(scope).direction === 'rtl',
    platform: floatingPlatform(clipOf),
  };
}

const dialogPaddingPx = 24;

/** A dialog's own element may be as large as the viewport. Its content tells where it is. */
const around = (obstacles: readonly Obstacle[]): Rect => ({
  left: Math.min(...obstacles.map(({ rect }) => rect.left)) - dialogPaddingPx,
  top: Math.min(...obstacles.map(({ rect }) => rect.top)),
  right: Math.max(...obstacles.map(({ rect }) => rect.right)) + dialogPaddingPx,
  bottom: Math.max(...obstacles.map(({ rect }) => rect.bottom)),
});

const plainRect = ({ left, top, right, bottom }: DOMRect): Rect => ({ left, top, right, bottom });

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
