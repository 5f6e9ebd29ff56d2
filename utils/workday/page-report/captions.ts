import { titleSelector } from '../dom/page.ts';
import { named } from '../dom/selectors.ts';
import { cleanLabel, oneLine } from '../dom/text.ts';

/** What names something: titles, labels of fields, sections, tabs, headings of columns. */
export const mayCaption = [
  titleSelector,
  named('formLabel', 'fieldSetLegendLabel', 'tabLabel', 'gridTitleLabel', 'columnLabel'),
  'h1, h2, h3, h4, label, legend, dt, caption, thead th, [role="tab"], [role="columnheader"]',
  '[data-uxi-widget-type="columnHeader"]',
].join(', ');

/** In there labels name what somebody can choose, has chosen or has entered. */
const values = [
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
/** Inside a caption: what is no part of the name. */
const notOfTheName =
  'a, button, input, select, textarea, ul, ol, table, svg, script, style, [aria-hidden="true"], [hidden], ' +
  named('promptOption', 'selectedItemList', 'textView');

/** Longer texts explain; a name is short. */
const maxCaptionLength = 120;

/** What names something whatever its markup. */
export interface KnownCaptions {
  title: Element | null;
  buttons: ReadonlySet<Element>;
}

/** Text of a title, a label or a button of the page; empty for everything else. */
export function captionOf(element: Element, { title, buttons }: KnownCaptions): string {
  if (buttons.has(element)) return buttonText(element);
  if (element === title) return shortened(ownText(element));
  if (!element.matches(mayCaption) || element.querySelector(mayCaption)) return '';
  if (element.parentElement?.closest(values) || element.matches(values)) return '';
  return shortened(ownText(element));
}

function buttonText(element: Element): string {
  const texts = [
    element.textContent,
    element.getAttribute('title'),
    element.getAttribute('aria-label'),
  ];
  return shortened(texts.map((text) => oneLine(text ?? '')).find((text) => text !== '') ?? '');
}

function ownText(element: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
      else if (child.nodeType === 1 && !(child as Element).matches(notOfTheName)) walk(child);
    }
  };
  walk(element);
  return cleanLabel(parts.join(' '));
}

const shortened = (text: string): string =>
  text.length > maxCaptionLength ? `${text.slice(0, maxCaptionLength)}…` : text;
