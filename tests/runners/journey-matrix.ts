import type { Drift } from '../sandbox/drift.ts';

/** One variant of the journey. */
export interface JourneyKind {
  skin: 'classic' | 'canvas';
  /**
   * How Workday shows its forms: as a page, as a dialog above the previous page, or as a modal
   * frame.
   */
  context: NonNullable<Drift['context']>;
  /** Language of the tenant. */
  language: 'en' | 'de';
  browser: 'Chromium' | 'Firefox';
  /** Language of the extension. */
  extensionLanguage: 'en' | 'de' | 'es' | 'fr' | 'ja';
}

const skins = ['classic', 'canvas'] as const;
const contexts = ['page', 'popup', 'modal'] as const;
const languages = ['en', 'de'] as const;

const inChromium = skins.flatMap((skin) =>
  languages.flatMap((language) =>
    contexts.map(
      (context): JourneyKind => ({
        skin,
        context,
        language,
        browser: 'Chromium',
        extensionLanguage: 'en',
      }),
    ),
  ),
);
const inFirefox = skins.map(
  (skin): JourneyKind => ({
    skin,
    context: 'page',
    language: 'en',
    browser: 'Firefox',
    extensionLanguage: 'en',
  }),
);

/** The other languages of the extension, each once, on a tenant in English. */
const translated = (['de', 'es', 'fr', 'ja'] as const).map(
  (extensionLanguage): JourneyKind => ({
    skin: 'classic',
    context: 'page',
    language: 'en',
    browser: 'Chromium',
    extensionLanguage,
  }),
);

export const journeyKinds: readonly JourneyKind[] = [...inChromium, ...inFirefox, ...translated];

export const titleOf = ({
  skin,
  context,
  language,
  browser,
  extensionLanguage,
}: JourneyKind): string =>
  [
    skin,
    context,
    language,
    browser,
    ...(extensionLanguage === 'en' ? [] : [`the guide in ${extensionLanguage}`]),
  ].join(', ');

/** Tenants of the sandbox by skin and language. */
export const tenants: Record<JourneyKind['skin'], Record<JourneyKind['language'], string>> = {
  classic: { en: 'acme_dpt1', de: 'beispiel_dpt1' },
  canvas: { en: 'acme_dpt3', de: 'beispiel_dpt2' },
};
