import { permissions } from '../guide/index.ts';
import type { Field, Names } from '../guide/task.ts';
import type { FieldStatus, PermissionStatus } from '../page-status.ts';
import type { FillValue } from '../workday/snapshot.ts';

/** One thing to enter. Lists are taken entry by entry, so that progress shows and Stop stops between entries. */
export interface FillItem {
  field: Field;
  /** The field's label, or the entry's name in a list. */
  name: string;
  value: Exclude<FillValue, { kind: 'secret' }> | { kind: 'password' };
}

export interface FillRequest {
  fields: readonly Field[];
  statuses: readonly FieldStatus[];
  /** Field ids, or all that are fillable. */
  wanted: readonly string[] | 'all';
  names: Names;
  permissions: readonly PermissionStatus[];
}

/** What filling comes to, in the page's order. A password always fills its repetition as well. */
export function fillPlan({ fields, statuses, wanted, names, permissions: states }: FillRequest): FillItem[] {
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const isWanted = (field: Field) => {
    const status = byId.get(field.id);
    if (!status || status.verdict === 'not-found') return false;
    return wanted === 'all' ? status.fillable : wanted.includes(field.id);
  };
  const chosen = new Set(fields.filter(isWanted).map((field) => field.id));
  const secrets = fields.filter(
    ({ recommend }) => recommend.kind === 'password' || recommend.kind === 'same-as',
  );
  if (secrets.some((field) => chosen.has(field.id))) for (const field of secrets) chosen.add(field.id);

  return fields
    .filter((field) => chosen.has(field.id))
    .flatMap((field) =>
      items(field, byId.get(field.id)?.label ?? field.labels[0] ?? field.id, names, states),
    );
}

function items(field: Field, label: string, names: Names, states: readonly PermissionStatus[]): FillItem[] {
  const { recommend, control } = field;
  switch (recommend.kind) {
    case 'text':
      return [{ field, name: label, value: { kind: 'text', value: recommend.value } }];
    case 'name':
      return [{ field, name: label, value: { kind: 'text', value: names[recommend.name] } }];
    case 'number':
      return [{ field, name: label, value: { kind: 'text', value: String(recommend.value) } }];
    case 'checked':
      return [{ field, name: label, value: { kind: 'checked', value: recommend.value } }];
    case 'option':
      return [{ field, name: label, value: { kind: 'option', value: recommend.value } }];
    case 'includes':
      return recommend.values.map((value) => entry(field, [value]));
    case 'includes-name':
      return [entry(field, [names[recommend.name]])];
    case 'permissions':
      return missing(recommend.access, states).map((known) => entry(field, known));
    case 'password':
    case 'same-as':
      return [{ field, name: label, value: { kind: 'password' } }];
    case 'blank':
      // Prompts are never emptied: what the administrator put there stays (docs/workday.md, "Behaviour").
      return control === 'prompt' ? [] : [{ field, name: label, value: { kind: 'text', value: '' } }];
  }
}

const entry = (field: Field, known: readonly string[]): FillItem => ({
  field,
  name: known[0] ?? '',
  value: { kind: 'options', values: [known] },
});

/** The names by which each permission that is not granted yet may be found. */
function missing(access: string, states: readonly PermissionStatus[]): string[][] {
  return permissions
    .filter((permission) => permission.access === access)
    .filter(({ name }) => {
      const status = states.find((one) => one.access === access && one.name === name);
      return status?.state !== 'granted' && status?.state !== 'skipped';
    })
    .map(({ name, aliases }) => [name, ...aliases]);
}
