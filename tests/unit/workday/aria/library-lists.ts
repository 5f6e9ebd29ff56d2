import type { LibraryField } from './library-field.ts';

const select = (value: string | null) => ({ kind: 'select', value }) as const;

export const selectFields: LibraryField[] = [
  {
    library: 'React Aria Select',
    html: '<div data-rac=""><span id="l">Field</span><button type="button" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="v l" id="b"><span id="v">Two</span><span aria-hidden="true">▼</span></button><div aria-hidden="true" data-react-aria-prevent-focus="true"><label>Field<select tabindex="-1"><option></option><option selected>Two</option></select></label></div></div>',
    reading: select('Two'),
  },
  {
    library: 'React Aria Select, empty',
    html: '<div data-rac=""><span id="l">Field</span><button type="button" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="v l"><span id="v" data-placeholder="true">Select an item</span><span aria-hidden="true">▼</span></button></div>',
    reading: select(null),
  },
  {
    library: 'MUI Select',
    html: '<div><label id="l" data-shrink="true">Field</label><div><div tabindex="0" role="combobox" aria-controls=":r1:" aria-expanded="false" aria-haspopup="listbox" aria-labelledby="l s" id="s">Two</div><input aria-invalid="false" aria-hidden="true" tabindex="-1" value="2"><svg aria-hidden="true"></svg><fieldset aria-hidden="true"><legend><span>Field</span></legend></fieldset></div></div>',
    reading: select('Two'),
  },
  {
    library: 'Radix Select',
    html: '<div><label for="f">Field</label><button type="button" role="combobox" aria-controls="radix-1" aria-expanded="false" aria-autocomplete="none" dir="ltr" data-state="closed" id="f"><span style="pointer-events:none">Two</span><span aria-hidden="true">v</span></button></div>',
    reading: select('Two'),
  },
  {
    library: 'Radix Select, empty',
    html: '<div><label for="f">Field</label><button type="button" role="combobox" aria-expanded="false" data-placeholder="" id="f"><span style="pointer-events:none">Pick one</span></button></div>',
    reading: select(null),
  },
  {
    library: 'Headless UI Listbox',
    html: '<div data-headlessui-state=""><label id="l" for="f">Field</label><button id="f" type="button" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="l f">Two</button><span hidden></span></div>',
    reading: select('Two'),
  },
  {
    library: 'Fluent UI Dropdown',
    html: '<div><label for="f" id="l">Field<span aria-hidden="true">*</span></label><div><button role="combobox" type="button" aria-expanded="false" aria-labelledby="l" id="f" value="Two">Two<span><svg></svg></span></button></div></div>',
    reading: select('Two'),
    required: true,
  },
  {
    library: 'Ant Design Select',
    html: '<div><div><label for="f">Field</label></div><div><div><div><span><span><input type="search" autocomplete="off" id="f" readonly unselectable="on" role="combobox" aria-haspopup="listbox" aria-owns="f_list" aria-autocomplete="list" aria-controls="f_list" aria-expanded="false" value="" style="opacity:0"></span><span title="Two">Two</span></span></div><span unselectable="on" aria-hidden="true"><span role="img" aria-label="down"></span></span></div></div></div>',
    reading: select('Two'),
  },
  {
    library: 'Angular Material select',
    html: '<mat-form-field><div><div><label id="l"><mat-label>Field</mat-label></label></div><div><mat-select role="combobox" aria-haspopup="listbox" id="f" tabindex="0" aria-expanded="false" aria-required="false" aria-labelledby="l v"><div><div id="v"><span><span>Two</span></span></div><div><svg aria-hidden="true"></svg></div></div></mat-select></div></div></mat-form-field>',
    reading: select('Two'),
  },
  {
    library: 'Chakra Select',
    html: '<div data-scope="select"><label id="l" for="h">Field</label><div><button type="button" role="combobox" aria-controls="c" aria-expanded="false" aria-haspopup="listbox" aria-labelledby="l" id="t"><span>Two</span></button><div><div aria-hidden="true">v</div></div></div><select id="h" aria-hidden="true" tabindex="-1" aria-labelledby="l"><option value=""></option><option selected>Two</option></select></div>',
    reading: select('Two'),
  },
  {
    library: 'Vuetify select',
    html: '<div><div><div role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-owns="m"><div><label aria-hidden="true" for="f">Field</label><label for="f" id="f-label">Field</label><div><div><span>Two</span></div><input size="1" type="text" id="f" inputmode="none" aria-labelledby="f-label" value="Two"></div></div></div></div><div id="f-messages" role="alert" aria-live="polite"></div></div>',
    reading: select('Two'),
  },
  {
    library: 'Carbon Dropdown',
    html: '<div><label id="l">Field</label><div><button type="button" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-controls="m" aria-labelledby="l" title="Two" id="t"><span>Two</span><div><svg></svg></div></button><ul id="m" role="listbox" aria-labelledby="l"></ul></div></div>',
    reading: select('Two'),
  },
  {
    library: 'shadcn combobox',
    html: '<div><label for="f">Field</label><button id="f" role="combobox" aria-expanded="false" aria-haspopup="dialog" aria-controls="p">Two<svg></svg></button></div>',
    reading: select('Two'),
  },
  {
    library: 'a native list',
    html: '<label>Field <select><option value="">select one</option><option selected>Two</option></select></label>',
    reading: select('Two'),
  },
  {
    library: 'radio buttons of React Aria',
    html: '<div role="radiogroup" aria-labelledby="l"><span id="l">Field</span><label><span><input type="radio" name="r"></span>One</label><label><span><input type="radio" name="r" checked></span>Two</label></div>',
    reading: select('Two'),
  },
  {
    library: 'radio buttons of Radix',
    html: '<div><label id="l">Field</label><div role="radiogroup" aria-required="true" aria-labelledby="l"><div><button role="radio" aria-checked="false" id="r1"></button><label for="r1">One</label></div><div><button role="radio" aria-checked="true" id="r2"></button><label for="r2">Two</label></div></div></div>',
    reading: select('Two'),
    required: true,
  },
];
