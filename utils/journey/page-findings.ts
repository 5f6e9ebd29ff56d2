import { sameName } from '../guide/matching.ts';
import { permissions } from '../guide/permissions.ts';
import type { Names } from '../guide/task.ts';
import type { PageStatus } from '../page-status.ts';
import type { PageSnapshot } from '../workday/snapshot.ts';
import type { CaptureReading } from './captures.ts';
import { groupOnPage } from './group-on-page.ts';
import type { Recognition } from './recognise.ts';

type Finding = PageStatus['findings'][number];

/** What is wrong with the page as a whole; what is wrong with a field stands at the field. */
export function pageFindings(
  recognition: Recognition,
  snapshot: PageSnapshot,
  names: Names,
  { refusals }: CaptureReading,
): Finding[] {
  const { page } = recognition;
  const alerted = snapshot.errors.some(({ kind }) => kind === 'alert');
  return [
    ...(page?.finding ? [finding(page.finding)] : []),
    ...otherGroup(recognition, snapshot, names),
    ...otherChanges(recognition, snapshot),
    ...refusals,
    ...(alerted ? [finding('findings.page.alert')] : []),
  ];
}

const finding = (key: Finding['key'], ...substitutions: string[]): Finding => ({ key, substitutions });

/** A page about another group than the one of the earlier steps. In the edit form the name is still the administrator's to choose. */
function otherGroup(recognition: Recognition, snapshot: PageSnapshot, names: Names): Finding[] {
  const { task, page } = recognition;
  const choosing = task?.id === 'edit-security-group' && page?.id !== 'result';
  const group = groupOnPage(recognition, snapshot);
  if (choosing || group === null || sameName(group, names.securityGroup)) return [];
  return [finding('findings.page.otherGroup', group, names.securityGroup)];
}

/** Enough to see whose they are; the page lists them all. */
const mostNamed = 3;

/** Activation takes every pending change of the tenant, other administrators' too (docs/workday.md, "Activation"). */
function otherChanges({ task, page }: Recognition, { grids }: PageSnapshot): Finding[] {
  if (task?.id !== 'activate-security-policy-changes' || page?.id !== 'confirm') return [];
  const ours = permissions.flatMap(({ name, aliases }) => [name, ...aliases]);
  const others = grids
    .flatMap(({ columns, rows }) => {
      const at = columns.findIndex((column) => sameName(column, 'Domain Security Policy'));
      return rows.map((cells) => cells[at]?.trim() ?? '');
    })
    .filter((policy) => policy !== '' && !ours.some((name) => sameName(name, policy)));
  if (others.length === 0) return [];
  const more = others.length > mostNamed ? [`+${others.length - mostNamed}`] : [];
  return [finding('findings.page.otherChanges', [...others.slice(0, mostNamed), ...more].join(', '))];
}
