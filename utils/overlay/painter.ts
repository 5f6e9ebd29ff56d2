import { html, nothing, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { FieldStatus } from '../page-status.ts';
import type { Act } from './action.ts';
import { card } from './card.ts';
import { doneGuard } from './done-guard.ts';
import type { Drawing, Look } from './drawing.ts';
import { hint } from './hint.ts';
import { createHost, type Host } from './host.ts';
import { permissionList } from './permission-list.ts';
import {
  type BubbleKind,
  fitHint,
  narrowHints,
  placeBubble,
  placeHint,
  placeRing,
  type Surroundings,
} from './place.ts';
import { pointer } from './pointer.ts';
import { ring } from './ring.ts';
import { type Box, type Corner, chooseCorner } from './room.ts';
import { surroundings } from './surroundings.ts';
import type { Pointer } from './way.ts';

export interface Painter {
  /** Draws the page's state; `null` removes everything from the page. */
  draw(drawing: Drawing | null): void;
  /** Changes what the overlay itself remembers, and draws again. */
  change(look: Partial<Look>): void;
  readonly look: Look;
  /** Something is on the page, and the page has not thrown it out. */
  readonly drawn: boolean;
}

/**
 * Draws on the page and keeps the drawing in place. The element exists only while a task page is drawn.
 * @param reachable whether the extension can be asked for sentences; after its update or removal it cannot
 */
export function createPainter(
  document: Document,
  act: Act,
  signal: AbortSignal,
  reachable: () => boolean,
): Painter {
  let look: Look = { minimised: false, ...fresh };
  let drawing: Drawing | null = null;
  let shown: { host: Host; end: AbortController } | null = null;
  let place: { corner: Corner; form: Form } = { corner: 'bottom-right', form: 'full' };
  let frame = 0;
  let soon = false;
  /** While the page scrolls the card stays in its corner. */
  let scrolledOnly = true;

  function draw(next: Drawing | null): void {
    const samePage = pageOf(next) === pageOf(drawing);
    drawing = next;
    if (!reachable()) return;
    if (!samePage) {
      look = { ...look, ...fresh };
      place = { corner: 'bottom-right', form: 'full' };
    }
    if (look.pointAt && !look.pointAt.target.isConnected) look = { ...look, pointAt: null };
    if (!next && !look.pointAt) {
      clear();
      return;
    }
    shown ??= show();
    paint(next, shown.host);
  }

  function show() {
    const end = new AbortController();
    const host = createHost(document, AbortSignal.any([signal, end.signal]), reachable);
    follow(document, schedule, AbortSignal.any([signal, end.signal]));
    document.addEventListener('focusin', () => draw(drawing), { signal: end.signal, capture: true });
    return { host, end };
  }

  function clear(): void {
    cancelAnimationFrame(frame);
    shown?.end.abort();
    shown = null;
  }

  function paint(now: Drawing | null, { layer }: Host): void {
    const to = pointed();
    render(html`${now ? onTask(now) : nothing} ${to ? pointer(to) : nothing}`, layer);
    scrolledOnly = false;
    arrangeSoon();
  }

  /** What was asked for goes before what the page suggests. */
  const pointed = (): Pointer | null => look.pointAt ?? drawing?.way ?? null;

  function onTask(now: Drawing): TemplateResult {
    const fields = now.status.fields.filter((field) => now.controls.has(field.id));
    return html`${repeat(fields, (field) => field.id, ring)}
    ${repeat(
      fields,
      (field) => field.id,
      (field) => beside(field, now),
    )}
    ${doneGuard(now.guard, look.asked)} ${card(now, look, act)}`;
  }

  function beside(status: FieldStatus, now: Drawing): TemplateResult | typeof nothing {
    const field = now.status.fill.running ? { ...status, fillable: false } : status;
    const access = now.lists.get(field.id);
    if (access) return permissionList(field, access, now.status.permissions, look, act);
    const active = now.controls.get(field.id)?.contains(document.activeElement) ?? false;
    return hint(field, look, active, act);
  }

  /** In the frame at hand: what was drawn must not show before it has its place, nor a frame late. */
  function arrangeSoon(): void {
    if (soon) return;
    soon = true;
    queueMicrotask(() => {
      soon = false;
      cancelAnimationFrame(frame);
      void arrange();
    });
  }

  function schedule(event?: Event): void {
    if (event?.type !== 'scroll') scrolledOnly = false;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void arrange());
  }

  /** Reads the layout once for everything drawn, then writes all places at once. */
  async function arrange(): Promise<void> {
    if (!shown) return;
    const { layer } = shown.host;
    const to = pointed();
    const around = surroundings(document, drawing, to);
    const find = (attribute: string, id: string) =>
      layer.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(id)}"]`);

    const moves: (() => void)[] = [];
    const controls = [...(drawing?.controls ?? [])];
    // First what is only read, then what is only written: each change between two readings costs a layout.
    for (const [id, control] of controls) {
      const ringElement = find('data-ring', id);
      if (ringElement) moves.push(placeRing(control, ringElement, around.controls.get(control), around));
    }
    const fitted = controls.flatMap(([id, control]) => {
      const hintElement = find('data-hint', id);
      return (hintElement && fitHint(control, hintElement, around)) ?? [];
    });
    narrowHints(fitted.map(({ hint }) => hint));
    const atRest: Box[] = [];
    for (const fit of fitted) {
      const { box, move } = await placeHint(fit, around, atRest);
      moves.push(move);
      if (box && !fit.hint.hasAttribute('data-open')) atRest.push(box);
    }
    const done = drawing?.guard?.done;
    const marked: [id: string, at: { target: Element; beside: Element; kind: BubbleKind }][] = [];
    if (done) marked.push(['done', { target: done, beside: done, kind: 'button' }]);
    if (to) marked.push(['point', { ...to, kind: to.beside.matches('[role="menu"]') ? 'menu' : 'spot' }]);
    for (const [id, at] of marked) {
      const ringElement = find('data-ring', id);
      const bubble = find('data-bubble', id);
      const box = at.target.isConnected ? at.target.getBoundingClientRect() : undefined;
      if (ringElement) moves.push(placeRing(at.target, ringElement, box, around));
      if (bubble) moves.push(await placeBubble(at, bubble, around));
    }
    for (const move of moves) move();
    noteBelow(layer, around);
    if (!scrolledOnly) moveCard(layer, around);
    scrolledOnly = true;
  }

  /** Below the fold, or under the page's own bar of buttons. A prompt list that lies over a field hides it for a moment only. */
  function noteBelow(layer: HTMLElement, { controls, viewport, popups }: Surroundings): void {
    if (popups.length > 0) return;
    const needy =
      drawing?.status.fields.filter(({ verdict }) => verdict === 'empty' || verdict === 'differs') ?? [];
    const hidden = needy.flatMap(({ id }) => {
      const control = drawing?.controls.get(id);
      const box = control && controls.get(control);
      const unseen = layer.querySelector(`[data-hint="${CSS.escape(id)}"][data-hidden]`);
      return box && unseen && box.top > viewport.height / 2 ? [control] : [];
    });
    const [first] = hidden;
    const below = first ? { first, count: hidden.length } : null;
    if (below?.count === look.below?.count && below?.first === look.below?.first) return;
    look = { ...look, below };
    if (shown) paint(drawing, shown.host);
  }

  /** On a crowded page the card is slim: step, findings and Fill, and the rest on request. */
  function moveCard(layer: HTMLElement, around: Surroundings): void {
    const element = layer.querySelector<HTMLElement>('[data-card]');
    if (!element) return;
    const drawn = (kind: string) =>
      [...layer.querySelectorAll(`${kind}:not([data-hidden])`)].map((one) => one.getBoundingClientRect());
    const page = {
      buttons: around.buttons,
      // What a bubble says has to be read as much as a value.
      values: [...around.values, ...around.popups, ...drawn('.bubble')],
      others: [...around.controls.values(), ...around.labels, ...drawn('.hint')],
    };
    const tryOut = (form: Form) => {
      element.toggleAttribute('data-slim', form !== 'full');
      element.toggleAttribute('data-tiny', form === 'tiny');
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      return chooseCorner(place.corner, size, around.viewport, page);
    };
    const fixed = look.unfolded || look.minimised;
    let form: Form = fixed ? 'full' : place.form;
    let best = tryOut(form);
    if (best.hidden > 0 && form === 'full' && !fixed) {
      form = 'slim';
      best = tryOut(form);
    }
    // What people have to read or to press is never covered: then only the step's number stays, and unfolds on request.
    if (best.covers && form === 'slim' && !fixed) {
      form = 'tiny';
      best = tryOut(form);
    }
    place = { corner: best.corner, form: fixed ? place.form : form };
    element.style.left = `${best.box.left}px`;
    element.style.top = `${best.box.top}px`;
  }

  signal.addEventListener('abort', clear);
  return {
    draw,
    change(changed) {
      look = { ...look, ...changed };
      draw(drawing);
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
const fresh: Omit<Look, 'minimised'> = {
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

/** How much of the card is shown unasked. */
type Form = 'full' | 'slim' | 'tiny';

const pageOf = (drawing: Drawing | null) => drawing && `${drawing.status.task}/${drawing.status.page}`;

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
