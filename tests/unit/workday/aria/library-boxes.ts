import type { LibraryField } from './library-field.ts';

export const textFields: LibraryField[] = [
  {
    library: 'React Aria TextField',
    html: '<div data-rac=""><label id="l" for="f">Field</label><input type="text" tabindex="0" id="f" aria-labelledby="l" aria-describedby="d" required value="abc"><span id="d" slot="description">A hint</span></div>',
    reading: { kind: 'text', value: 'abc' },
    required: true,
  },
  {
    library: 'MUI TextField',
    html: '<div><label for="f" id="f-label" data-shrink="true">Field<span aria-hidden="true"> *</span></label><div><input aria-invalid="false" id="f" required type="text" value="abc"><fieldset aria-hidden="true"><legend><span>Field&nbsp;*</span></legend></fieldset></div><p id="f-helper">A hint</p></div>',
    reading: { kind: 'text', value: 'abc' },
    required: true,
  },
  {
    library: 'Ant Design Input',
    html: '<div><div><label for="f" title="Field">Field</label></div><div><div><div><input id="f" aria-required="true" type="text" value="abc"></div></div></div></div>',
    reading: { kind: 'text', value: 'abc' },
    required: true,
  },
  {
    library: 'Chakra NumberInput',
    html: '<div role="group"><label data-scope="number-input" id="l" for="f">Field</label><input inputmode="decimal" pattern="-?[0-9]*" role="spinbutton" aria-valuenow="15" type="text" id="f" value="15"><div role="presentation"><button type="button" tabindex="-1" aria-label="increment value" aria-controls="f"></button></div></div>',
    reading: { kind: 'number', value: '15' },
  },
  {
    library: 'Fluent UI SpinButton',
    html: '<div><label for="f" id="l">Field<span aria-hidden="true">*</span></label><span><input aria-valuenow="15" aria-labelledby="l" id="f" role="spinbutton" autocomplete="off" type="text" value="15"><button tabindex="-1" aria-label="Increment value" type="button"></button><button tabindex="-1" aria-label="Decrement value" type="button"></button></span></div>',
    reading: { kind: 'number', value: '15' },
    required: true,
  },
  {
    library: 'Angular Material input',
    html: '<mat-form-field><div><div><label id="l" for="f"><mat-label>Field</mat-label><span aria-hidden="true"></span></label></div><div><input matinput id="f" aria-invalid="false" aria-required="true" required value="abc"></div></div><div><mat-hint id="h">A hint</mat-hint></div></mat-form-field>',
    reading: { kind: 'text', value: 'abc' },
    required: true,
  },
  {
    library: 'Vuetify text field',
    html: '<div><div><div role="textbox" style="display:contents"></div><div><div><label aria-hidden="true" for="f"><span>Field</span></label><label for="f" id="f-label"><span>Field</span></label><input size="1" type="text" id="f" aria-describedby="f-messages" aria-labelledby="f-label" value="abc"></div></div></div><div id="f-messages" role="alert" aria-live="polite"></div></div>',
    reading: { kind: 'text', value: 'abc' },
  },
  {
    library: 'an editable element',
    html: '<div><span id="l">Field</span><div role="textbox" contenteditable="true" aria-multiline="true" aria-labelledby="l">abc</div></div>',
    reading: { kind: 'text-area', value: 'abc' },
  },
  {
    library: 'a label in a table',
    html: '<table role="presentation"><tr><th scope="row">Field</th><td><input type="text" value="abc" disabled></td></tr></table>',
    reading: { kind: 'text', value: 'abc' },
    disabled: true,
  },
  {
    library: 'a legend around one box',
    html: '<fieldset><legend>Field</legend><div><input type="text" value="abc"></div></fieldset>',
    reading: { kind: 'text', value: 'abc' },
  },
  {
    library: 'text before a box, without a link',
    html: '<div><div>Field *</div><div><input type="text" value="abc" required></div></div>',
    reading: { kind: 'text', value: 'abc' },
    required: true,
  },
  {
    library: 'a name on the box alone',
    html: '<div><input type="text" placeholder="Field" value="abc"></div>',
    reading: { kind: 'text', value: 'abc' },
  },
];

export const checkboxFields: LibraryField[] = [
  {
    library: 'React Aria Checkbox',
    html: '<label data-rac="" data-selected="true"><span style="position:absolute;clip-path:inset(50%)"><input type="checkbox" tabindex="0" checked></span><div><svg aria-hidden="true"></svg></div>Field</label>',
    reading: { kind: 'checkbox', checked: true },
  },
  {
    library: 'Radix Checkbox',
    html: '<div><button type="button" role="checkbox" aria-checked="true" data-state="checked" value="on" id="f"><span data-state="checked" style="pointer-events:none"><svg></svg></span></button><input type="checkbox" aria-hidden="true" tabindex="-1" value="on" style="position:absolute;opacity:0"><label for="f">Field</label></div>',
    reading: { kind: 'checkbox', checked: true },
  },
  {
    library: 'Headless UI Switch',
    html: '<div><label id="l" for="f">Field</label><button id="f" role="switch" type="button" tabindex="0" aria-checked="true" aria-labelledby="l"><span></span></button></div>',
    reading: { kind: 'checkbox', checked: true },
  },
  {
    library: 'Carbon checkbox',
    html: '<div><input type="checkbox" id="f" style="position:absolute;clip:rect(0,0,0,0)" checked><label for="f" title="Field"><span dir="auto">Field</span></label></div>',
    reading: { kind: 'checkbox', checked: true },
  },
  {
    library: 'Ant Design Switch',
    html: '<div><div><label for="f" title="Field">Field</label></div><div><button id="f" type="button" role="switch" aria-checked="true"><div></div><span><span></span><span></span></span></button></div></div>',
    reading: { kind: 'checkbox', checked: true },
  },
  {
    library: 'Fluent UI Checkbox',
    html: '<span><input aria-labelledby="l" type="checkbox" id="f" checked disabled><div aria-hidden="true"><svg></svg></div><label for="f" id="l">Field</label></span>',
    reading: { kind: 'checkbox', checked: true },
    disabled: true,
  },
  {
    library: 'a mixed checkbox',
    html: '<div role="checkbox" aria-checked="mixed" tabindex="0" aria-label="Field"></div>',
    reading: { kind: 'checkbox', checked: false },
  },
  {
    library: 'a toggle button',
    html: '<div><label for="f">Field</label><button id="f" type="button" aria-pressed="true">On</button></div>',
    reading: { kind: 'checkbox', checked: true },
  },
];
