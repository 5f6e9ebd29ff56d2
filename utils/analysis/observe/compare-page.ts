import { permissions as guidePermissions } from '../../guide/permissions.ts';
import type { CompareContext } from '../../state/guide-context.ts';
import type { FillProgress, PageStatus, PermissionStatus } from '../../state/page-status.ts';
import { permissionStatuses } from '../../state/permission-status.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { findRowIndex } from '../../workday/read/find-row.ts';
import type { CaptureReading } from '../captures/captures.ts';
import { domainGrants, isDomainPage } from '../compare/domain-policy.ts';
import { fieldStatus } from '../compare/field.ts';
import { permissionListsOf } from '../compare/permission-lists.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { pageFindings } from './page-findings.ts';

/** What comparing a page with the guide gives. */
export interface Comparison {
  status: PageStatus;
  /** Index in the snapshot's rows of the row that each field was judged on, by field id. */
  rowIndexes: ReadonlyMap<string, number>;
}

/** Compares the page with the guide. A page that is only possible gets no verdicts. */
export function compare(
  recognition: Recognition,
  snapshot: PageSnapshot,
  context: CompareContext,
  { refusals }: Pick<CaptureReading, 'refusals'>,
  fill: FillProgress,
): Comparison {
  const { match, page, detour } = recognition;
  const status = emptyStatus(recognition, snapshot, fill);
  const rowIndexes = new Map<string, number>();
  if (match !== 'certain') return { status, rowIndexes };
  if (detour) {
    const findings = detour.finding ? [{ key: detour.finding, substitutions: [] }] : [];
    return { status: { ...status, findings }, rowIndexes };
  }
  if (!page) return { status, rowIndexes };

  const permissions = permissionsOn(recognition, snapshot, context);
  const { rows } = snapshot;
  const around = {
    rows,
    fields: page.fields,
    names: context.names,
    permissions,
    foreign: recognition.foreign === true,
  };
  const fields = page.fields.map((field) => {
    const index = findRowIndex(rows, field);
    if (typeof index !== 'number') return fieldStatus(field, undefined, page, around);
    rowIndexes.set(field.id, index);
    return fieldStatus(field, rows[index], page, around);
  });
  return {
    status: {
      ...status,
      next: page.next,
      fields,
      permissions,
      findings: pageFindings(recognition, snapshot, context, refusals),
      // Holds until the vault took what this page shows: see guard.ts.
      guarded: page.guards.length > 0,
    },
    rowIndexes,
  };
}

function emptyStatus(
  { match, task, page, detour }: Recognition,
  { address: { host, tenant, environment }, title }: PageSnapshot,
  fill: FillProgress,
): PageStatus {
  return {
    host,
    tenant,
    environment,
    match,
    task: task?.id ?? null,
    page: page?.id ?? detour?.id ?? null,
    title: title ?? '',
    purpose: page?.purpose ?? null,
    next: null,
    fields: [],
    permissions: [],
    findings: [],
    goTo: detour?.goTo ?? null,
    guarded: false,
    fill,
  };
}

function permissionsOn(
  { page, foreign }: Recognition,
  snapshot: PageSnapshot,
  { permissions = guidePermissions, skipped, byHand = [], names }: CompareContext,
): PermissionStatus[] {
  const legibility = { byHand, foreign: foreign === true };
  if (page && isDomainPage(page)) {
    const own = domainGrants(page, snapshot, permissions, names);
    return permissionStatuses(own.lists, own.permissions, skipped, legibility);
  }
  const lists = page && permissionListsOf(page, snapshot);
  return lists ? permissionStatuses(lists, permissions, skipped, legibility) : [];
}
