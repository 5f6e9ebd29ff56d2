import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

/** The forms of a sentence: one, or one per count (`0`, `1`, and `n` for all other counts). */
export type Forms = Readonly<Record<string, string>>;

/** The sentences of one language by their keys. */
export interface Language {
  /** The name of the file without its extension: `de`. */
  code: string;
  file: string;
  sentences: ReadonlyMap<string, Forms>;
}

/** The only form of a sentence without a count. */
export const always = 'always';

/** Reads all languages, one file each. English comes first, because the others translate it. */
export async function readCatalogue(folder: string): Promise<Language[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  const languages = await Promise.all(files.map((name) => readLanguage(join(folder, name))));
  return languages.sort((a, b) => Number(b.code === 'en') - Number(a.code === 'en'));
}

async function readLanguage(file: string): Promise<Language> {
  const sentences = new Map<string, Forms>();
  for (const message of await parseMessagesFile(file)) {
    const key = message.key.join('.');
    // Chrome predefines these keys.
    if (key.startsWith('@@')) continue;
    sentences.set(key, formsOf(message));
  }
  return { code: basename(file, '.yml'), file: basename(file), sentences };
}

function formsOf(message: Awaited<ReturnType<typeof parseMessagesFile>>[number]): Forms {
  if (message.type === 'plural') return message.plurals;
  return { [always]: message.message };
}
