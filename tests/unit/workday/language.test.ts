// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { languageOf } from '../../../utils/workday/dom/language.ts';

/** A script that the browser does not run. */
function shellSays(text: string): void {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  document.head.append(script);
}

afterEach(() => {
  document.head.replaceChildren();
  document.documentElement.removeAttribute('lang');
});

describe('the language of the user interface', () => {
  it.each([
    ['{"localeCode":"de_DE"}', 'de-DE'],
    ["workday.localeCode = 'fr_CA';", 'fr-CA'],
    ['var shell = { localeCode: "ja" };', 'ja'],
    ['{"localeCode":null}', null],
    ['localeCode()', null],
  ])('is the locale in %s where the document states none', (text, language) => {
    shellSays('var other = 1;');
    shellSays(text);
    expect(languageOf(document)).toBe(language);
  });

  it('is what the document states, whatever the locale of numbers and dates', () => {
    document.documentElement.lang = 'en';
    shellSays('{"localeCode":"de_DE"}');
    expect(languageOf(document)).toBe('en');
  });
});
