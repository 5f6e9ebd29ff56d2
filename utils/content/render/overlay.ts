import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { FieldStatus } from '../../state/page-status.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { Callout, OverlayState, OverlayView } from '../view/overlay-view.ts';
import { callout } from './callout.ts';
import { card } from './card.ts';
import { doneWarning } from './done-warning.ts';
import { hint, ring } from './hint.ts';
import { permissionList } from './permission-list.ts';

/**
 * Everything drawn on a page.
 * @param next where to press next
 * @param fieldsOnly leaves out the card and the warning at Done
 */
export const overlay = (
  view: OverlayView | null,
  next: Callout | null,
  state: OverlayState,
  act: ActOnOverlay,
  focused: Element | null,
  fieldsOnly: boolean,
): TemplateResult =>
  html`${view ? pageOverlay(view, state, act, focused, fieldsOnly) : nothing} ${next ? callout(next) : nothing}`;

function pageOverlay(
  view: OverlayView,
  state: OverlayState,
  act: ActOnOverlay,
  focused: Element | null,
  fieldsOnly: boolean,
): TemplateResult {
  const fields = view.status.fields.filter((field) => view.controls.has(field.id));
  return html`${repeat(fields, (field) => field.id, ring)}
    ${repeat(
      fields,
      (field) => field.id,
      (field) => fieldHint(field, view, state, act, focused),
    )}
    ${fieldsOnly ? nothing : html`${doneWarning(view.guard, state.asked)} ${card(view, state, act)}`}`;
}

function fieldHint(
  status: FieldStatus,
  { status: page, lists, controls }: OverlayView,
  state: OverlayState,
  act: ActOnOverlay,
  focused: Element | null,
): TemplateResult | typeof nothing {
  const field = page.fill.running ? { ...status, fillable: false } : status;
  const access = lists.get(field.id);
  if (access) return permissionList(field, access, page.permissions, state, act);
  return hint(field, state, controls.get(field.id)?.contains(focused) ?? false, act);
}
