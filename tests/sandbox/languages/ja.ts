import { decoyTexts } from './ja/decoys.ts';
import { domains, functionalAreas } from './ja/domains.ts';
import { labels } from './ja/labels.ts';
import { messages } from './ja/messages.ts';
import { titles } from './ja/titles.ts';
import { deliveredValues } from './ja/values.ts';
import type { Language } from './language.ts';

/** Japanese, including the guide's functional areas. */
export const ja: Language = {
  code: 'ja',
  texts: { ...titles, ...labels, ...messages, ...decoyTexts },
  values: deliveredValues,
  domains,
  functionalAreas,
};
