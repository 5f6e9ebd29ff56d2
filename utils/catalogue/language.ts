import { browser } from 'wxt/browser';
import { say } from './say.ts';

/**
 * The language of the sentences, for dates, lists and the `lang` of what is drawn. That is the browser's where the catalogue has it, with its region;
 * a browser in a language without a catalogue gets the English sentences, and English dates in them.
 */
export function language(): string {
  const written = say('language');
  const asked = browser.i18n.getUILanguage();
  return asked.split(/[-_]/)[0] === written ? asked.replaceAll('_', '-') : written;
}
