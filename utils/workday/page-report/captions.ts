import { titleSelector } from '../dom/page.ts';
import { named } from '../dom/selectors.ts';
import { cleanLabel, oneLine } from '../dom/text.ts';

/** Elements that name something: titles, labels of fields, sections and tabs, column headers. */
export const captionSelector = [
  titleSelector,
  named('formLabel', 'fieldSetLegendLabel', 'tabLabel', 'gridTitleLabel', 'columnLabel'),
  'h1, h2, h3, h4, label, legend, dt, caption, thead th, [role="tab"], [role="columnheader"]',
  '[data-uxi-widget-type="columnHeader"]',
].join(', ');

/** Elements in which labels name what somebody can choose, has chosen or has entered. */
const valueSelector = [
  'tbody, dd, a, [role="listbox"], [role="menu"], [role="option"], [role="radiogroup"] label',
  '[data-automation-widget="wd-popup"]:not(:has([data-automation-id="editPopup"], [data-automation-id="popUpDialog"], [role="dialog"]))',
  named(
    'promptOption',
    'selectedItemList',
    'radioBtn',
    'dropDownCommandButton',
    'textView',
    'richTextContent',
  ),
].join(', ');
/** Parts of a caption that do not belong to the name. */
const notNameSelector =
  'a, button, input, select, textarea, ul, ol, table, svg, script, style, [aria-hidden="true"], [hidden], ' +
  named('promptOption', 'selectedItemList', 'textView');

/** Longer texts are explanations; a name is short. */
const maxCaptionLength = 120;

/** Elements that name something whatever their markup. */
export interface KnownCaptions {
  title: Element | null;
  buttons: ReadonlySet<Element>;
}

/**
 * Returns the text of a title, a label or a button of the page, or an empty string for everything
 * else.
 */
export function captionOf(element: Element, { title, buttons }: KnownCaptions): string {
  if (buttons.has(element)) return buttonText(element);
  if (element === title) return truncate(ownText(element));
  if (!element.matches(captionSelector) || element.querySelector(captionSelector)) return '';
  if (element.parentElement?.closest(valueSelector) || element.matches(valueSelector)) return '';
  return truncate(ownText(element));
}

function buttonText(element: Element): string {
  const texts = [
    element.textContent,
    element.getAttribute('title'),
    element.getAttribute('aria-label'),
  ];
  return truncate(texts.map((text) => oneLine(text ?? '')).find((text) => text !== '') ?? '');
}

function ownText(element: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
      else if (child.nodeType === 1 && !(child as Element).matches(notNameSelector)) walk(child);
    }
  };
  walk(element);
  return cleanLabel(parts.join(' '));
}

const truncate = (text: string): string =>
  text.length > maxCaptionLength ? `${text.slice(0, maxCaptionLength)}…` : text;
