import type { GeneratedI18nStructure } from '#i18n';

/** A key of the message catalogue. Unknown keys do not compile. */
export type MessageKey = keyof GeneratedI18nStructure;

/** Messages about a problem. Each names the step and the fix. */
export type FindingKey = Extract<MessageKey, `findings.${string}`>;
