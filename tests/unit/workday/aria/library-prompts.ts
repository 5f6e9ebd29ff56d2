import type { Reading } from '../../../../utils/workday/dom/snapshot.ts';
import type { LibraryField } from './library-field.ts';

const prompt = (items: string[], more: Partial<Extract<Reading, { kind: 'prompt' }>> = {}) =>
  ({ kind: 'prompt', items, hidden: 0, multiple: true, ...more }) as const;
export const promptFields: LibraryField[] = [
  {
    library: 'MUI Autocomplete, multiple',
    html: '<div><div><label for="f" id="f-label">Field</label><div><div role="button" tabindex="-1" data-item-index="0"><span>One</span><svg aria-hidden="true" focusable="false"></svg></div><div role="button" tabindex="-1" data-item-index="1"><span>Two</span><svg aria-hidden="true"></svg></div><input aria-invalid="false" id="f" role="combobox" aria-autocomplete="list" aria-expanded="false" autocomplete="off" type="text" value=""><div><button tabindex="-1" type="button" aria-label="Clear" title="Clear"><svg></svg></button><button tabindex="-1" type="button" aria-label="Open" title="Open"><svg></svg></button></div></div></div></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'MUI Autocomplete, single',
    html: '<div><div><label for="f" id="f-label">Field</label><div><input id="f" role="combobox" aria-autocomplete="list" aria-expanded="false" type="text" value="Two"><div><button tabindex="-1" type="button" aria-label="Clear" title="Clear"></button><button tabindex="-1" type="button" aria-label="Open" title="Open"></button></div></div></div></div>',
    reading: prompt(['Two'], { multiple: false }),
  },
  {
    library: 'React Aria ComboBox with tags',
    html: '<div><label id="l" for="f">Field</label><div role="grid" aria-label="Chosen" tabindex="0" aria-live="off"><div role="row" tabindex="-1" data-key="1"><div role="gridcell" style="display:contents">One<button slot="remove" type="button" aria-label="Remove" aria-labelledby="x y">x</button></div></div><div role="row"><div role="gridcell">Two<button type="button" aria-label="Remove">x</button></div></div></div><div><input type="text" id="f" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-labelledby="l" value=""><button type="button" tabindex="-1" aria-haspopup="listbox" aria-expanded="false" aria-label="Show suggestions">▼</button></div></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'react-select, multiple',
    html: '<div><label for="f">Field</label><div><span id="react-select-2-live-region"></span><span aria-live="polite" aria-atomic="false" role="log"></span><div><div><div><div>One</div><div role="button" aria-label="Remove One"><svg aria-hidden="true"></svg></div></div><div><div>Two</div><div role="button" aria-label="Remove Two"><svg aria-hidden="true"></svg></div></div><div data-value=""><input id="f" autocapitalize="none" type="text" aria-autocomplete="list" aria-expanded="false" aria-haspopup="true" role="combobox" aria-activedescendant="" value=""></div></div><div><div aria-hidden="true"><svg></svg></div></div></div></div></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'react-select, single',
    html: '<div><label for="f">Field</label><div><span aria-live="polite" role="log"></span><div><div><div>Two</div><div data-value=""><input id="f" type="text" aria-autocomplete="list" aria-expanded="false" aria-haspopup="true" role="combobox" value=""></div></div><div><div aria-hidden="true"><svg></svg></div></div></div></div></div>',
    reading: prompt(['Two']),
  },
  {
    library: 'react-select, empty',
    html: '<div><label for="f">Field</label><div><span aria-live="polite" role="log"></span><div><div><div id="react-select-2-placeholder">Select...</div><div data-value=""><input id="f" type="text" aria-autocomplete="list" aria-expanded="false" aria-haspopup="true" role="combobox" aria-describedby="react-select-2-placeholder" value=""></div></div></div></div></div>',
    reading: prompt([]),
  },
  {
    library: 'Headless UI Combobox',
    html: '<div data-headlessui-state=""><label id="l" for="f">Field</label><input id="f" role="combobox" type="text" aria-expanded="false" aria-autocomplete="list" aria-labelledby="l" value="Two"><button type="button" tabindex="-1" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="l b" id="b"></button></div>',
    reading: prompt(['Two'], { multiple: false }),
  },
  {
    library: 'Ant Design Select, multiple',
    html: '<div><div><label for="f">Field</label></div><div><div><div><div><div><span title="One"><span>One</span><span unselectable="on" aria-hidden="true"><span role="img" aria-label="close"><svg></svg></span></span></span></div><div><span title="Two"><span>Two</span><span aria-hidden="true"></span></span></div><div><div><input type="search" id="f" role="combobox" aria-haspopup="listbox" aria-owns="f_list" aria-autocomplete="list" aria-controls="f_list" aria-expanded="false" value=""><span aria-hidden="true">&nbsp;</span></div></div></div></div></div></div></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'Mantine MultiSelect',
    html: '<div><label for="f" id="f-label">Field<span aria-hidden="true"> *</span></label><div><div data-multiline="true"><div><span><span>One</span><button tabindex="-1" aria-hidden="true" type="button"></button></span><span><span>Two</span><button tabindex="-1" aria-hidden="true" type="button"></button></span><input type="text" aria-haspopup="listbox" aria-expanded="false" aria-controls="list" id="f" required value=""></div></div></div></div>',
    reading: prompt(['One', 'Two']),
    required: true,
  },
  {
    library: 'Angular Material chips',
    html: '<mat-form-field><div><div><label id="l" for="f"><mat-label>Field</mat-label></label></div><div><mat-chip-grid role="grid" id="g" aria-describedby=""><div role="presentation"><mat-chip-row role="row"><span role="gridcell"><button tabindex="-1"><span>One</span></button></span><span role="gridcell"><button aria-label="remove One" tabindex="-1"><mat-icon aria-hidden="true">cancel</mat-icon></button></span></mat-chip-row><mat-chip-row role="row"><span role="gridcell"><button tabindex="-1"><span>Two</span></button></span><span role="gridcell"><button aria-label="remove Two"><mat-icon aria-hidden="true">cancel</mat-icon></button></span></mat-chip-row></div></mat-chip-grid><input role="combobox" aria-autocomplete="list" aria-expanded="false" aria-haspopup="listbox" id="f" value=""></div></div></mat-form-field>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'Fluent UI TagPicker',
    html: '<div><label for="f" id="l">Field</label><div aria-labelledby="l"><div role="listbox" aria-label="Chosen"><button role="option" aria-selected="true" type="button"><span>One</span><span><svg></svg></span></button><button role="option" aria-selected="true" type="button"><span>Two</span><span><svg></svg></span></button></div><input role="combobox" type="text" aria-expanded="false" id="f" value=""><span role="button" aria-expanded="false" aria-label="expand"></span></div></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'buttons that are named after what they remove',
    html: '<div><label for="f">Field</label><div><button type="button" aria-label="Entfernen: One"><svg></svg></button><button type="button" aria-label="Entfernen: Two"><svg></svg></button><input id="f" role="combobox" aria-autocomplete="list" aria-expanded="false" value=""></div></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'one button of that kind',
    html: '<div><label for="f">Field</label><div><button type="button" aria-label="Remove One"><svg></svg></button><input id="f" role="combobox" aria-autocomplete="list" aria-expanded="false" value=""></div></div>',
    reading: prompt(['One']),
  },
  {
    library: 'chips that a box has no room for',
    html: '<div><label for="f">Field</label><div><div role="button" tabindex="-1"><span>One</span></div><span>+3</span><input id="f" role="combobox" aria-autocomplete="list" aria-expanded="false" value=""></div></div>',
    reading: prompt(['One'], { hidden: 3 }),
  },
  {
    library: 'MUI Select, multiple',
    html: '<div><label id="l">Field</label><div><div tabindex="0" role="combobox" aria-expanded="false" aria-haspopup="listbox" aria-labelledby="l s" id="s">One, Two</div><input aria-hidden="true" tabindex="-1" value="1,2"></div></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'a native list of several',
    html: '<div><label for="f">Field</label><select id="f" multiple><option selected>One</option><option selected>Two</option><option>Three</option></select></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'a list that is always open',
    html: '<div><span id="l">Field</span><ul role="listbox" tabindex="0" aria-multiselectable="true" aria-labelledby="l"><li role="option" aria-selected="true">One</li><li role="option" aria-selected="true">Two</li><li role="option" aria-selected="false">Three</li></ul></div>',
    reading: prompt(['One', 'Two']),
  },
  {
    library: 'Select2, multiple',
    html: '<div><label for="f">Field</label><span><span role="combobox" aria-haspopup="true" aria-expanded="false"><ul><li title="One"><button type="button" tabindex="-1" title="Remove item" aria-label="Remove item"><span aria-hidden="true">×</span></button><span>One</span></li><li title="Two"><button type="button" tabindex="-1"><span aria-hidden="true">×</span></button><span>Two</span></li></ul><span><input id="f" type="search" role="searchbox" aria-autocomplete="list" value=""></span></span></span></div>',
    reading: prompt(['One', 'Two']),
  },
];
