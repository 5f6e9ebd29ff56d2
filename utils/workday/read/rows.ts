import { controlOf, kindOf, type WidgetKind } from '../controls/kinds.ts';
import { createLookBudget, type LookBudget } from '../dom/look-budget.ts';
import { first, named } from '../dom/selectors.ts';
import { cleanLabel, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { findRowIndex, type RowDescription, type RowQuery } from './find-row.ts';
import { labelTextOf } from './label-text.ts';

/** One field as live elements. Workday replaces them: use at once, find again after a change. */
export interface FieldRow {
  /** As the page spells it, without the required mark. */
  label: string;
  labelElement: HTMLElement;
  /** Contains label and widget. */
  element: HTMLElement;
  widget: HTMLElement;
  kind: WidgetKind;
}

const formLabel = named('formLabel');
const wrapper = named('decorationWrapper');
const item = `li, ${named('formItem', 'formElement')}`;
const requiredMark = named('formLabelRequired');
const anyLabel = `${formLabel}, label, legend, dt`;
/** Labels inside these name an option or a button, or count the rows of a grid. */
const noFields = `${named('radioBtn', 'dropDownCommandButton', 'rowCountLabel', 'gridToolbar')}, [role="listbox"], [role="menu"], [role="columnheader"], thead, button`;
const labelled = 'input, textarea, select, [role="textbox"], [role="combobox"]';
const namedGroup = '[role="group"][aria-labelledby], [role="radiogroup"][aria-labelledby]';
const groupInput = 'input[type="radio"]';
const selfNamed = 'input, textarea, select, [role="combobox"], [role="textbox"]'
  .split(', ')
  .map(
    (control) =>
      `${control}:is([aria-label], [aria-labelledby]):not([type="radio"], [type="hidden"])`,
  )
  .join(', ');
const noRows = `table, [role="grid"], [role="listbox"], [role="menu"], [role="search"], header, nav, ${named('gridCell', 'MainContainer', 'pageHeader')}`;

/** These have a title of their own kind. */
const noField = 'table, [role="grid"], [role="table"], [role="treegrid"]';
/** A label without a control beside one of these belongs to it: it counts or titles a grid. */
const noWidget = `button, table, [role="button"], [role="grid"], [role="toolbar"], ${named('tableWrapper', 'scrollPanel')}`;

/** Far more fields than any page has. */
const maxRows = 1_000;

/** All visible fields inside `root`, in the page's order. */
export function rowsOf(root: HTMLElement, budget = createLookBudget(root)): FieldRow[] {
  const rows: FieldRow[] = [];
  const seen = new Set<HTMLElement>();
  const groups = groupLabels(root, budget);
  const labels = budget.take(root.querySelectorAll<HTMLElement>(anyLabel), maxRows);
  const namedBy = createNameIndex(root);
  for (const label of [...labels, ...groups]) {
    const row = rowOf(label, root, namedBy);
    if (!row || seen.has(row.widget) || !isVisible(label)) continue;
    seen.add(row.widget);
    rows.push(row);
  }
  const named = namedControls(root, [...seen], budget);
  return groups.length + named.length === 0 ? rows : inOrder([...rows, ...named]);
}

/**
 * Names of radio groups. The component library's radio buttons are a named group whose name is no
 * `label` (docs/workday.md, "Canvas Kit").
 */
function groupLabels(root: HTMLElement, budget: LookBudget): HTMLElement[] {
  const all = root.querySelectorAll<HTMLElement>(namedGroup);
  const groups = budget.take(all, maxRows).filter((one) => one.querySelector(groupInput));
  return groups.flatMap((group) => {
    const label = group.ownerDocument.getElementById(group.getAttribute('aria-labelledby') ?? '');
    return label && group.contains(label) && !label.matches(anyLabel) ? [label] : [];
  });
}

/**
 * Finds the field's row among those on show inside `root`, by the same rule as in a snapshot.
 * @param rows the rows of `root`, if they were just read
 */
export function findFieldRow(
  root: HTMLElement,
  query: RowQuery,
  rows: readonly FieldRow[] = rowsOf(root),
): FieldRow | 'ambiguous' | null {
  const index = findRowIndex(
    rows.map((row) => describe(row, root)),
    query,
  );
  return typeof index === 'number' ? (rows[index] ?? null) : index;
}

/** Reads sections and controls only of the rows whose label fits. */
const describe = (row: FieldRow, root: HTMLElement): RowDescription => ({
  label: row.label,
  get sections() {
    return sectionsOf(row, root);
  },
  get reading() {
    return controlOf(row.kind).read(row.widget);
  },
});

/** Titles of the sections around a row, outermost first. */
export function sectionsOf(row: FieldRow, root: HTMLElement): string[] {
  const titles: string[] = [];
  for (let at = row.element.parentElement; at && at !== root.parentElement; at = at.parentElement) {
    const title = sectionTitle(at);
    if (title) titles.unshift(title);
  }
  return titles;
}

function sectionTitle(element: HTMLElement): string {
  if (element.matches(named('fieldSetBody'))) {
    const legend = [...element.querySelectorAll(named('fieldSetLegendLabel'))].find(
      (one) => one.closest(named('fieldSetBody')) === element,
    );
    return textOf(legend);
  }
  if (element.localName === 'fieldset') return textOf(element.querySelector(':scope > legend'));
  if (
    element.matches(
      'section[aria-labelledby], [role="group"][aria-labelledby], [role="region"][aria-labelledby]',
    )
  ) {
    return textOf(
      element.ownerDocument.getElementById(element.getAttribute('aria-labelledby') ?? ''),
    );
  }
  return '';
}

/** Workday marks the row, not the label. The newer library marks the input. */
export function isRequired(row: FieldRow): boolean {
  return (
    row.element.matches(requiredMark) ||
    row.labelElement.closest(requiredMark) !== null ||
    first(row.widget, '[aria-required="true"], [required]') !== null ||
    /[*＊]\s*$/.test(row.labelElement.textContent ?? '')
  );
}

export function isDisabled(row: FieldRow): boolean {
  return (
    first(
      row.widget,
      'input:disabled, textarea:disabled, select:disabled, [aria-disabled="true"]',
    ) !== null
  );
}

export function isInvalid(row: FieldRow): boolean {
  return (
    first(row.widget, '[aria-invalid="true"]') !== null ||
    row.element.querySelector(named('errorWidgetInlineMessageCanvas')) !== null
  );
}

/** Controls that carry their own name. Those in lists, grids and searches are no fields. */
function namedControls(
  root: HTMLElement,
  labelled: readonly HTMLElement[],
  budget: LookBudget,
): FieldRow[] {
  const controls = root.querySelectorAll<HTMLElement>(selfNamed);
  return budget.take(controls, maxRows).flatMap((control): FieldRow[] => {
    if (labelled.some((widget) => widget.contains(control)) || control.closest(noRows)) return [];
    const label = cleanLabel(accessibleName(control));
    if (!label || !isVisible(control)) return [];
    const widget = control.closest<HTMLElement>(wrapper) ?? control;
    const element = widget.parentElement ?? widget;
    return [{ label, labelElement: control, element, widget, kind: kindOf(widget) }];
  });
}

function accessibleName(control: HTMLElement): string {
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const texts = ids.map((id) => textOf(control.ownerDocument.getElementById(id))).filter(Boolean);
  return texts.join(' ') || (control.getAttribute('aria-label') ?? '');
}

const inOrder = (rows: FieldRow[]): FieldRow[] =>
  rows.sort((a, b) =>
    a.widget.compareDocumentPosition(b.widget) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );

function rowOf(label: HTMLElement, root: HTMLElement, namedBy: NameIndex): FieldRow | null {
  const text = labelTextOf(label);
  if (!text || label.closest(noFields)) return null;
  const place = byStructure(label) ?? byName(label, root, namedBy);
  if (!place || place.widget === label || place.widget.matches(noField)) return null;
  return { label: text, labelElement: label, ...place, kind: kindOf(place.widget) };
}

/** Older rows: label cell, then `decorationWrapper` beside it, mostly inside one `li`. */
function byStructure(label: HTMLElement): Pick<FieldRow, 'element' | 'widget'> | null {
  if (!label.matches(formLabel)) return null;
  const around = label.closest<HTMLElement>(item);
  for (let at: HTMLElement | null = label; at && at !== around; at = at.parentElement) {
    const next = at.nextElementSibling;
    if (next?.matches(wrapper)) {
      const parent = at.parentElement;
      return { widget: next as HTMLElement, element: around ?? parent ?? (next as HTMLElement) };
    }
  }
  const inside = around?.querySelector<HTMLElement>(wrapper);
  // A ghost copy of the label is no label.
  const real = `${formLabel.trim()}:not([aria-hidden="true"])`;
  if (around && inside && around.querySelector(real) === label)
    return { widget: inside, element: around };
  return null;
}

/**
 * Rows of the newer component library: `for`, `aria-labelledby`, or the control inside the label
 * (docs/workday.md, "Page markup").
 */
function byName(
  label: HTMLElement,
  root: HTMLElement,
  namedBy: NameIndex,
): Pick<FieldRow, 'element' | 'widget'> | null {
  if (label.localName === 'dt') {
    const next = label.nextElementSibling;
    return next?.localName === 'dd' && label.parentElement
      ? { widget: next as HTMLElement, element: label.parentElement }
      : null;
  }
  if (label.localName === 'legend' || !label.matches(anyLabel)) {
    const set =
      label.localName === 'legend' ? label.parentElement : label.closest<HTMLElement>(namedGroup);
    const radio = set?.querySelector<HTMLElement>(groupInput);
    return set && radio ? { widget: childHolding(set, radio), element: set } : null;
  }
  const control = controlNamedBy(label, root, namedBy);
  if (control?.matches(groupInput)) return null;
  if (!control) {
    const next = label.nextElementSibling as HTMLElement | null;
    return next && label.parentElement && !next.matches(anyLabel) && !first(next, noWidget)
      ? { widget: next, element: label.parentElement }
      : null;
  }
  let element: HTMLElement | null = label;
  while (element && !element.contains(control)) element = element.parentElement;
  return element && root.contains(element)
    ? { element, widget: childHolding(element, control) }
    : null;
}

/** The elements that name a label by its id. */
type NameIndex = (id: string) => readonly HTMLElement[];

/** Reads the page once for all labels, and only if one of them asks. */
function createNameIndex(root: HTMLElement): NameIndex {
  let index: Map<string, HTMLElement[]> | undefined;
  return (id) => {
    if (!index) {
      index = new Map();
      for (const element of root.querySelectorAll<HTMLElement>('[aria-labelledby]')) {
        for (const one of (element.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
          const known = index.get(one);
          if (known) known.push(element);
          else index.set(one, [element]);
        }
      }
    }
    return index.get(id) ?? [];
  };
}

function controlNamedBy(
  label: HTMLElement,
  root: HTMLElement,
  namedBy: NameIndex,
): HTMLElement | null {
  const target = label.getAttribute('for');
  const byId = target ? label.ownerDocument.getElementById(target) : null;
  if (byId && root.contains(byId)) return byId;
  const named = label.id ? namedBy(label.id) : [];
  return (
    named.find((one) => one.matches(labelled)) ??
    named[0] ??
    label.querySelector<HTMLElement>(labelled)
  );
}

function childHolding(parent: HTMLElement, inner: HTMLElement): HTMLElement {
  let child = inner;
  while (child.parentElement && child.parentElement !== parent) child = child.parentElement;
  return child;
}
