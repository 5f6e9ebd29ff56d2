/**
 * Roles by WAI-ARIA 1.2, written or implied by the element ("HTML Accessibility API Mappings").
 * Component libraries are read by them alone.
 */

/** Selector for elements with one of the written roles. */
export const role = (...names: string[]): string =>
  names.map((name) => `[role~="${name}"]`).join(', ');

/** Popups that offer values. A picker may wrap one of them in a dialog. */
export const listRoles = role('listbox', 'menu', 'tree', 'grid', 'treegrid');

/** Elements that hold one line of text. */
export const textInputs =
  'input:is(:not([type]), [type="text"], [type="email"], [type="url"], [type="tel"], [type="search"])';

/** Elements with editable text, native or not. */
const textboxes = `${textInputs}, input[type="password"], input[type="number"], textarea, ${role('textbox', 'searchbox', 'spinbutton')}, [contenteditable=""], [contenteditable="true"]`;

/** A box that only shows what was chosen: it looks like a text box, but takes no text. */
const showsOnly =
  '[readonly], [aria-readonly="true"], [aria-autocomplete="none"], [inputmode="none"]';
/** ARIA 1.1 placed the role on an element around the box. */
const wrapper = `:is(${role('combobox')}):not(input)`;

/** A box that opens a list and takes text. */
export const editableCombobox = [
  `input:is(${role('combobox')}, [aria-haspopup="listbox"], [aria-autocomplete="list"], [aria-autocomplete="both"]):not(${showsOnly})`,
  `${wrapper} input:is([type="text"], [type="search"], :not([type])):not(${showsOnly})`,
].join(', ');

/** A box or a button that opens a list and takes no text. */
export const selectOnlyCombobox = [
  `${role('combobox')}`,
  'input:is([readonly], [inputmode="none"]):is([aria-haspopup], [aria-expanded])',
  ':is(button, [role~="button"]):is([aria-haspopup="listbox"], [aria-haspopup="tree"], [aria-haspopup="grid"])',
].join(', ');

/**
 * Buttons that open a popup of any kind. They are a field's control only if its label names them.
 */
export const popupButton =
  ':is(button, [role~="button"]):is([aria-haspopup="true"], [aria-haspopup="menu"], [aria-haspopup="dialog"])';

/** Controls that can stand in a field. */
export const fieldControls = [
  textboxes,
  'input:not([type="hidden"], [type="button"], [type="submit"], [type="reset"], [type="image"])',
  'select',
  role('combobox', 'listbox', 'checkbox', 'switch', 'radiogroup', 'slider', 'tree'),
  ':is(button, [role~="button"])[aria-haspopup="listbox"]',
].join(', ');

export const buttonSelector =
  'button, [role~="button"], input:is([type="button"], [type="submit"])';

/** Whether the element is a native box with text, whose value is a property. */
export const isTextInput = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.localName === 'input' || element.localName === 'textarea';
