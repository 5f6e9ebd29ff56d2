import { browser } from 'wxt/browser';
import { type Catalogue, isCatalogueMissing, setCatalogue } from './catalogue.ts';

const defaultLanguage = 'en';

let reading: Promise<Catalogue> | undefined;

/**
 * Reads the messages from the package where the browser has none. For the extension's pages and its
 * background: a page script asks the background for them.
 * @returns undefined if nothing has to be read
 */
export function readMissingCatalogue(): Promise<Catalogue> | undefined {
  if (!isCatalogueMissing()) return undefined;
  reading ??= readCatalogue().finally(() => {
    reading = undefined;
  });
  return reading;
}

/** Reads the messages in the browser's language, or else in English, and uses them from now on. */
export async function readCatalogue(): Promise<Catalogue> {
  const [language = defaultLanguage] = browser.i18n.getUILanguage().split('-');
  const catalogue = await fromPackage(language).catch(() => fromPackage(defaultLanguage));
  setCatalogue(catalogue);
  return catalogue;
}

async function fromPackage(language: string): Promise<Catalogue> {
  const path = `/_locales/${language}/messages.json` as Parameters<
    typeof browser.runtime.getURL
  >[0];
  // Rejects where the package has no such file.
  const response = await fetch(browser.runtime.getURL(path));
  const messages = (await response.json()) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}
