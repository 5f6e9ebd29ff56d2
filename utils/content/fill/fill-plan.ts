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

/** How many things an item enters, as progress counts them: a list counts its entries. */
export const entryCount = ({ value }: FillItem): number =>
  value.kind === 'options' ? value.values.length : 1;

export interface FillRequest {
  fields: readonly Field[];
  statuses: readonly FieldStatus[];
  /** Field ids, or all that are fillable. */
  wanted: readonly string[] | 'all';
  names: Names;
  permissions: readonly PermissionStatus[];
  /** What the lists are filled from. */
  listed?: readonly Permission[];
}

/** What filling comes to, in the page's order. A password always fills its repetition as well. */
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
      const value = toEnter(field, names, states, listed);
      return value ? [{ field, label: byId.get(field.id)?.label ?? field.id, value }] : [];
    });
}

function toEnter(
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
      const values = missing(recommend.access, states, listed);
      return values.length ? { kind: 'options', values } : null;
    }
    case 'password':
    case 'same-as':
      return { kind: 'password' };
    case 'blank':
      // Prompts are never emptied: filling adds and never removes.
      return control === 'prompt' ? null : { kind: 'text', value: '' };
  }
}

/** The names by which each permission that is not granted yet may be found. */
function missing(
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
