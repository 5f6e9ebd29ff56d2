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
  '[contenteditable="true"]',
  'input[type="file"]',
  'input[type="date"]',
].join(', ');

/** Dates, files, rich text: recognised so that they do not count as text boxes. */
export const unsupported: Control = {
  matches: (widget) => first(widget, selector) !== null,
  element: (widget) => first(widget, selector) ?? widget,
  read: () => ({ kind: 'unsupported' }),
};
