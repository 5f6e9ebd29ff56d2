import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../runners/build.ts';

type Messages = Record<string, { message: string }>;

/**
 * A message of the built extension in English, with substitutions:
 * `message('findings.field.confirm')`.
 */
export const message = messagesIn('en');

/** Returns the messages of another language. */
export function messagesIn(language: string): (key: string, ...substitutions: string[]) => string {
  let messages: Messages | null = null;
  return (key, ...substitutions) => {
    messages ??= JSON.parse(
      readFileSync(join(builtExtension('chromium'), '_locales', language, 'messages.json'), 'utf8'),
    ) as Messages;
    const found = messages[key.replaceAll('.', '_')];
    if (!found) throw new Error(`The catalogue has no sentence ${key}.`);
    return found.message.replaceAll(
      /\$(\d)/g,
      (_, index: string) => substitutions[Number(index) - 1] ?? '',
    );
  };
}
