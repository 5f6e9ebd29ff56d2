import fc from 'fast-check';
import { tasks } from '../../../utils/guide/index.ts';
import { values } from '../../fixtures/captured-values.ts';
import * as m from '../../fixtures/workday-markup.ts';
import { almost, anyText } from './texts.ts';

const pages = tasks.flatMap((task) => task.pages);
const titles = pages.flatMap((page) => page.titles);
const labels = pages.flatMap(({ fields, captures }) => [
  ...fields.flatMap(({ labels }) => labels),
  ...captures.flatMap(({ from }) =>
    'label' in from ? from.label : 'column' in from ? [from.column] : [],
  ),
]);
const secrets = [values.clientSecret, values.clientId, values.refreshToken, values.tokenEndpoint];

/** Words of the guide that the page engine searches for. */
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...labels, ...titles, ...secrets, 'OK', 'Done', 'More (3)', '*'),
  },
  { weight: 2, arbitrary: almost(...labels, ...titles) },
  { weight: 1, arbitrary: anyText },
);

const tags =
  'div span p b label legend fieldset section main header footer h1 h2 h3 form ul ol li dl dt dd a button input select option textarea table caption thead tbody tr th td iframe template slot svg script noscript details dialog img custom-element'.split(
    ' ',
  );
/** Attributes that pages are read by, with right and wrong values. */
const attributes: Record<string, readonly string[]> = {
  'data-automation-id': [
    'pageHeaderTitleText',
    'pageHeader',
    'promptOption',
    'formLabel',
    'formLabelRequired',
    'decorationWrapper',
    'textInputBox',
    'numericInput',
    'checkbox',
    'checkboxPanel',
    'selectWidget',
    'selectSelectedOption',
    'radioGroup',
    'radioBtn',
    'selectedItemList',
    'multiSelectContainer',
    'wd-MoreLink',
    'moreLinkLabel',
    'editPopup',
    'popUpDialog',
    'MainContainer',
    'rivaWidget',
    'gridChunk-1',
    'gridCell',
    'cellContainer',
    'columnLabel',
    'gridTitleLabel',
    'buttonBar',
    'wd-CommandButton_uic_okButton',
    'errorWidgetBarCanvas',
    'errorWidgetInlineMessageCanvas',
    'banner',
    'bannerCloseButton',
    'fieldSetLegendLabel',
    'tabLabel',
    'relatedActionsButton',
    'relatedActionsList',
    'relatedActionsItem',
    'menuList',
    'wd-LoadingPanel',
    'readOnly',
    '',
  ],
  'data-automation-widget': ['wd-popup'],
  'data-automation-activepopup': ['true', 'false'],
  'data-uxi-widget-type': ['columnHeader', 'multiselect'],
  'data-uxi-editview-taskid': ['6$711', 'x', '$'],
  'data-metadata-id': ['56$1301', '56$1301--gwt', ''],
  'data-automation-label': ['Name', ''],
  'data-automationcheckboxchecked': ['true', 'false', 'maybe'],
  id: [
    'a',
    'b',
    'c',
    'workdayApplicationFrame',
    'wd-EditPage-6$711',
    '56$1301',
    '"]',
    '__proto__',
    '',
  ],
  for: ['a', 'b', 'c', '"]', ''],
  'aria-labelledby': ['a', 'b a', 'c c c', '"] b', ' '],
  'aria-describedby': ['a', 'hint-a', 'c'],
  role: [
    'dialog',
    'main',
    'row',
    'tab',
    'menu',
    'menuitem',
    'listbox',
    'option',
    'button',
    'checkbox',
    'radiogroup',
    'group',
    'alert',
    'presentation',
    'region',
    'textbox',
    'spinbutton',
  ],
  'aria-hidden': ['true', 'false'],
  'aria-checked': ['true', 'mixed'],
  'aria-expanded': ['true', 'false'],
  'aria-invalid': ['true'],
  'aria-required': ['true'],
  'aria-modal': ['true'],
  'aria-busy': ['true'],
  'aria-haspopup': ['listbox', 'menu', 'true'],
  'aria-label': ['Client Secret', ''],
  type: ['text', 'password', 'checkbox', 'radio', 'search', 'hidden', 'number', 'submit'],
  value: [...secrets, '', '0', 'true'],
  name: ['a', 'b'],
  title: ['Client Secret', ''],
  href: ['/acme/d/inst/1$1/2$2.htmld', 'javascript:void 0', 'http://['],
  hidden: [''],
  disabled: [''],
  checked: [''],
  readonly: [''],
  style: ['display:none', 'visibility:hidden', 'width:0'],
  class: ['gwt-TextBox', 'wd-popup', 'css-1'],
  lang: ['de', 'en-US', ''],
};
const attribute = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(...Object.keys(attributes))
      .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(attributes[name] ?? [])))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom(...Object.keys(attributes).filter((name) => name !== 'style')),
      anyText,
    ),
  },
);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const element = (tag: string, given: [string, string][], text: string, children: string[]) =>
  `<${tag} ${given.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}>${escaped(text)}${children.join('')}</${tag}>`;

/** Fields as Workday renders them, mixed among content that it never renders. */
const field = fc
  .tuple(
    words.map(escaped),
    fc.constantFrom(
      m.textBox('a'),
      m.passwordBox('p'),
      m.numberBox('1'),
      m.tickBox(true),
      m.list('b'),
      m.promptBox(['System'], { hidden: 2 }),
      m.radios(['a', 'b'], 'a'),
    ),
    fc.boolean(),
  )
  .map(([label, widget, star]) => m.row(label, widget, { star }));

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    { weight: 1, arbitrary: words.map(escaped) },
    { weight: 2, arbitrary: field },
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...tags),
          fc.array(attribute, { maxLength: 4 }),
          fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: words }),
          fc.array(tie('tree'), { maxLength: 4 }),
        )
        .map(([tag, given, text, children]) => element(tag, given, text, children)),
    },
  ),
}));

/**
 * The body of a page: arbitrary elements, mostly inside a frame and under a title that the guide
 * knows.
 */
export const hostileBody: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(tree, { minLength: 1, maxLength: 6 }),
    fc.option(words.map(escaped), { freq: 5 }),
    fc.boolean(),
  )
  .map(([trees, title, framed]) => {
    const inside = (title === null ? '' : m.title(title)) + trees.join('');
    return framed ? m.frame(inside) : inside;
  });
