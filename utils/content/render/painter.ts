import { html, nothing, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { FieldStatus } from '../../state/page-status.ts';
import { isVisible } from '../../workday/dom/visible.ts';
import { type LayoutChanges, watchLayoutChanges } from '../layout/layout-changes.ts';
import { layoutOverlay } from '../layout/layout-overlay.ts';
import { furtherDown, readPageGeometry } from '../layout/page-geometry.ts';
import { type CardPlace, firstPlace } from '../layout/place-card.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { Callout, OverlayState, OverlayView } from '../view/overlay-view.ts';
import { callout } from './callout.ts';
import { card } from './card.ts';
import { doneWarning } from './done-warning.ts';
import { hint, ring } from './hint.ts';
import { permissionList } from './permission-list.ts';
import { createHost, type Host } from './shadow-host.ts';
import { warmUp } from './warm-up.ts';

export interface Painter {
  /** Draws the page's state; `null` removes everything from the page. */
  draw(drawing: OverlayView | null): void;
  /** Changes what the overlay itself remembers, and draws again. */
  change(look: Partial<OverlayState>): void;
  /** The page may be another one. Hides what was drawn for fields that are not there any more. */
  hideLeft(): void;
  /** While nothing is drawn and nothing is to be done: makes ready for the first drawing. */
  prepare(): void;
  readonly look: OverlayState;
  /** Something is on the page, and the page has not thrown it out. */
  readonly drawn: boolean;
}

/**
 * Draws on the page and keeps the drawing in place. The element exists only while a task page is drawn.
 * @param reachable whether the extension can be asked for sentences; after its update or removal it cannot
 */
export function createPainter(
  document: Document,
  act: ActOnOverlay,
  signal: AbortSignal,
  reachable: () => boolean,
): Painter {
  let look: OverlayState = { minimised: false, ...fresh };
  let drawing: OverlayView | null = null;
  let shown: { host: Host; changes: LayoutChanges; end: AbortController } | null = null;
  let place: CardPlace = firstPlace;
  let frame = 0;
  /** What is on the page is another drawing by now. */
  let stale = false;
  let soon = false;
  /** Of a page that has just come, the fields are drawn first, and all the rest in the next frame. */
  let fieldsFirst = false;
  /** While the page scrolls the card stays in its corner. */
  let scrolledOnly = true;

  function draw(next: OverlayView | null): void {
    const samePage = pageOf(next) === pageOf(drawing);
    drawing = next;
    if (!reachable()) return;
    if (!samePage) {
      look = { ...look, ...fresh };
      place = firstPlace;
      fieldsFirst = next !== null && next.controls.size > 0;
    }
    if (look.pointAt && !look.pointAt.target.isConnected) look = { ...look, pointAt: null };
    if (!next && !look.pointAt) {
      clear();
      return;
    }
    shown ??= show();
    stale = true;
    paintSoon();
  }

  function show() {
    const end = new AbortController();
    const host = createHost(document, AbortSignal.any([signal, end.signal]), reachable);
    follow(document, schedule, AbortSignal.any([signal, end.signal]));
    document.addEventListener('focusin', () => draw(drawing), {
      signal: end.signal,
      capture: true,
    });
    return { host, changes: watchLayoutChanges(host.layer, end.signal), end };
  }

  function clear(): void {
    cancelAnimationFrame(frame);
    shown?.end.abort();
    shown = null;
  }

  /** What was asked for goes before what the page suggests. */
  const pointed = (): Callout | null => look.pointAt ?? drawing?.way ?? null;

  function onTask(now: OverlayView): TemplateResult {
    const fields = now.status.fields.filter((field) => now.controls.has(field.id));
    return html`${repeat(fields, (field) => field.id, ring)}
    ${repeat(
      fields,
      (field) => field.id,
      (field) => beside(field, now),
    )}
    ${fieldsFirst ? nothing : html`${doneWarning(now.guard, look.asked)} ${card(now, look, act)}`}`;
  }

  function beside(status: FieldStatus, now: OverlayView): TemplateResult | typeof nothing {
    const field = now.status.fill.running ? { ...status, fillable: false } : status;
    const access = now.lists.get(field.id);
    if (access) return permissionList(field, access, now.status.permissions, look, act);
    const active = now.controls.get(field.id)?.contains(document.activeElement) ?? false;
    return hint(field, look, active, act);
  }

  /** In the frame at hand, once for all that is drawn in one turn: what is drawn must not show before it has its place, nor a frame late. */
  function paintSoon(): void {
    scrolledOnly = false;
    if (soon) return;
    soon = true;
    queueMicrotask(() => {
      soon = false;
      cancelAnimationFrame(frame);
      void paint();
    });
  }

  function schedule(event?: Event): void {
    if (event?.type !== 'scroll') scrolledOnly = false;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void paint());
  }

  /** Reads the page's layout, draws what is another drawing by now, and puts all of it in its place. */
  async function paint(): Promise<void> {
    if (!shown) return;
    const { layer } = shown.host;
    const to = pointed();
    // A field of another page that takes the focus asks for a drawing before the look at that page.
    if (hideLeft()) return;
    const around = readPageGeometry(document, drawing, to, !fieldsFirst);
    noteFurtherDown(furtherDown(drawing, around), around.popups.length > 0);
    if (stale)
      render(html`${drawing ? onTask(drawing) : nothing} ${to ? callout(to) : nothing}`, layer);
    const card = scrolledOnly ? null : place;
    scrolledOnly = true;
    stale = fieldsFirst;
    if (fieldsFirst) schedule();
    fieldsFirst = false;
    if (!shown.changes.news(around, [look.unfolded, look.minimised])) return;
    place = (await layoutOverlay({ layer, drawing, to, look, card }, around)) ?? place;
    shown?.changes.forget();
  }

  /** Before it is known which page has come, nothing of the one before it may lie over it. */
  function hideLeft(): boolean {
    const left = !pointed() && isLeft(drawing);
    if (shown) shown.host.layer.style.visibility = left ? 'hidden' : '';
    return left;
  }

  /** A prompt list that lies over a field hides it for a moment only. */
  function noteFurtherDown(below: OverlayState['below'], underList: boolean): void {
    if (underList || (below?.count === look.below?.count && below?.first === look.below?.first))
      return;
    look = { ...look, below };
    stale = true;
  }

  signal.addEventListener('abort', clear);
  return {
    draw,
    change(changed) {
      look = { ...look, ...changed };
      draw(drawing);
    },
    hideLeft,
    prepare() {
      if (!shown && reachable()) warmUp(document, look);
    },
    get look() {
      return look;
    },
    get drawn() {
      return shown?.host.layer.isConnected ?? false;
    },
  };
}

/** What is forgotten on the way to another page. */
const fresh: Omit<OverlayState, 'minimised'> = {
  reasons: false,
  unfolded: false,
  lists: new Set(),
  copied: null,
  below: null,
  notice: null,
  pointAt: null,
  asked: false,
  switchingOff: false,
};

/** None of the fields is to be seen any more; the page that they are on may stay in the document, hidden. */
const isLeft = (drawing: OverlayView | null): boolean =>
  drawing !== null && drawing.controls.size > 0 && ![...drawing.controls.values()].some(isVisible);

const pageOf = (drawing: OverlayView | null) =>
  drawing && `${drawing.status.task}/${drawing.status.page}`;

/** Calls back whenever something may have moved without the page's content changing. */
function follow(document: Document, moved: (event?: Event) => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  const quietly = { signal, capture: true, passive: true };
  for (const type of ['scroll', 'resize', 'transitionend'] as const)
    view.addEventListener(type, moved, quietly);
  view.visualViewport?.addEventListener('resize', moved, { signal });
  const sizes = new ResizeObserver(() => moved());
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  signal.addEventListener('abort', () => sizes.disconnect());
}
