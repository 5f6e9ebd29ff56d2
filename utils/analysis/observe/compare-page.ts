import { permissions as guidePermissions } from '../../guide/permissions.ts';
import type { CompareContext } from '../../state/guide-context.ts';
import type { FillProgress, PageStatus, PermissionStatus } from '../../state/page-status.ts';
import { permissionStatuses } from '../../state/permission-status.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { readCaptures } from '../captures/captures.ts';
import { fieldStatus } from '../compare/field.ts';
import { permissionListsOf } from '../compare/permission-lists.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { pageFindings } from './page-findings.ts';

/** The page against the guide, as overlay and panel show it. A page that is only possible gets no verdicts. */
export function compare(
  recognition: Recognition,
  snapshot: PageSnapshot,
  context: CompareContext,
  fill: FillProgress,
): PageStatus {
  const { match, task, page, detour } = recognition;
  const { host, tenant, environment } = snapshot.address;
  const status: PageStatus = {
    host,
    tenant,
    environment,
    match,
    task: task?.id ?? null,
    page: page?.id ?? detour?.id ?? null,
    title: snapshot.title ?? '',
    purpose: page?.purpose ?? null,
    next: null,
    fields: [],
    permissions: [],
    findings: [],
    goTo: detour?.goTo ?? null,
    guarded: false,
    fill,
  };
  if (match !== 'certain') return status;
  if (detour) return { ...status, findings: [{ key: detour.finding, substitutions: [] }] };
  if (!page) return status;

  const foreign = recognition.foreign === true;
  const permissions = permissionsOn(recognition, snapshot, context);
  const around = {
    rows: snapshot.rows,
    fields: page.fields,
    names: context.names,
    permissions,
    foreign,
  };
  const read = readCaptures(recognition, snapshot, context.names);
  return {
    ...status,
    next: page.next,
    fields: page.fields.map((field) => fieldStatus(field, page, around)),
    permissions,
    findings: pageFindings(recognition, snapshot, context, read),
    // Until the vault took what this page shows: guard.ts.
    guarded: page.guards.length > 0,
  };
}

function permissionsOn(
  { page, foreign }: Recognition,
  snapshot: PageSnapshot,
  { permissions = guidePermissions, skipped, byHand = [] }: CompareContext,
): PermissionStatus[] {
  const lists = page && permissionListsOf(page, snapshot);
  return lists
    ? permissionStatuses(lists, permissions, skipped, { byHand, foreign: foreign === true })
    : [];
}
