import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Access } from '../../guide/task.ts';
import { say } from '../../i18n/say.ts';
import type { FieldStatus, PermissionState, PermissionStatus } from '../../state/page-status.ts';
import type { VerdictTone } from '../../state/verdict-tone.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { OverlayState } from '../view/overlay-view.ts';
import { button } from './button.ts';
import { detailFrame, hintFrame } from './hint.ts';
import { type IconName, icon } from './icon.ts';

/**
 * Hint beside one of the four permission lists: the number of the guide's permissions that it
 * holds, and on request the state of each.
 */
export function permissionList(
  field: FieldStatus,
  access: Access,
  allPermissions: readonly PermissionStatus[],
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult {
  const { tone, counts } = summarise(allPermissions, access);
  return hintFrame(field, tone, listHead(field, counts, state, act), state, act);
}

/** The same with the state of each permission. */
export function permissionListDetail(
  field: FieldStatus,
  access: Access,
  allPermissions: readonly PermissionStatus[],
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult {
  const { permissions, tone, counts } = summarise(allPermissions, access);
  const list = html`<ul class="permissions">
    ${repeat(permissions, (permission) => permission.name, item)}
  </ul>`;
  const words = html`${listHead(field, counts, state, act)} ${state.lists.has(field.id) ? list : nothing}`;
  return detailFrame(field, tone, words, state, act);
}

function listHead(
  field: FieldStatus,
  counts: string,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult {
  const shown = state.lists.has(field.id);
  return html`<span class="word">${counts}</span>
    ${button(
      'list',
      say(shown ? 'overlay.permissions.hide' : 'overlay.permissions.show'),
      act,
      { type: 'show-list', field: field.id, shown: !shown },
      { className: 'link', expanded: shown },
    )}`;
}

const signs: Record<PermissionState, IconName> = {
  granted: 'ok',
  missing: 'missing',
  unknown: 'unsure',
  skipped: 'skipped',
};
const tones: Record<PermissionState, VerdictTone> = {
  granted: 'ok',
  missing: 'todo',
  unknown: 'unsure',
  skipped: 'unsure',
};

const addedBy = {
  you: 'settings.permissions.status.added',
  policy: 'settings.permissions.status.policy',
} as const;

function item(permission: PermissionStatus): TemplateResult {
  const state = permission.grantedAs
    ? say('overlay.permissions.grantedAs', [permission.grantedAs])
    : say(
        permission.byHand
          ? 'overlay.permissions.byHand'
          : `overlay.permissions.${permission.state}`,
      );
  const origin = permission.addedBy
    ? addedBy[permission.addedBy]
    : permission.inferred && 'overlay.permissions.inferred';
  return html`<li data-state=${permission.state} data-tone=${tones[permission.state]}>
    <span class="sign" aria-hidden="true">${icon(signs[permission.state])}</span>
    <span
      >${permission.name}
      <small>${state}${origin ? html` · ${say(origin)}` : nothing}</small></span
    >
  </li>`;
}

/** Counts the states. A list that was not fully read is unsure, never incomplete. */
function summarise(
  allPermissions: readonly PermissionStatus[],
  access: Access,
): {
  permissions: readonly PermissionStatus[];
  tone: VerdictTone;
  counts: string;
} {
  const permissions = allPermissions.filter((permission) => permission.access === access);
  const count = (state: PermissionState) =>
    permissions.filter((permission) => permission.state === state).length;
  const skipped = count('skipped');
  const numbers = [String(count('granted')), String(permissions.length)];
  const counts = skipped
    ? say('overlay.permissions.countsWithSkipped', [...numbers, String(skipped)])
    : say('overlay.permissions.counts', numbers);
  if (count('missing')) return { permissions, tone: 'todo', counts };
  if (count('unknown')) return { permissions, tone: 'unsure', counts };
  return { permissions, tone: 'ok', counts };
}
