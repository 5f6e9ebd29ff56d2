import { componentOf } from '../dom/canvas-kit.ts';
import { referenced } from '../dom/names.ts';
import { role } from '../dom/roles.ts';
import { automationId, first, named } from '../dom/selectors.ts';
import { oneLine, optionKey, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { isChecked } from './checkbox.ts';

/** One value in an open list. Folders and "Create …" entries are left out. */
export interface Choice {
  label: string;
  checked: boolean;
  /** Whether `checked` is current even before the field shows the choice. */
  live: boolean;
  /** The element to press. */
  target: HTMLElement;
}

const leaf = named('promptLeafNode');
/** Rows by decreasing certainty; the first kind that the list has counts. */
const optionKinds = [
  `${leaf}, ${named('dropdown-option')}, ${role('option', 'menuitemradio', 'menuitemcheckbox', 'treeitem')}`,
  `${role('grid', 'treegrid')} ${role('row')}, ${role('row')}`,
  role('menuitem'),
  // Rows without a role, beside a list for screen readers, or as active descendants of the box.
  '[aria-selected]',
  '[id][tabindex], [id][aria-disabled]',
];
const multiple = '[aria-multiselectable="true"]';

/**
 * Returns the values in the list that are in the document: long lists render about a dozen rows at
 * a time.
 */
export function choicesOf(scope: HTMLElement): Choice[] {
  for (const option of optionKinds) {
    const rows = [...scope.querySelectorAll<HTMLElement>(option)].filter(
      (row) => isInnermost(row, option) && isLeaf(row) && isVisible(row) && !isHeader(row),
    );
    if (rows.length > 0) return rows.map(choiceOf);
  }
  return [];
}

/** Entries of a tree contain their own group, so a parent counts beside its children. */
const isInnermost = (row: HTMLElement, option: string): boolean =>
  row.matches('[role~="treeitem"]')
    ? row.querySelector('[role~="treeitem"]') === null
    : row.querySelector(option) === null;

const isHeader = (row: HTMLElement): boolean =>
  row.querySelector('[role~="columnheader"], th[scope="col"]') !== null;

function isLeaf(row: HTMLElement): boolean {
  const item = row.closest(named('menuItem'));
  if (item)
    return (
      first(item, `${leaf}, [isleaf="1"], input[type="checkbox"], input[type="radio"]`) !== null
    );
  return !row.matches(
    '[aria-haspopup]:not([aria-haspopup="false"]), [aria-expanded], [aria-disabled="true"]',
  );
}

function choiceOf(row: HTMLElement): Choice {
  const name = first(row, named('promptOption', 'menuItemLabel')) ?? row;
  return {
    label: oneLine(name.getAttribute('data-automation-label') ?? '') || labelOf(name),
    checked: isChosen(row),
    live: isLive(row),
    target: name.matches('[role~="row"]')
      ? (name.querySelector<HTMLElement>('[role~="gridcell"]') ?? name)
      : name,
  };
}

/** A description inside the row is no part of its name. */
function labelOf(row: HTMLElement): string {
  const labels = referenced(row, 'aria-labelledby').filter((label) => row.contains(label));
  const cell = row.querySelector('[role~="rowheader"], [role~="gridcell"]');
  return (
    labels.map(textOf).filter(Boolean).join(' ') ||
    (row.matches('[role~="row"]') && cell ? textOf(cell) : textOf(row)) ||
    oneLine(row.getAttribute('aria-label') ?? row.getAttribute('title') ?? '')
  );
}

/** Whether the row has that name, by its text or by its written name. */
export const isNamed = ({ label, target }: Choice, key: string): boolean =>
  optionKey(label) === key || optionKey(target.getAttribute('aria-label') ?? '') === key;

/** Selection that the list itself keeps, as against a highlight. */
const isLive = (row: HTMLElement): boolean =>
  componentOf(row) === 'menu-option' ||
  row.hasAttribute('aria-checked') ||
  row.closest(multiple) !== null;

/**
 * `aria-selected` may mark the highlighted row alone. It counts as chosen where several rows can
 * be, and where it is on another row than the highlight. Workday's own lists use other marks.
 */
function isChosen(row: HTMLElement): boolean {
  const item = row.closest<HTMLElement>(named('menuItem')) ?? row;
  const state = first(item, '[data-automation-checked]')?.getAttribute('data-automation-checked');
  if (state) return state === 'Checked';
  if (first(item, '[data-uxi-multiselectlistitem-isselected="true"]')) return true;
  if (first(item, '[data-automationcheckboxchecked], input[type="checkbox"], [aria-checked]'))
    return isChecked(item);
  if (first(item, 'input[type="radio"]:checked')) return true;
  if (automationId(row) !== '' || row.getAttribute('aria-selected') !== 'true') return false;
  return isLive(row) || !isHighlighted(row);
}

function isHighlighted(row: HTMLElement): boolean {
  const { activeElement } = row.ownerDocument;
  return (
    row === activeElement ||
    (row.id !== '' && activeElement?.getAttribute('aria-activedescendant') === row.id)
  );
}
