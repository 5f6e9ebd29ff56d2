import type { Drift } from '../sandbox/drift.ts';

/** One way to walk through the journey. */
export interface JourneyKind {
  skin: 'classic' | 'canvas';
  /** Where Workday shows its forms: as a page, as a dialog above the page before, or as a frame that is a dialog. */
  context: NonNullable<Drift['context']>;
  language: 'en' | 'de';
  browser: 'Chromium' | 'Firefox';
}

const skins = ['classic', 'canvas'] as const;
const contexts = ['page', 'popup', 'modal'] as const;
const languages = ['en', 'de'] as const;

const inChromium = skins.flatMap((skin) =>
  languages.flatMap((language) =>
    contexts.map((context): JourneyKind => ({ skin, context, language, browser: 'Chromium' })),
  ),
);
const inFirefox = skins.map(
  (skin): JourneyKind => ({ skin, context: 'page', language: 'en', browser: 'Firefox' }),
);

export const journeyKinds: readonly JourneyKind[] = [...inChromium, ...inFirefox];

export const titleOf = ({ skin, context, language, browser }: JourneyKind): string =>
  `${skin}, ${context}, ${language}, ${browser}`;

/** The sandbox's tenants by skin and language. */
export const tenants: Record<JourneyKind['skin'], Record<JourneyKind['language'], string>> = {
  classic: { en: 'acme_dpt1', de: 'beispiel_dpt1' },
  canvas: { en: 'acme_dpt3', de: 'beispiel_dpt2' },
};
