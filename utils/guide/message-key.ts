import type { GeneratedI18nStructure } from '#i18n';

/** A key of the message catalogue; a wrong one does not compile. */
export type MessageKey = keyof GeneratedI18nStructure;

/** Sentences about something that is wrong: each names the step and the cure. */
export type FindingKey = Extract<MessageKey, `findings.${string}`>;
