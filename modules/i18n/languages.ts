import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

/** What a key says: one sentence, or one for each kind of count (`0`, `1`, and `n` for all others). */
export type Forms = Readonly<Record<string, string>>;

/** The sentences of one language by their keys. */
export interface Language {
  /** `de`, as the file is called. */
  code: string;
  file: string;
  sentences: ReadonlyMap<string, Forms>;
}

/** The form of a sentence that does not depend on a count. */
export const always = 'always';

/** Every language there is, one file each; the first is English, which the others translate. */
export async function readCatalogue(folder: string): Promise<Language[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  const languages = await Promise.all(files.map((name) => readLanguage(join(folder, name))));
  return languages.sort((a, b) => Number(b.code === 'en') - Number(a.code === 'en'));
}

async function readLanguage(file: string): Promise<Language> {
  const sentences = new Map<string, Forms>();
  for (const message of await parseMessagesFile(file)) {
    const key = message.key.join('.');
    // Chrome's own, which every catalogue has.
    if (key.startsWith('@@')) continue;
    sentences.set(key, formsOf(message));
  }
  return { code: basename(file, '.yml'), file: basename(file), sentences };
}

function formsOf(message: Awaited<ReturnType<typeof parseMessagesFile>>[number]): Forms {
  if (message.type === 'plural') return message.plurals;
  return { [always]: message.message };
}
