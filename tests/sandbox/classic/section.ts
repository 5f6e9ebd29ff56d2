import { styled } from './class-names.ts';
import { element, part } from './element.ts';

export function drawSection(title: string, content: HTMLElement[]): HTMLElement {
  return part(
    'div',
    'fieldSetBody',
    { class: styled('section'), 'data-automation-formlabelexpanded': 'true' },
    part(
      'div',
      'fieldSetLegendHeading',
      {},
      element('h3', {}, part('span', 'fieldSetLegendLabel', { title }, title)),
    ),
    part('div', 'fieldSetContent', {}, ...content),
  );
}
