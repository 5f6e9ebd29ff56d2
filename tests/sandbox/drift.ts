import { z } from 'zod';

/** Longest wait, in milliseconds, that a tenant's pages can be made to take. */
const maxWaitMs = 10_000;
const wait = z.int().min(0).max(maxWaitMs);

/**
 * How a tenant's pages can differ from release to release and from day to day (docs/workday.md, "Behaviour"). Replaced as a
 * whole by `POST {control}/drift`; what is left out is as usual. `slow` and `firstOk` are the server's own and hold at once.
 * The others are the user interface's: the shell carries them as `data-*` attributes of `<html>`, so they hold from the next
 * load of the document on, and a query string of the same names (`?delay=50&ids=volatile`) goes before them.
 */
export const driftSchema = z.strictObject({
  /** Milliseconds before the server answers anything but the shell. */
  slow: wait.optional(),
  /** The first OK on every page comes back as the same page, drawn anew, with an error bar. */
  firstOk: z.literal('refused').optional(),
  /** Milliseconds between shell and content; without it 150 to 600 at random. */
  delay: wait.optional(),
  /** Milliseconds for which a page shows its title and no rows. */
  late: wait.optional(),
  /** Field ids end in a suffix that changes with every drawing. */
  ids: z.literal('volatile').optional(),
  /** Prompt inputs come without `data-automation-id="searchBox"`. */
  searchbox: z.literal('off').optional(),
  /** Draws every form in that context. */
  context: z.enum(['page', 'popup', 'modal']).optional(),
  /** Content waits until the tab is visible. */
  hidden: z.literal('pause').optional(),
  /** Pages and popups that were left stay in the document, hidden, after the one on show. */
  stale: z.literal('kept').optional(),
  /** Every so many milliseconds the rows are replaced by new ones, and what others put into them is gone. */
  rerender: z.int().min(50).max(maxWaitMs).optional(),
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
] as const;

/** As attributes of the shell's `<html>`. */
export function driftAttributes(drift: Drift): string {
  return shellSettings
    .filter((name) => drift[name] !== undefined)
    .map((name) => ` data-${name}="${drift[name]}"`)
    .join('');
}
