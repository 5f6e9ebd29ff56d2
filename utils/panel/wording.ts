import type { CredentialName } from '../guide/task.ts';
import { language } from '../i18n/language.ts';
import { say } from '../i18n/say.ts';
import type { Environment } from '../tenant/hosts.ts';

/** "A, B, and C" in the language of the messages. */
export const listed = (items: readonly string[]) => new Intl.ListFormat(language()).format(items);

/** "A, B, C", for lists after a colon. */
export const enumerated = (items: readonly string[]) =>
  new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(items);

/** A name with what tells it from others of that name, for example "Acme (org-1)". */
export const nameWith = (name: string, detail: string | undefined): string =>
  detail === undefined ? name : `${name} (${detail})`;

/** Date and time of day. `iso` is ISO 8601. */
export const dateTime = (
  iso: string,
  style: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
): string => new Date(iso).toLocaleString(language(), style);

/** Time of day, with the date unless it is today. `iso` is ISO 8601. */
export const moment = (iso: string, now = new Date()): string =>
  new Date(iso).toDateString() === now.toDateString()
    ? dateTime(iso, { timeStyle: 'short' })
    : dateTime(iso);

export const environmentName = (environment: Environment) =>
  say(
    environment === 'production'
      ? 'panel.environment.production'
      : 'panel.environment.nonProduction',
  );

export const credentialLabel = (credential: CredentialName) =>
  say(`panel.credentials.${credential}`);
