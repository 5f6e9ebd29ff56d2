import { browser } from 'wxt/browser';

/** Texts by message name, with `$1` to `$9` where the substitutions go. */
export type Catalogue = Readonly<Record<string, string>>;

/** Set only where the browser has no messages of its own. */
let substitute: Catalogue | undefined;

/**
 * Whether the browser has no messages for this script. Chromium fetches them once for each process.
 * Where that fails, every message is an empty text until the process ends: seen in Chromium 156,
 * once in some hundred starts of a busy machine.
 */
export const isCatalogueMissing = (): boolean =>
  substitute === undefined && ownMessage('language') === '';

/** Takes the texts from here where the browser has none. */
export function setCatalogue(catalogue: Catalogue): void {
  substitute = catalogue;
}

/**
 * The text of a message. Empty if the catalogue does not have it.
 * @param name the key with `_` in place of `.`
 */
export function messageText(name: string, substitutions: readonly string[] = []): string {
  const text = ownMessage(name, substitutions);
  if (text !== '' || !substitute) return text;
  const pattern = Object.hasOwn(substitute, name) ? (substitute[name] ?? '') : '';
  return pattern.replaceAll(
    /\$([1-9])/g,
    (_, number: string) => substitutions[Number(number) - 1] ?? '',
  );
}

/** The browser's types know only its own names. */
const ownMessage = (name: string, substitutions: readonly string[] = []): string =>
  browser.i18n.getMessage(name as Parameters<typeof browser.i18n.getMessage>[0], [
    ...substitutions,
  ]);
