import { normaliseName, sameName } from '../../guide/matching.ts';
import { type Access, accesses, type Page } from '../../guide/task.ts';
import type { PermissionLists } from '../../state/permission-status.ts';
import type { GridSnapshot, PageSnapshot } from '../../workday/dom/snapshot.ts';
import { findRow } from '../../workday/read/find-row.ts';
import { readingList } from '../rows/reading.ts';

/** The entries of the four lists, or null on a page without these lists. */
export function permissionListsOf(page: Page, snapshot: PageSnapshot): PermissionLists | null {
  return listsFromRows(page, snapshot) ?? listsFromGrids(page, snapshot.grids);
}

/** Reads the page with four lists, or its read-only confirmation. */
function listsFromRows(page: Page, snapshot: PageSnapshot): PermissionLists | null {
  const lists: PermissionLists = {};
  let hasLists = false;
  for (const field of page.fields) {
    if (field.recommend.kind !== 'permissions') continue;
    hasLists = true;
    const row = findRow(snapshot.rows, field);
    const list = row && readingList(row.reading);
    if (list) lists[field.recommend.access] = list;
  }
  return hasLists ? lists : null;
}

const policyColumn = 'Domain Security Policy';
const accessColumn = 'View/Modify Access';

/**
 * Reads Maintain Permissions for Security Group: one row for each access, or for a pair of them
 * ("Get and Put"), with its policies (docs/workday.md, "Security group").
 */
function listsFromGrids(page: Page, grids: readonly GridSnapshot[]): PermissionLists | null {
  if (!page.expects.some((label) => sameName(label, policyColumn))) return null;
  const grid = grids.find(({ columns }) => columnOf(columns, policyColumn) >= 0);
  if (!grid) return null;
  const policy = columnOf(grid.columns, policyColumn);
  const access = columnOf(grid.columns, accessColumn);
  if (access < 0) return null;
  const lists: Record<Access, { items: string[]; hidden: number }> = {
    modify: { items: [], hidden: 0 },
    view: { items: [], hidden: 0 },
    put: { items: [], hidden: 0 },
    get: { items: [], hidden: 0 },
  };
  const selected = columnOf(grid.columns, 'Selected');
  grid.rows.forEach((cells, row) => {
    if (cells[selected] === 'false') return;
    const { names, hidden } = policiesIn(cells[policy] ?? '');
    for (const one of accessesIn(cells[access] ?? '')) {
      lists[one].items.push(...names);
      lists[one].hidden += Math.max(hidden, grid.hidden?.[row]?.[policy] ?? 0);
    }
  });
  // Rows that are not here may grant any of the rest.
  if (grid.partial) for (const list of Object.values(lists)) list.hidden += 1;
  return lists;
}

const columnOf = (columns: readonly string[], name: string): number =>
  columns.findIndex((column) => sameName(column, name));

function accessesIn(cell: string): Access[] {
  const words = normaliseName(cell).split(' ');
  return accesses.filter((access) => words.includes(access));
}

/** "More (3)", in any language. */
const foldedMark = /^\S+ ?[(（]\d+[)）]$/;

/** Splits a cell at commas and line breaks, which no domain's name contains. */
function policiesIn(cell: string): { names: string[]; hidden: number } {
  const parts = cell
    .split(/[\n,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names = parts.filter((part) => !foldedMark.test(part));
  const folded = parts.find((part) => foldedMark.test(part));
  return { names, hidden: Number(folded?.match(/\d+/)?.[0] ?? 0) };
}
