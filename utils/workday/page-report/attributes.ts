import type { ReportNode } from './report-node.ts';

/** Metadata id in an id, `--` and the like behind it; page ids carry a prefix of Workday's own (docs/workday.md, "Page markup"). */
const core = /^(?:wd-(?:Edit|View)Page-)?\d+\$\d+/;
/** Parts of Workday's shell: `workdayApplicationFrame`, `wd-searchInput`, `mainContent`. */
const shellPart = /^(?:workday|wd-|main)[A-Za-z-]{0,40}$/;

export function idOf({ id }: Element): string | null {
  return core.exec(id)?.[0] ?? (shellPart.test(id) ? id : null);
}

/** Attributes whose values say how the page is built and cannot hold what somebody entered. */
const structural = new Set([
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
/** One word of a program; never a sentence, nor a name with a blank in it. */
const word = /^[\w.:-]{1,80}$/;
const metadata = /^\d+\$\d+/;

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
const stateWord = /^(?:|true|false|listbox|menu|dialog|grid|tree)$/;

/** The part of a node that its attributes say. */
export function attributesOf(
  element: Element,
): Pick<ReportNode, 'role' | 'type' | 'data' | 'states'> {
  const role = element.getAttribute('role');
  const type = element.localName === 'input' ? element.getAttribute('type') : null;
  const data = Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => name.startsWith('data-'))
      .map(({ name, value }) => [name, structural.has(name) ? structureOf(name, value) : null]),
  );
  const held = Object.fromEntries(
    states.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, stateWord.test(value) ? value : '']];
    }),
  );
  return {
    ...(role && word.test(role) && { role }),
    ...(type && word.test(type) && { type }),
    ...(Object.keys(data).length > 0 && { data }),
    ...(Object.keys(held).length > 0 && { states: held }),
  };
}

/** Names of elements can end in what names an instance, which is left out; the ids of fields and views are Workday's own. */
function structureOf(name: string, value: string): string | null {
  if (name === 'data-automation-id') {
    const [own] = value.split(/(?<=^selectedItem_)|\d+\$\d+/);
    return own !== undefined && word.test(own) ? own : null;
  }
  return metadata.exec(value)?.[0] ?? (word.test(value) ? value : null);
}
