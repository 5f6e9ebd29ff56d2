import { Secret } from '../../../utils/lib/secret.ts';
import type {
  GridSnapshot,
  PageSnapshot,
  Reading,
  RowSnapshot,
} from '../../../utils/workday/dom/snapshot.ts';

/** Snapshots as short as the pages they stand for. */

export const at = (urlTaskId: string | null = null): PageSnapshot['address'] => ({
  host: 'impl.wd12.myworkday.com',
  tenant: 'acme_dpt1',
  environment: 'non-production',
  urlTaskId,
});

const buttonsOf: Record<'edit' | 'view' | 'report', PageSnapshot['buttons']> = {
  edit: [
    { kind: 'ok', label: 'OK' },
    { kind: 'cancel', label: 'Cancel' },
  ],
  view: [{ kind: 'done', label: 'Done' }],
  report: [],
};

export function snapshot(
  title: string | null,
  mode: keyof typeof buttonsOf,
  rows: RowSnapshot[],
  more: Partial<PageSnapshot> = {},
): PageSnapshot {
  return {
    address: at(),
    title,
    instance: null,
    context: 'page',
    viewIds: [],
    rows,
    grids: [],
    headings: [],
    buttons: buttonsOf[mode],
    errors: [],
    busy: false,
    ...more,
  };
}

export const row = (label: string, reading: Reading, more: Partial<RowSnapshot> = {}): RowSnapshot => ({
  label,
  sections: [],
  required: false,
  disabled: false,
  invalid: false,
  reading,
  ...more,
});

export const text = (label: string, value = '') => row(label, { kind: 'text', value });
export const area = (label: string, value = '') => row(label, { kind: 'text-area', value });
export const number = (label: string, value = '') => row(label, { kind: 'number', value });
export const password = (label: string, value = '') =>
  row(label, { kind: 'password', value: new Secret(value) });
export const box = (label: string, checked = false) => row(label, { kind: 'checkbox', checked });
export const select = (label: string, value: string | null = null) => row(label, { kind: 'select', value });
export const prompt = (label: string, items: string[] = [], hidden = 0, multiple = true) =>
  row(label, { kind: 'prompt', items, hidden, multiple });
export const shown = (label: string, value = '') =>
  row(label, { kind: 'read-only', value, items: [], hidden: 0 });
export const shownItems = (label: string, items: string[] = [], hidden = 0) =>
  row(label, { kind: 'read-only', value: items.join(', '), items, hidden });
export const grid = (title: string, columns: string[], ...rows: string[][]): GridSnapshot => ({
  title,
  columns,
  rows,
});
