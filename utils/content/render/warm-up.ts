import { html, render } from 'lit-html';
import type { FieldStatus } from '../../state/page-status.ts';
import { notFilling } from '../fill/fill-page.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { OverlayState, OverlayView } from '../view/overlay-view.ts';
import { card } from './card.ts';
import { hint, ring } from './hint.ts';
import { prepareHost } from './shadow-host.ts';

/**
 * Draws a field and the card into a detached fragment while the task page still loads, so that the
 * first real drawing finds its code compiled and its messages loaded.
 */
export function warmUp(document: Document, state: OverlayState): void {
  const view = { ...emptyView, scope: document.documentElement };
  prepareHost(document);
  const act: ActOnOverlay = () => {};
  const parts = html`${ring(field)} ${hint(field, state, act)} ${card(view, state, act)}`;
  render(parts, document.createDocumentFragment());
}

const field: FieldStatus = {
  id: 'rehearsed',
  label: '',
  control: 'text',
  verdict: 'empty',
  required: true,
  recommended: ' ',
  shown: '',
  copy: ' ',
  fillable: true,
  why: 'why.clientName',
};

const emptyView: Omit<OverlayView, 'scope'> = {
  status: {
    host: '',
    tenant: '',
    environment: 'production',
    match: 'certain',
    task: null,
    page: null,
    title: '',
    purpose: null,
    next: null,
    fields: [field],
    permissions: [],
    findings: [],
    goTo: null,
    guarded: false,
    fill: notFilling,
  },
  name: null,
  step: { number: 1, of: 1 },
  goToStep: null,
  controls: new Map(),
  labels: new Map(),
  lists: new Map(),
  guard: null,
  allMatch: false,
  ready: null,
  way: null,
  buttons: [],
  popups: [],
};
