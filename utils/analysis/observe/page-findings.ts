import { sameName } from '../../guide/matching.ts';
import { permissions as guidePermissions } from '../../guide/permissions.ts';
import type { Names, Permission } from '../../guide/task.ts';
import type { CompareContext } from '../../state/guide-context.ts';
import type { PageStatus } from '../../state/page-status.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import type { CaptureReading } from '../captures/captures.ts';
import { groupOnPage } from '../recognise/group-on-page.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { isClientListed } from '../rows/client-list.ts';

type Finding = PageStatus['findings'][number];

/** Findings about the page itself. Findings about a field are part of the field's status. */
export function pageFindings(
  recognition: Recognition,
  snapshot: PageSnapshot,
  {
    names,
    permissions = guidePermissions,
    changed = [],
    captured,
  }: Pick<CompareContext, 'names' | 'permissions' | 'changed' | 'captured'>,
  refusals: CaptureReading['refusals'],
): Finding[] {
  const { page } = recognition;
  const alerted = snapshot.errors.some(({ kind }) => kind === 'alert');
  return [
    ...(snapshot.partial ? [finding('findings.page.unread')] : []),
    ...(page?.finding ? [finding(page.finding)] : []),
    ...otherGroup(recognition, snapshot, names),
    ...otherChanges(recognition, snapshot, changed, permissions),
    ...existingToken(recognition, snapshot, names),
    ...goneClient(recognition, snapshot, names, captured),
    ...refusals,
    ...(alerted ? [finding('findings.page.alert')] : []),
    ...refusal(snapshot),
  ];
}

/** Enough for the sentences that Workday's forms show. */
const maxQuoteLength = 300;

/** Workday did not accept the form, in its own words. */
function refusal({ errors }: PageSnapshot): Finding[] {
  const texts = errors.filter(({ kind }) => kind === 'error').map(({ text }) => text.trim());
  const quote = texts.join(' ').slice(0, maxQuoteLength);
  return quote === '' ? [] : [finding('findings.page.refused', quote)];
}

const finding = (key: Finding['key'], ...substitutions: string[]): Finding => ({
  key,
  substitutions,
});

/**
 * The page is about another group than the one of the earlier steps. In the edit form the
 * administrator may still choose the name.
 */
function otherGroup(recognition: Recognition, snapshot: PageSnapshot, names: Names): Finding[] {
  const { task, page } = recognition;
  const choosing = task?.id === 'edit-security-group' && page?.id !== 'result';
  const group = groupOnPage(recognition, snapshot);
  if (choosing || group === null || sameName(group, names.securityGroup)) return [];
  return [finding('findings.page.otherGroup', group, names.securityGroup)];
}

/** Enough to see whose changes they are; the page lists all of them. */
const maxNamed = 3;

/**
 * Activation takes every pending change of the tenant, including other administrators' changes
 * (docs/workday.md, "Activation"). Ours are the policies that the group's lists held when they were
 * read, or all permissions of the guide if they were not read. A policy's name alone does not make a
 * change ours: another administrator may have changed the same policy.
 */
function otherChanges(
  { task, page }: Recognition,
  { grids }: PageSnapshot,
  changed: readonly string[],
  permissions: readonly Permission[],
): Finding[] {
  if (task?.id !== 'activate-security-policy-changes' || page?.id !== 'confirm') return [];
  const ours =
    changed.length > 0 ? changed : permissions.flatMap(({ name, aliases }) => [name, ...aliases]);
  const pending = grids.flatMap(pendingChanges);
  const isOurs = ({ policy }: PendingChange) => ours.some((name) => sameName(name, policy));
  const others = pending.filter((change) => !isOurs(change));
  const shared = pending.filter(isOurs);
  const users = new Set(shared.map(({ user }) => user.toLowerCase()));
  return [
    ...(others.length > 0
      ? [
          finding(
            'findings.page.otherChanges',
            namedChanges(others, ({ user }) => [user]),
            `${others.length}`,
            `${pending.length}`,
          ),
        ]
      : []),
    // The page does not say who is signed in, so nobody's rows are claimed for the administrator.
    ...(users.size > 1
      ? [
          finding(
            'findings.page.changedByOthers',
            namedChanges(shared, ({ user, lastChanged }) => [user, lastChanged]),
          ),
        ]
      : []),
  ];
}

interface PendingChange {
  policy: string;
  lastChanged: string;
  user: string;
}

function pendingChanges({ columns, rows }: PageSnapshot['grids'][number]): PendingChange[] {
  const at = (cells: readonly string[], name: string) =>
    cells[columnOf(columns, name)]?.trim() ?? '';
  return rows
    .map((cells) => ({
      policy: at(cells, 'Domain Security Policy'),
      lastChanged: at(cells, 'Last Changed'),
      user: at(cells, 'By User'),
    }))
    .filter(({ policy }) => policy !== '');
}

/** Names the first changes, each with what the page says of it, and counts the rest. */
function namedChanges(
  changes: readonly PendingChange[],
  details: (change: PendingChange) => string[],
): string {
  const named = changes.slice(0, maxNamed).map((change) => {
    const known = details(change).filter((detail) => detail !== '');
    return known.length > 0 ? `${change.policy} (${known.join(', ')})` : change.policy;
  });
  const more = changes.length > maxNamed ? [`+${changes.length - maxNamed}`] : [];
  return [...named, ...more].join(', ');
}

/**
 * The account has a token already. A new one ends it, and Workday requires Confirm Delete for that.
 * The row alone shows this, in any language.
 */
function existingToken(
  { task, page }: Recognition,
  { grids }: PageSnapshot,
  names: Names,
): Finding[] {
  if (task?.id !== 'manage-refresh-tokens' || page?.id !== 'delete-or-regenerate') return [];
  for (const { columns, rows } of grids) {
    const [token] = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    if (!token) continue;
    const account = token[columnOf(columns, 'Workday Account')]?.trim();
    return [finding('findings.page.tokenExists', account || names.isuUserName)];
  }
  return [];
}

/** A Client ID was captured, and its client is not in the list of them any more. */
function goneClient(
  { task }: Recognition,
  snapshot: PageSnapshot,
  { apiClient }: Names,
  captured: CompareContext['captured'],
): Finding[] {
  if (task?.id !== 'view-api-clients' || !captured.includes('clientId')) return [];
  return isClientListed(snapshot, apiClient) === false
    ? [finding('findings.page.clientGone', apiClient)]
    : [];
}

const columnOf = (columns: readonly string[], name: string): number =>
  columns.findIndex((column) => sameName(column, name));
