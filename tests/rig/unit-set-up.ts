import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The catalogue as the build turns it into `_locales/en/messages.json`, so tests read the sentences that people read. */
const messages = generateChromeMessages(
  await parseMessagesFile(resolve(import.meta.dirname, '../../utils/catalogue/en.yml')),
);

/** As the browsers do it: `$1`…`$9` take the substitutions, an unknown name gives an empty text. */
function getMessage(name: string, substitutions: string | string[] = []): string {
  const values = [substitutions].flat();
  const message = messages[name]?.message ?? '';
  return message.replace(/\$(\$+|[1-9])/g, (_, mark: string) =>
    mark.startsWith('$') ? mark : (values[Number(mark) - 1] ?? ''),
  );
}

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en' });
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });

beforeEach(() => {
  fakeBrowser.reset();
});
