import { z } from 'zod';

/** The maximum wait, in milliseconds, that can be set for a tenant's pages. */
const maxWaitMs = 10_000;
const wait = z.int().min(0).max(maxWaitMs);

/**
 * Differences between a tenant's pages from release to release and from day to day
 * (docs/workday.md, "Behaviour"). `POST {control}/drift` replaces them as a whole; an omitted
 * setting has its normal value. `slow`, `firstOk` and `respelled` concern the server and apply at
 * once. The others concern the user interface: the shell carries them as `data-*` attributes of
 * `<html>`, so they apply from the next load of the document. A query string with the same names
 * (`?delay=50&ids=volatile`) overrides them.
 */
export const driftSchema = z.strictObject({
  /** Milliseconds before the server answers any request except the shell. */
  slow: wait.optional(),
  /** The first OK on every page returns the same page, drawn again, with an error bar. */
  firstOk: z.literal('refused').optional(),
  /**
   * Texts that pages spell differently in this release, by the usual ones: titles, labels,
   * captions. The search still knows the usual ones.
   */
  respelled: z.record(z.string(), z.string()).optional(),
  /** Milliseconds between shell and content; 150 to 600 at random if omitted. */
  delay: wait.optional(),
  /** Milliseconds for which a page shows its title and no rows. */
  late: wait.optional(),
  /** Field ids end in a suffix that changes with every draw. */
  ids: z.literal('volatile').optional(),
  /** Prompt inputs have no `data-automation-id="searchBox"`. */
  searchbox: z.literal('off').optional(),
  /** Draws every form in that context. */
  context: z.enum(['page', 'popup', 'modal']).optional(),
  /** Content waits until the tab is visible. */
  hidden: z.literal('pause').optional(),
  /** Pages and popups that were left stay in the document, hidden, after the displayed one. */
  stale: z.literal('kept').optional(),
  /**
   * Interval in milliseconds at which new rows replace the current ones, which removes nodes added
   * by others.
   */
  rerender: z.int().min(50).max(maxWaitMs).optional(),
  /** Column headings have no button around their texts. */
  headings: z.literal('plain').optional(),
  /** An empty grid says so in one cell across all columns. */
  empty: z.literal('sentence').optional(),
  /** A grid with rows ends in a row that stands in for more. */
  loading: z.literal('row').optional(),
  /** Rows of older grids are in `MainTable-0` instead of `gridChunk-0`. */
  older: z.literal('main').optional(),
  /** `checkboxPanel` is the name of the `input` itself. */
  checkbox: z.literal('input').optional(),
  /** Lists of prompts are menus by role. */
  prompts: z.literal('menu').optional(),
  /** An invisible alert says that the page is loaded. */
  announcer: z.literal('on').optional(),
  /** The header has no search box. */
  topsearch: z.literal('off').optional(),
  /**
   * Nodes have none of the attributes that only Workday's pages have; roles, names and labels stay.
   */
  marks: z.literal('stripped').optional(),
  /** Attributes and menus as in newer versions of Workday's component library. */
  kit: z.literal('16').optional(),
});

export type Drift = z.infer<typeof driftSchema>;

const shellSettings = [
  'delay',
  'late',
  'ids',
  'searchbox',
  'context',
  'hidden',
  'stale',
  'rerender',
  'headings',
  'empty',
  'loading',
  'older',
  'checkbox',
  'prompts',
  'announcer',
  'topsearch',
  'marks',
  'kit',
] as const;

/** Returns a page, or any part of it, as this release spells it. */
export function respelledIn<Part>({ respelled = {} }: Drift, part: Part): Part {
  const respell = (value: unknown): unknown => {
    if (typeof value === 'string') return respelled[value] ?? value;
    if (Array.isArray(value)) return value.map(respell);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, respell(one)]));
  };
  return respell(part) as Part;
}

/** Returns the settings as attributes of the shell's `<html>`. */
export function driftAttributes(drift: Drift): string {
  return shellSettings
    .filter((name) => drift[name] !== undefined)
    .map((name) => ` data-${name}="${drift[name]}"`)
    .join('');
}
