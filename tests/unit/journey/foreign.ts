import type { Learnt, LearntIds } from '../../../utils/state/learnt-pages.ts';
import { nothingLearnt } from '../../../utils/state/learnt-pages.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';

/** Each label has one metadata id in all tenants, each page one view id, each task one id in the address. */
const ids = new Map<string, string>();
const idOf = (kind: number, name: string): string => {
  const key = `${kind} ${name}`;
  const known = ids.get(key) ?? `${kind}$${1000 + ids.size}`;
  ids.set(key, known);
  return known;
};

/** What a text becomes in a language that nobody knows: none of its words stays. */
const foreignWord = (text: string): string => `⟨${[...text].reverse().join('')}⟩`;

/** An English page with Workday's own ids on it. */
export function withIds(page: PageSnapshot): PageSnapshot {
  const own = page.instance ? (page.title ?? '').replace(page.instance, '').trim() : (page.title ?? '');
  const mode = page.buttons.some(({ kind }) => kind === 'ok') ? 'edit' : 'view';
  return {
    ...page,
    language: 'en-US',
    viewIds: [idOf(6, `${own} ${mode} ${page.rows.length}`)],
    address: { ...page.address, urlTaskId: page.address.urlTaskId ?? idOf(2997, own) },
    rows: page.rows.map((row) => ({ ...row, id: idOf(56, `${own} ${row.label} ${row.reading.kind}`) })),
  };
}

/** The same page in a tenant of another language. Values, and names that people chose, stay as they are. */
export function foreign(page: PageSnapshot): PageSnapshot {
  const shown = withIds(page);
  const title = page.instance ? (page.title ?? '').replace(page.instance, '').trim() : (page.title ?? '');
  return {
    ...shown,
    language: 'de',
    title: foreignWord(title),
    headings: shown.headings.map(foreignWord),
    rows: shown.rows.map((row) => ({
      ...row,
      label: foreignWord(row.label),
      sections: row.sections.map(foreignWord),
    })),
    grids: shown.grids.map((grid) => ({
      ...grid,
      title: foreignWord(grid.title),
      columns: grid.columns.map(foreignWord),
    })),
    buttons: shown.buttons.map((button) => ({ ...button, label: foreignWord(button.label) })),
  };
}

/** Without any id of Workday's: told by language-independent signs alone. */
export const bare = (page: PageSnapshot): PageSnapshot => ({
  ...page,
  viewIds: [],
  address: { ...page.address, urlTaskId: null },
  rows: page.rows.map(({ id: _, ...row }) => row),
});

export const knowing = (more: Partial<Learnt> & { ids?: LearntIds }): Learnt => ({
  ...nothingLearnt,
  ...more,
});
