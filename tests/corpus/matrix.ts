import type { PageModel } from '../sandbox/page-model.ts';

/** The ways in which a page can be drawn. The corpus is every scene in every applicable way. */

export type Skin = 'classic' | 'canvas';
export type Context = PageModel['context'];

/**
 * - `English`: the language of the guide.
 * - `taught`: another language, after English pages have taught Workday's IDs.
 * - `asked`: another language at the first visit; the administrator says Yes if the panel asks.
 */
export const knowledges = ['English', 'taught', 'asked'] as const;
export type Knowledge = (typeof knowledges)[number];

export interface Tongue {
  language: 'en' | 'de' | 'ja';
  knowledge: Knowledge;
}

/**
 * A way in which pages differ between releases and from day to day (docs/workday.md, "Behaviour").
 */
interface Drift {
  /** Query parameters of the sandbox's skins. */
  query?: Record<string, string>;
  /** Applies to this skin only. */
  only?: Skin;
  /** Another extension adds its nodes beside every input. */
  foreignNodes?: true;
  /** OK was refused: an error bar, and a message at a field. */
  errors?: true;
  /** Part of `npm test`, and not of the recorded run. */
  unrecorded?: true;
}

export type DriftName =
  | 'usual'
  | 'volatile ids'
  | 'no searchBox'
  | 'late rows'
  | 'stale pages'
  | 'disturbed'
  | 'refused'
  | 'other tenants';

export const drifts: Record<DriftName, Drift> = {
  usual: {},
  /** Field IDs get another suffix with every rendering. */
  'volatile ids': { query: { ids: 'volatile' }, only: 'classic' },
  /** Prompts lack their usual name. */
  'no searchBox': { query: { searchbox: 'off' }, only: 'classic' },
  /** The title appears before the rows. */
  'late rows': { query: { late: '60' } },
  /** Left pages and dialogs stay hidden in the document. */
  'stale pages': { query: { stale: 'kept' } },
  /** Rows are re-rendered continuously. */
  disturbed: { query: { rerender: '50' }, foreignNodes: true },
  refused: { errors: true },
  /** What public evidence shows of some tenants and newer releases (docs/workday.md). */
  'other tenants': {
    query: {
      headings: 'plain',
      empty: 'sentence',
      loading: 'row',
      older: 'main',
      checkbox: 'input',
      prompts: 'menu',
      announcer: 'on',
    },
    only: 'classic',
    unrecorded: true,
  },
};

/** One way to draw pages. Its scenes share a document. */
export interface Cell {
  skin: Skin;
  tongue: Tongue;
  context: Context;
  drift: DriftName;
}

const english: Tongue = { language: 'en', knowledge: 'English' };
const others: Tongue[] = (['taught', 'asked'] as const).flatMap((knowledge) =>
  (['de', 'ja'] as const).map((language) => ({ language, knowledge })),
);

/** Returns all ways, English first, because the other languages learn from it. */
export function everyCell(): Cell[] {
  const cells: Cell[] = [];
  for (const tongue of [english, ...others])
    for (const skin of ['classic', 'canvas'] as const)
      for (const context of ['page', 'popup', 'modal'] as const)
        for (const drift of Object.keys(drifts) as DriftName[])
          if (applies({ skin, tongue, context, drift }))
            cells.push({ skin, tongue, context, drift });
  return cells;
}

/**
 * The ways of `npm test`: every scene in English in its default form, and as other tenants draw it.
 */
export const fewCells: readonly Cell[] = (['usual', 'other tenants'] as const).flatMap((drift) =>
  (['page', 'popup', 'modal'] as const).map((context) => ({
    skin: 'classic' as const,
    tongue: english,
    context,
    drift,
  })),
);

function applies({ skin, tongue, drift }: Cell): boolean {
  const { only, unrecorded } = drifts[drift];
  if (unrecorded || (only !== undefined && only !== skin)) return false;
  // A first visit depends on the language only. Drift is covered with known IDs.
  return tongue.knowledge !== 'asked' || drift === 'usual';
}

/** Contexts apply to forms. Pages that only show something are always full pages. */
export const canBeIn = (context: Context, model: PageModel | null): boolean =>
  context === 'page' || (model?.buttons.some(({ action }) => action === 'cancel') ?? false);
