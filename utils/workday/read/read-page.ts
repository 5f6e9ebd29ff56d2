import { addressOf } from '../../tenant/hosts.ts';
import { controlOf } from '../controls/kinds.ts';
import { languageOf } from '../dom/language.ts';
import { createLookBudget, type LookBudget } from '../dom/look-budget.ts';
import { findPage, isBusy, titleOf, type VisiblePage } from '../dom/page.ts';
import type { PageSnapshot, RowSnapshot } from '../dom/snapshot.ts';
import { isVisible } from '../dom/visible.ts';
import { buttonsIn } from './buttons.ts';
import { errorsIn } from './errors.ts';
import type { FieldRow } from './field-row.ts';
import { gridsIn } from './grids.ts';
import { headingsIn } from './headings.ts';
import { metadataIdOf } from './metadata-id.ts';
import { isDisabled, isInvalid, isRequired, sectionsOf } from './row-state.ts';
import { rowsOf } from './rows.ts';

/** `wd-EditPage-6$701`, and the edit view's id. Suffixes after the `NN$NNNN` core are volatile. */
const viewSelector = '[data-uxi-editview-taskid], [id^="wd-EditPage-"], [id^="wd-ViewPage-"]';

/** A page has one, and one for each view inside. */
const maxViews = 100;

/** One look at the page: its snapshot and its live elements, which must never be kept. */
export interface PageLook {
  snapshot: PageSnapshot;
  page: VisiblePage | null;
  /** In the order of the snapshot's rows. */
  rows: readonly FieldRow[];
}

/**
 * Reads the visible task page as plain data, or null if the address is no tenant page. Computes
 * styles, and hardly any layout.
 */
export const readPage = (document: Document, location: URL | Location): PageSnapshot | null =>
  lookAtPage(document, location)?.snapshot ?? null;

export function lookAtPage(document: Document, location: URL | Location): PageLook | null {
  const address = addressOf(location);
  if (!address) return null;
  const page = findPage(document);
  const busy = isBusy(document);
  const language = languageOf(document);
  if (!page) {
    const nothing = { viewIds: [], rows: [], grids: [], headings: [], buttons: [], errors: [] };
    const snapshot = {
      address,
      title: null,
      instance: null,
      context: 'page' as const,
      language,
      ...nothing,
      busy,
    };
    return { snapshot, page, rows: [] };
  }
  const { root, context } = page;
  const named = titleOf(page);
  const budget = createLookBudget(root);
  const rows = rowsOf(root, budget);
  const snapshot = {
    address,
    title: named?.title ?? null,
    instance: named?.instance ?? null,
    context,
    language,
    viewIds: viewIdsIn(root, budget),
    rows: rows.map((row) => snapshotOf(row, root)),
    grids: gridsIn(root, budget),
    headings: headingsIn(root, page.title, budget),
    buttons: buttonsIn(root, budget).map(({ kind, label }) => ({ kind, label })),
    errors: errorsIn(root, budget, named?.title),
    busy,
  };
  const isPartial = budget.isExceeded && { partial: true as const };
  return { snapshot: { ...snapshot, ...isPartial }, page, rows };
}

function snapshotOf(row: FieldRow, root: HTMLElement): RowSnapshot {
  const id = metadataIdOf(row);
  return {
    label: row.label,
    ...(id && { id }),
    sections: sectionsOf(row, root),
    required: isRequired(row),
    disabled: isDisabled(row),
    invalid: isInvalid(row),
    reading: controlOf(row.kind).read(row.widget),
  };
}

/** Ids such as `1422$5132`, without the element names before and the volatile suffixes after. */
function viewIdsIn(root: HTMLElement, budget: LookBudget): string[] {
  const ids = new Set<string>();
  for (const element of budget.take(root.querySelectorAll(viewSelector), maxViews)) {
    if (!isVisible(element)) continue;
    for (const text of [element.getAttribute('data-uxi-editview-taskid'), element.id]) {
      const id = /\d+\$\d+/.exec(text ?? '')?.[0];
      if (id) ids.add(id);
    }
  }
  return [...ids];
}
