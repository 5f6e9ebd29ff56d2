import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { FieldStatus } from '../../state/page-status.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { Callout, OverlayState, OverlayView } from '../view/overlay-view.ts';
import { callout } from './callout.ts';
import { card } from './card.ts';
import { doneWarning } from './done-warning.ts';
import { hint, hintDetail, ring } from './hint.ts';
import { permissionList, permissionListDetail } from './permission-list.ts';
import { readyMark } from './ready-mark.ts';

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
  const open = fields.find(({ id }) => id === openField(fields, view, state, focused));
  return html`${repeat(fields, (field) => field.id, ring)}
    ${repeat(
      fields,
      (field) => field.id,
      (field) => draw(brief, field, view, state, act),
    )}
    ${fieldsOnly ? nothing : html`${doneWarning(view.guard, state.asked)} ${readyMark(view)} ${card(view, state, act)}`}
    ${open && !fieldsOnly ? draw(full, open, view, state, act) : nothing}`;
}

/**
 * The field whose full text shows: its list is unfolded, the pointer is on its hint, or it has the
 * focus and needs something.
 */
function openField(
  fields: readonly FieldStatus[],
  { controls }: OverlayView,
  { lists, hovered }: OverlayState,
  focused: Element | null,
): string | undefined {
  const isOpen = [
    ({ id }: FieldStatus) => lists.has(id),
    ({ id }: FieldStatus) => id === hovered,
    ({ id, verdict }: FieldStatus) =>
      verdict !== 'ok' && focused !== null && controls.get(id)?.contains(focused) === true,
  ];
  return isOpen.map((test) => fields.find(test)?.id).find((id) => id !== undefined);
}

const whileFilling = (field: FieldStatus, { status }: OverlayView): FieldStatus =>
  status.fill.running ? { ...field, fillable: false } : field;

/** How a field is drawn: as one of the four permission lists, or as any other field. */
interface Drawing {
  list: typeof permissionList;
  other: typeof hint;
}
const brief: Drawing = { list: permissionList, other: hint };
const full: Drawing = { list: permissionListDetail, other: hintDetail };

function draw(
  drawing: Drawing,
  status: FieldStatus,
  view: OverlayView,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult {
  const field = whileFilling(status, view);
  const access = view.lists.get(field.id);
  return access
    ? drawing.list(field, access, view.status.permissions, state, act)
    : drawing.other(field, state, act);
}
