import type { Drift } from '../sandbox/drift.ts';

/**
 * The skins of the sandbox, the canvas skin as newer versions of Workday's library draw it, and two
 * skins without any attribute that only Workday's pages have.
 */
type JourneySkin =
  | 'classic'
  | 'canvas'
  | 'canvas-16'
  | 'react-aria'
  | 'mui'
  | 'classic-stripped'
  | 'canvas-stripped';

/** One variant of the journey. */
export interface JourneyKind {
  skin: JourneySkin;
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
/** Skins that the journey takes in English only. */
const inEnglish = [
  'canvas-16',
  'react-aria',
  'mui',
  'classic-stripped',
  'canvas-stripped',
] as const;
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
const inEnglishOnly = inEnglish.flatMap((skin) =>
  (['page', 'popup'] as const).map(
    (context): JourneyKind => ({
      skin,
      context,
      language: 'en',
      browser: 'Chromium',
      extensionLanguage: 'en',
    }),
  ),
);
const inFirefox = ([...skins, 'mui'] as const).map(
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

export const journeyKinds: readonly JourneyKind[] = [
  ...inChromium,
  ...inEnglishOnly,
  ...inFirefox,
  ...translated,
];

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
const tenants: Record<JourneySkin, Partial<Record<JourneyKind['language'], string>>> = {
  classic: { en: 'acme_dpt1', de: 'beispiel_dpt1' },
  canvas: { en: 'acme_dpt3', de: 'beispiel_dpt2' },
  'canvas-16': { en: 'acme_dpt3' },
  'react-aria': { en: 'acme_dpt4' },
  mui: { en: 'acme_dpt5' },
  'classic-stripped': { en: 'acme_dpt1' },
  'canvas-stripped': { en: 'acme_dpt3' },
};

const drifts: Partial<Record<JourneySkin, Drift>> = {
  'canvas-16': { kit: '16' },
  'classic-stripped': { marks: 'stripped' },
  'canvas-stripped': { marks: 'stripped' },
};

/** Where the journey takes place, and how that tenant draws its pages. */
export function placeOf({ skin, language, context }: JourneyKind): {
  tenant: string;
  drift: Drift;
} {
  const tenant = tenants[skin][language];
  if (tenant === undefined) throw new Error(`No tenant has the skin ${skin} in ${language}.`);
  return { tenant, drift: { context, ...drifts[skin] } };
}
