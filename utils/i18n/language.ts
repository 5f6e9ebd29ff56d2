import { browser } from 'wxt/browser';
import { say } from './say.ts';

/**
 * Returns the language tag for dates, lists and the `lang` of what is drawn: the browser's with its
 * region if a catalogue exists for it, else English, like the sentences.
 */
export function language(): string {
  const catalogueLanguage = say('language');
  // Read from the messages in memory: asking for the UI language costs a page a blocking request.
  const uiLocale = browser.i18n.getMessage('@@ui_locale');
  return uiLocale.split(/[-_]/)[0] === catalogueLanguage
    ? uiLocale.replaceAll('_', '-')
    : catalogueLanguage;
}
