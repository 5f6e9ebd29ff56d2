import type { PageError } from '../page-model.ts';
import { styled } from './class-names.ts';
import { element, icon, iconPaths, part } from './element.ts';
import { words } from './words.ts';

/**
 * The bar above the page: the number of errors, the first message, and the others behind "View
 * All". Empty without errors.
 */
export function errorBar(errors: PageError[]): HTMLElement[] {
  const [first] = errors;
  if (!first) return [];
  const errorCount = errors.filter((error) => error.kind === 'error').length;
  const alertCount = errors.length - errorCount;
  const counts = [
    errorCount > 0 ? words.errors(errorCount) : null,
    alertCount > 0 ? words.alerts(alertCount) : null,
  ].filter((text) => text !== null);
  const messages = element('ol', {}, message(first));
  const viewAll = part(
    'button',
    'errorWidgetBarViewAllCanvas',
    { type: 'button', class: styled('error-view-all') },
    words.viewAll,
  );
  viewAll.addEventListener('click', () => {
    messages.replaceChildren(...errors.map(message));
    viewAll.remove();
  });
  const bar = part(
    'div',
    'errorWidgetBarCanvas',
    { class: styled('error-bar', errorCount > 0 ? 'is-error' : 'is-alert'), role: 'alert' },
    icon(iconPaths.alert),
    element(
      'div',
      {},
      element(
        'div',
        { class: styled('error-heading') },
        part('div', 'errorWidgetBarMessageCountCanvas', {}, counts.join(', ')),
        errors.length > 1 && viewAll,
      ),
      messages,
    ),
  );
  return [bar];
}

function message(error: PageError): HTMLElement {
  return element('li', {}, part('div', 'errorWidgetMessageFieldCanvas', {}, error.message));
}

/** The message below the field it refers to. */
export function inlineMessage(error: PageError): HTMLElement {
  return part(
    'div',
    'errorWidgetInlineMessageContainerCanvas',
    { class: styled('inline-message', error.kind === 'error' ? 'is-error' : 'is-alert') },
    part(
      'div',
      'errorWidgetInlineMessageCanvas',
      {},
      part(
        'div',
        'errorWidgetInlineMessageTypeTextCanvas',
        {},
        error.kind === 'error' ? words.error : words.alert,
      ),
      part('div', 'errorWidgetInlineMessageTextCanvas', {}, error.message),
    ),
  );
}
