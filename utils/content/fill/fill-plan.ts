import { permissions as guidePermissions } from '../../guide/index.ts';
import type { Field, Names, Permission } from '../../guide/task.ts';
import type { FieldStatus, PermissionStatus } from '../../state/page-status.ts';
import type { FillValue } from '../../workday/dom/snapshot.ts';

/** One field to fill. */
export interface FillItem {
  field: Field;
  /** The field's label as the page spells it. */
  label: string;
  value: Exclude<FillValue, { kind: 'secret' }> | { kind: 'password' };
}

/** Number of entries for the progress. A list counts its values. */
export const entryCount = ({ value }: FillItem): number =>
  value.kind === 'options' ? value.values.length : 1;

export interface FillRequest {
  fields: readonly Field[];
  statuses: readonly FieldStatus[];
  /** Field ids, or all fillable fields. */
  wanted: readonly string[] | 'all';
  names: Names;
  permissions: readonly PermissionStatus[];
  /** Permissions to fill the lists from. */
  listed?: readonly Permission[];
}

/** The fields to fill, in the page's order. A password always includes its repetition. */
export function fillPlan({
  fields,
  statuses,
  wanted,
  names,
  permissions: states,
  listed = guidePermissions,
}: FillRequest): FillItem[] {
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const isWanted = (field: Field) => {
    const status = byId.get(field.id);
    if (!status || status.verdict === 'not-found' || field.byHand) return false;
    return wanted === 'all' ? status.fillable : wanted.includes(field.id);
  };
  const chosen = new Set(fields.filter(isWanted).map((field) => field.id));
  const secrets = fields.filter(
    ({ recommend }) => recommend.kind === 'password' || recommend.kind === 'same-as',
  );
  if (secrets.some((field) => chosen.has(field.id)))
    for (const field of secrets) chosen.add(field.id);

  return fields
    .filter((field) => chosen.has(field.id))
    .flatMap((field): FillItem[] => {
      const value = valueFor(field, names, states, listed);
      return value ? [{ field, label: byId.get(field.id)?.label ?? field.id, value }] : [];
    });
}

function valueFor(
  { recommend, control }: Field,
  names: Names,
  states: readonly PermissionStatus[],
  listed: readonly Permission[],
): FillItem['value'] | null {
  switch (recommend.kind) {
    case 'text':
      return { kind: 'text', value: recommend.value };
    case 'name':
      return { kind: 'text', value: names[recommend.name] };
    case 'number':
      return { kind: 'text', value: String(recommend.value) };
    case 'checked':
      return { kind: 'checked', value: recommend.value };
    case 'option':
      return { kind: 'option', value: recommend.value };
    case 'includes':
      return { kind: 'options', values: recommend.values.map((value) => [value]) };
    case 'includes-name':
      return { kind: 'options', values: [[names[recommend.name]]] };
    case 'permissions': {
      const values = missingPermissions(recommend.access, states, listed);
      return values.length ? { kind: 'options', values } : null;
    }
    case 'password':
    case 'same-as':
      return { kind: 'password' };
    case 'blank':
      // Prompts are never emptied: filling adds entries and never removes one.
      return control === 'prompt' ? null : { kind: 'text', value: '' };
  }
}

/** For each permission that is not granted yet, all names that it may have in the tenant. */
function missingPermissions(
  access: string,
  states: readonly PermissionStatus[],
  listed: readonly Permission[],
): string[][] {
  return listed
    .filter((permission) => permission.access === access)
    .filter(({ name }) => {
      const status = states.find((one) => one.access === access && one.name === name);
      return status?.state !== 'granted' && status?.state !== 'skipped';
    })
    .map(({ name, aliases }) => [name, ...aliases]);
}
