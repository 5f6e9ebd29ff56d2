import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * The fake browser speaks one of the catalogue's languages, as the build turns it into `_locales/<language>/messages.json`, so that tests read the
 * sentences that people read.
 * @param asked language of the browser itself, where the catalogue has another for it
 */
export async function setFakeLanguage(written: string, asked = written): Promise<void> {
  const messages = generateChromeMessages(
    await parseMessagesFile(resolve(import.meta.dirname, `../../utils/i18n/${written}.yml`)),
  );
  /** As the browsers do it: `$1`…`$9` take the substitutions, an unknown name gives an empty text. */
  const getMessage = (name: string, substitutions: string | string[] = []): string => {
    if (name === '@@ui_locale') return asked.replaceAll('-', '_');
    const values = [substitutions].flat();
    const message = messages[name]?.message ?? '';
    return message.replace(/\$(\$+|[1-9])/g, (_, mark: string) =>
      mark.startsWith('$') ? mark : (values[Number(mark) - 1] ?? ''),
    );
  };
  Object.assign(fakeBrowser.i18n, { getMessage });
}
