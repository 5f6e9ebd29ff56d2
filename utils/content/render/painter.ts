import { render } from 'lit-html';
import { isVisible } from '../../workday/dom/visible.ts';
import { hoveredHint } from '../layout/hovered-hint.ts';
import { watchLayoutChanges } from '../layout/layout-changes.ts';
import { type Layout, type LayoutInput, layoutOverlay } from '../layout/layout-overlay.ts';
import { fieldsBelow, type PageGeometry, readPageGeometry } from '../layout/page-geometry.ts';
import { initialPlace } from '../layout/place-card.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { Callout, OverlayState, OverlayView } from '../view/overlay-view.ts';
import { overlay } from './overlay.ts';
import { createPaintQueue, type PaintQueue, watchMovement } from './paint-queue.ts';
import { createHost } from './shadow-host.ts';
import { warmUp } from './warm-up.ts';

export interface Painter {
  /** Draws the view; `null` removes the overlay from the page. */
  draw(view: OverlayView | null): void;
  /** Changes the overlay's own state and draws again. */
  change(changes: Partial<OverlayState>): void;
  /** Hides the overlay if its fields are gone: the page may be another one. */
  hideLeft(): void;
  /** Scrolls to OK if it is drawn as the next press. Returns whether it is. */
  showOk(): boolean;
  /** Prepares the first drawing. Call in idle time while nothing is drawn. */
  prepare(): void;
  readonly look: OverlayState;
  /** Whether the overlay is attached: drawn, and not removed by the page. */
  readonly drawn: boolean;
}

/**
 * Draws on the page and keeps the drawing positioned. Each change passes through update, render and
 * layout. The host element exists only while there is something to draw.
 * @param reachable whether the extension still answers; after its update or removal it does not
 */
export function createPainter(
  document: Document,
  act: ActOnOverlay,
  signal: AbortSignal,
  reachable: () => boolean,
): Painter {
  let state: OverlayState = { minimised: false, ...pageState };
  let view: OverlayView | null = null;
  let mounted: Mounted | null = null;
  let layout: Layout = noLayout;
  /** The layer shows an older view or state. */
  let outdated = false;
  /** On a new page the fields are drawn first, and everything else in the next frame. */
  let fieldsFirst = false;
  const queue = createPaintQueue(() => void paint());

  function update(next: OverlayView | null): void {
    const samePage = pageOf(next) === pageOf(view);
    view = next;
    if (!reachable()) return;
    state = stateFor(samePage, state);
    if (!samePage) layout = noLayout;
    if (!samePage) fieldsFirst = next !== null && next.controls.size > 0;
    if (next || state.pointAt) {
      mounted ??= mount(document, signal, reachable, queue, {
        onFocus: () => update(view),
        onPointer,
      });
      outdated = true;
      queue.paintSoon();
    } else unmount();
  }

  function unmount(): void {
    mounted?.end();
    mounted = null;
  }

  async function paint(): Promise<void> {
    if (!mounted) return;
    const next = nextCallout(view, state);
    // Focus on a field of another page asks for a paint before that page has been read.
    if (hideIfLeft()) return;
    const geometry = readPageGeometry(document, view, next, !fieldsFirst);
    const current = withFieldsBelow(state, view, geometry);
    outdated ||= current !== state;
    state = current;
    if (outdated)
      render(overlay(view, next, state, act, document.activeElement, fieldsFirst), mounted.layer);
    // The card stays in its corner while the page scrolls.
    const keepsCard = queue.takeScrolledOnly();
    outdated = fieldsFirst;
    if (fieldsFirst) queue.paintNextFrame();
    fieldsFirst = false;
    const input = { view, callout: next, state, card: layout.card, keepsCard };
    const done = await mounted.layout(input, geometry);
    if (!done) return;
    layout = done;
    moveToCard(done);
  }

  /** What has no space on the page is said in the card. It has no effect on any other place. */
  function moveToCard({ withoutPlace, calloutsWithoutPlace }: Layout): void {
    const same = withoutPlace.join() === state.inCard.join();
    if (same && calloutsWithoutPlace.join() === state.calloutsInCard.join()) return;
    state = { ...state, inCard: withoutPlace, calloutsInCard: calloutsWithoutPlace };
    outdated = true;
    queue.paintSoon();
  }

  /** Hints let presses through, so where the pointer is tells what it is on. */
  function onPointer(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const hovered = hoveredHint({ x: event.clientX, y: event.clientY }, layout);
    if (hovered === state.hovered) return;
    state = { ...state, hovered };
    outdated = true;
    queue.paintSoon();
  }

  /** Until the new page is recognised, nothing drawn for the old one may cover it. */
  function hideIfLeft(): boolean {
    const left = !nextCallout(view, state) && isLeft(view);
    if (mounted) mounted.layer.style.visibility = left ? 'hidden' : '';
    return left;
  }

  signal.addEventListener('abort', unmount);
  return {
    draw: update,
    change(changes) {
      state = { ...state, ...changes };
      update(view);
    },
    hideLeft: hideIfLeft,
    showOk() {
      view?.ready?.scrollIntoView({ block: 'center', inline: 'nearest' });
      return view?.ready?.isConnected ?? false;
    },
    prepare() {
      if (!mounted && reachable()) warmUp(document, state);
    },
    get look() {
      return state;
    },
    get drawn() {
      return mounted?.layer.isConnected ?? false;
    },
  };
}

interface Mounted {
  layer: HTMLElement;
  /** Returns null if nothing changed since the last layout. */
  layout(input: Omit<LayoutInput, 'layer'>, geometry: PageGeometry): Promise<Layout | null>;
  end(): void;
}

function mount(
  document: Document,
  parentSignal: AbortSignal,
  reachable: () => boolean,
  queue: PaintQueue,
  { onFocus, onPointer }: { onFocus(): void; onPointer(event: PointerEvent): void },
): Mounted {
  const controller = new AbortController();
  const signal = AbortSignal.any([parentSignal, controller.signal]);
  const { layer } = createHost(document, signal, reachable);
  watchMovement(document, queue.paintNextFrame, signal);
  document.addEventListener('focusin', onFocus, { signal, capture: true });
  for (const type of ['pointermove', 'pointerdown'] as const)
    document.defaultView?.addEventListener(type, onPointer, {
      signal,
      capture: true,
      passive: true,
    });
  const changes = watchLayoutChanges(layer, signal);
  return {
    layer,
    async layout(input, geometry) {
      const { unfolded, minimised, calloutsInCard } = input.state;
      if (
        !changes.hasChanged(geometry, [
          unfolded,
          minimised,
          !input.keepsCard,
          calloutsInCard.length > 0,
        ])
      )
        return null;
      const layout = await layoutOverlay({ layer, ...input }, geometry);
      changes.discardRecords();
      return layout;
    },
    end() {
      queue.cancel();
      controller.abort();
    },
  };
}

const noLayout: Layout = {
  card: initialPlace,
  hints: new Map(),
  detail: null,
  withoutPlace: [],
  calloutsWithoutPlace: [],
};

/** State that is reset on another page. */
const pageState: Omit<OverlayState, 'minimised'> = {
  reasons: false,
  unfolded: false,
  lists: new Set(),
  copied: null,
  below: null,
  notice: null,
  pointAt: null,
  asked: false,
  switchingOff: false,
  hovered: null,
  inCard: [],
  calloutsInCard: [],
};

/** State for the next view: reset on another page, and without a callout to a removed element. */
function stateFor(samePage: boolean, state: OverlayState): OverlayState {
  const next = samePage ? state : { ...state, ...pageState };
  return next.pointAt && !next.pointAt.target.isConnected ? { ...next, pointAt: null } : next;
}

/** Unchanged under an open prompt list, which hides fields for a moment only. */
function withFieldsBelow(
  state: OverlayState,
  view: OverlayView | null,
  geometry: PageGeometry,
): OverlayState {
  const below = geometry.popups.length > 0 ? state.below : fieldsBelow(view, geometry);
  const same = below?.count === state.below?.count && below?.first === state.below?.first;
  return same ? state : { ...state, below };
}

/** A callout that the administrator asked for precedes the page's own. */
const nextCallout = (view: OverlayView | null, { pointAt }: OverlayState): Callout | null =>
  pointAt ?? view?.way ?? null;

/** Whether none of the fields is visible any more. Workday may keep their page, hidden. */
const isLeft = (view: OverlayView | null): boolean =>
  view !== null && view.controls.size > 0 && ![...view.controls.values()].some(isVisible);

const pageOf = (view: OverlayView | null) => view && `${view.status.task}/${view.status.page}`;
