import type { ReportNode } from './report-node.ts';

/**
 * Metadata id at the start of an id; a volatile suffix such as `--` may follow. Page ids carry a
 * prefix of Workday's own (docs/workday.md, "Page markup").
 */
const metadataIdStart = /^(?:wd-(?:Edit|View)Page-)?\d+\$\d+/;
/** Parts of Workday's shell: `workdayApplicationFrame`, `wd-searchInput`, `mainContent`. */
const shellPart = /^(?:workday|wd-|main)[A-Za-z-]{0,40}$/;

export function idOf({ id }: Element): string | null {
  return metadataIdStart.exec(id)?.[0] ?? (shellPart.test(id) ? id : null);
}

/** Attributes whose values describe structure and cannot contain entered text. */
const structuralNames = new Set([
  'data-automation-id',
  'data-metadata-id',
  'data-automation-widget',
  'data-automation-activepopup',
  'data-automation-loadingpanelhidden',
  'data-automation-mode',
  'data-automation-button-type',
  'data-uxi-widget-type',
  'data-uxi-editview-taskid',
  'data-uxi-canvas-kit-component-type',
  'data-uxi-canvas-kit-version',
  'data-part',
]);
/** A single identifier, never a sentence or a name with a space. */
const identifier = /^[\w.:-]{1,80}$/;
const metadataId = /^\d+\$\d+/;

const states = [
  'required',
  'disabled',
  'readonly',
  'multiple',
  'aria-required',
  'aria-invalid',
  'aria-disabled',
  'aria-modal',
  'aria-busy',
  'aria-multiselectable',
  'aria-haspopup',
  'aria-expanded',
];
const stateValue = /^(?:|true|false|listbox|menu|dialog|grid|tree)$/;

/** Returns the parts of a node that come from its attributes. */
export function attributesOf(
  element: Element,
): Pick<ReportNode, 'role' | 'type' | 'data' | 'states'> {
  const role = element.getAttribute('role');
  const type = element.localName === 'input' ? element.getAttribute('type') : null;
  const data = Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => [
        name,
        structuralNames.has(name) ? structureOf(name, value) : null,
      ]),
  );
  const presentStates = Object.fromEntries(
    states.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, stateValue.test(value) ? value : '']];
    }),
  );
  return {
    ...(role && identifier.test(role) && { role }),
    ...(type && identifier.test(type) && { type }),
    ...(Object.keys(data).length > 0 && { data }),
    ...(Object.keys(presentStates).length > 0 && { states: presentStates }),
  };
}

/**
 * Returns the structural part of a value. Element names can end in the name of an instance, which
 * is left out; ids of fields and views are Workday's own.
 */
function structureOf(name: string, value: string): string | null {
  if (name === 'data-automation-id') {
    const [own] = value.split(/(?<=^selectedItem_)|\d+\$\d+/);
    return own !== undefined && identifier.test(own) ? own : null;
  }
  return metadataId.exec(value)?.[0] ?? (identifier.test(value) ? value : null);
}
