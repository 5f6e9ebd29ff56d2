import { isNamed, sameName } from '../../guide/matching.ts';
import { type Access, accesses, type Names, type Page, type Permission } from '../../guide/task.ts';
import type { PermissionLists } from '../../state/permission-status.ts';
import type { GridSnapshot, PageSnapshot } from '../../workday/dom/snapshot.ts';
import { findRow } from '../../workday/read/find-row.ts';
import { fitTitle } from '../recognise/title.ts';
import { readingText } from '../rows/reading.ts';

/** What a domain's own page says of the group: nothing but the permissions of that domain. */
export interface DomainGrants {
  permissions: Permission[];
  lists: PermissionLists;
}

export const isDomainPage = ({ id }: Page): boolean => id === 'domain' || id === 'domain-result';

const groupColumns = ['Security Groups', 'Security Group'];
const headings: Record<Access, string> = { modify: 'Modify', view: 'View', put: 'Put', get: 'Get' };

/**
 * Reads a domain's own page: two tables with the security groups in one column and a box for each
 * access in the others (docs/workday.md, "Security group").
 */
export function domainGrants(
  page: Page,
  snapshot: PageSnapshot,
  permissions: readonly Permission[],
  { securityGroup }: Names,
): DomainGrants {
  const domain = domainOn(page, snapshot) ?? '';
  const lists: PermissionLists = {};
  for (const access of accesses) {
    const list = grantIn(snapshot.grids, access, securityGroup);
    if (list !== null) lists[access] = { items: list.granted ? [domain] : [], hidden: list.hidden };
  }
  return { permissions: permissions.filter((one) => isNamed(one, domain)), lists };
}

/** The domain that the page is about: a row, or the instance beside its title. */
function domainOn(page: Page, snapshot: PageSnapshot): string | null {
  const labels = ['Domain', 'Domain Security Policy'];
  const row = findRow(snapshot.rows, { labels, control: 'read-only' });
  return (
    (row && readingText(row.reading)) ||
    snapshot.instance ||
    fitTitle(snapshot, page)?.instance ||
    null
  );
}

/** Null if no table has a column for this access. */
function grantIn(
  grids: readonly GridSnapshot[],
  access: Access,
  group: string,
): { granted: boolean; hidden: number } | null {
  for (const { columns, rows, hidden, partial } of grids) {
    const groups = columns.findIndex((name) => groupColumns.some((one) => sameName(one, name)));
    const box = columns.findIndex((name) => sameName(name, headings[access]));
    if (groups < 0 || box < 0) continue;
    const ours = rows.filter((cells) =>
      namesIn(cells[groups] ?? '').some((one) => sameName(one, group)),
    );
    const folded = rows.reduce((sum, _, row) => sum + (hidden?.[row]?.[groups] ?? 0), 0);
    return {
      granted: ours.some((cells) => /^(?:true|yes)$/i.test(cells[box]?.trim() ?? '')),
      hidden: ours.length > 0 ? 0 : folded + Number(partial === true),
    };
  }
  return null;
}

const namesIn = (cell: string): string[] => cell.split(/[\n,;]/).map((name) => name.trim());
