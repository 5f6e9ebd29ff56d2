import { browser } from 'wxt/browser';
import { say } from './say.ts';

/**
 * The language of the sentences, for dates, lists and the `lang` of what is drawn. That is the browser's where the catalogue has it, with its region;
 * a browser in a language without a catalogue gets the English sentences, and English dates in them.
 */
export function language(): string {
  const written = say('language');
  // Among the messages, which are at hand: to ask for the browser's language costs a page a request that it waits for.
  const asked = browser.i18n.getMessage('@@ui_locale');
  return asked.split(/[-_]/)[0] === written ? asked.replaceAll('_', '-') : written;
}
