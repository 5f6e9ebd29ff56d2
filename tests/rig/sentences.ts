import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from './build.ts';

let messages: Record<string, { message: string }> | null = null;

/** A sentence of the built extension's catalogue, `$1` and the like filled in: `sentence('findings.field.confirm')`. */
export function sentence(key: string, ...substitutions: string[]): string {
  messages ??= JSON.parse(
    readFileSync(join(builtExtension('chromium'), '_locales/en/messages.json'), 'utf8'),
  ) as Record<string, { message: string }>;
  const found = messages[key.replaceAll('.', '_')];
  if (!found) throw new Error(`The catalogue has no sentence ${key}.`);
  return found.message.replaceAll(/\$(\d)/g, (_, index: string) => substitutions[Number(index) - 1] ?? '');
}
