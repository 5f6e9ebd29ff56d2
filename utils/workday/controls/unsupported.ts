import { first, named } from '../dom/selectors.ts';
import type { Control } from './control.ts';

const selector = [
  named(
    'dateTimeWidget',
    'dateWidgetContainer',
    'dateWidgetInputBox',
    'fileAttachment',
    'uploadElement',
  ),
  named('richTextEditor', 'currencyWidget'),
  '[contenteditable="true"]:not([role~="textbox"])',
  'input:is([type="file"], [type="date"], [type="datetime-local"], [type="time"], [type="month"])',
  'input:is([type="week"], [type="color"], [type="range"]), [role~="slider"]',
  // The parts of a date or a time.
  '[role~="spinbutton"]:not(input) ~ [role~="spinbutton"]:not(input)',
].join(', ');

/** Dates, files, rich text: recognised so that they do not count as text boxes. */
export const unsupported: Control = {
  matches: (widget) => first(widget, selector) !== null,
  element: (widget) => first(widget, selector) ?? widget,
  read: () => ({ kind: 'unsupported' }),
};
