import type { PageModel } from '../sandbox/page-model.ts';

/** How a page can be drawn. The corpus is every scene in every one of these, as far as they apply. */

export type Skin = 'classic' | 'canvas';
export type Context = PageModel['context'];

/**
 * - `English`: as the guide has it.
 * - `taught`: another language, after English pages have taught Workday's ids.
 * - `asked`: another language at the first meeting; the administrator says Yes where the panel asks.
 */
export const knowledges = ['English', 'taught', 'asked'] as const;
export type Knowledge = (typeof knowledges)[number];

export interface Tongue {
  language: 'en' | 'de' | 'ja';
  knowledge: Knowledge;
}

/** A way in which pages differ from release to release and from day to day (docs/workday.md, "Behaviour"). */
interface Drift {
  /** Settings of the stand-in tenant's skins. */
  query?: Record<string, string>;
  /** The other skin has no such thing. */
  only?: Skin;
  /** Another extension puts its nodes beside every input. */
  foreignNodes?: true;
  /** OK was refused: an error bar, and a message at a field. */
  errors?: true;
}

export type DriftName =
  | 'usual'
  | 'volatile ids'
  | 'no searchBox'
  | 'late rows'
  | 'stale pages'
  | 'disturbed'
  | 'refused';

export const drifts: Record<DriftName, Drift> = {
  usual: {},
  /** Field ids end in something else with every drawing. */
  'volatile ids': { query: { ids: 'volatile' }, only: 'classic' },
  /** Prompts come without their usual name. */
  'no searchBox': { query: { searchbox: 'off' }, only: 'classic' },
  /** The title is there before the rows. */
  'late rows': { query: { late: '60' } },
  /** Pages and dialogs that were left stay in the document, hidden. */
  'stale pages': { query: { stale: 'kept' } },
  /** Rows are drawn anew all the time. */
  disturbed: { query: { rerender: '50' }, foreignNodes: true },
  refused: { errors: true },
};

/** One way to draw pages: scenes in it share a document. */
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

/** All of it; English first, for the other languages learn from it. */
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

/** What `npm test` draws: every scene in English, as it usually is. */
export const fewCells: readonly Cell[] = (['page', 'popup', 'modal'] as const).map((context) => ({
  skin: 'classic',
  tongue: english,
  context,
  drift: 'usual',
}));

function applies({ skin, tongue, drift }: Cell): boolean {
  const { only } = drifts[drift];
  if (only !== undefined && only !== skin) return false;
  // What a first meeting depends on is the language; how pages drift is tried with the ids known.
  return tongue.knowledge !== 'asked' || drift === 'usual';
}

/** Contexts are those of forms: pages that only show something are always pages of their own. */
export const canBeIn = (context: Context, model: PageModel | null): boolean =>
  context === 'page' || (model?.buttons.some(({ action }) => action === 'cancel') ?? false);
