import { decoyTexts } from './de/decoys.ts';
import { domains } from './de/domains.ts';
import { labels } from './de/labels.ts';
import { messages } from './de/messages.ts';
import { titles } from './de/titles.ts';
import { deliveredValues } from './de/values.ts';
import type { Language } from './language.ts';

/** German. Functional areas stay English, as in a tenant without translations of them. */
export const de: Language = {
  code: 'de',
  texts: { ...titles, ...labels, ...messages, ...decoyTexts },
  values: deliveredValues,
  domains,
  functionalAreas: {},
};
