import type { PageModel } from '../sandbox/page-model.ts';
import type { Skin } from '../sandbox/tenant/tenant.ts';

/** The ways in which a page can be drawn. The corpus is every scene in every applicable way. */

export type Context = PageModel['context'];

/** How a tenant's pages look: a skin of the sandbox, with query parameters of its own. */
interface Look {
  skin: Skin;
  query?: Record<string, string>;
  /** Drawn in English only. */
  english?: true;
}

export type LookName =
  | 'classic'
  | 'canvas'
  | 'canvas-16'
  | 'react-aria'
  | 'mui'
  | 'classic-stripped'
  | 'canvas-stripped';

export const looks: Record<LookName, Look> = {
  classic: { skin: 'classic' },
  canvas: { skin: 'canvas' },
  /** Attributes and menus of a newer version of Workday's component library. */
  'canvas-16': { skin: 'canvas', query: { kit: '16' }, english: true },
  'react-aria': { skin: 'react-aria', english: true },
  mui: { skin: 'mui', english: true },
  /** Without any attribute that only Workday's pages have. */
  'classic-stripped': { skin: 'classic', query: { marks: 'stripped' }, english: true },
  'canvas-stripped': { skin: 'canvas', query: { marks: 'stripped' }, english: true },
};

export const lookNames = Object.keys(looks) as LookName[];

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
  /** Applies to this look only. */
  only?: LookName;
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
  look: LookName;
  tongue: Tongue;
  context: Context;
  drift: DriftName;
}

const contexts = ['page', 'popup', 'modal'] as const;
const english: Tongue = { language: 'en', knowledge: 'English' };
const others: Tongue[] = (['taught', 'asked'] as const).flatMap((knowledge) =>
  (['de', 'ja'] as const).map((language) => ({ language, knowledge })),
);

/** Returns all ways, English first, because the other languages learn from it. */
export function everyCell(): Cell[] {
  const cells: Cell[] = [];
  for (const tongue of [english, ...others])
    for (const look of lookNames)
      for (const context of contexts)
        for (const drift of Object.keys(drifts) as DriftName[])
          if (applies({ look, tongue, context, drift }))
            cells.push({ look, tongue, context, drift });
  return cells;
}

/**
 * The ways of `npm test`, all in English: the classic look in every context, in its default form
 * and as other tenants draw it, and every other look once. The contexts take turns.
 */
export const fewCells: readonly Cell[] = [
  ...(['usual', 'other tenants'] as const).flatMap((drift) =>
    contexts.map((context): Cell => ({ look: 'classic', tongue: english, context, drift })),
  ),
  ...lookNames
    .filter((look) => look !== 'classic')
    .map(
      (look, index): Cell => ({
        look,
        tongue: english,
        context: contexts[index % contexts.length] ?? 'page',
        drift: 'usual',
      }),
    ),
];

function applies({ look, tongue, drift }: Cell): boolean {
  const { only, unrecorded } = drifts[drift];
  if (unrecorded || (only !== undefined && only !== look)) return false;
  if (looks[look].english && tongue.knowledge !== 'English') return false;
  // A first visit depends on the language only. Drift is covered with known IDs.
  return tongue.knowledge !== 'asked' || drift === 'usual';
}

/** Contexts apply to forms. Pages that only show something are always full pages. */
export const canBeIn = (context: Context, model: PageModel | null): boolean =>
  context === 'page' || (model?.buttons.some(({ action }) => action === 'cancel') ?? false);
