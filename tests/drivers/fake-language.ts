import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * Makes the fake browser return the messages of one language, compiled as the build compiles them,
 * so that tests read what users read.
 * @param asked language of the browser, if the extension shows a different one for it
 */
export async function setFakeLanguage(written: string, asked = written): Promise<void> {
  const messages = generateChromeMessages(
    await parseMessagesFile(resolve(import.meta.dirname, `../../utils/i18n/${written}.yml`)),
  );
  /**
   * Substitutes as browsers do: `$1`…`$9` take the substitutions, and an unknown name is an empty
   * string.
   */
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
