import { type Knowledge, knowledges } from './matrix.ts';
import type { Result } from './run.ts';

/** Counts of drawn pages of the journey, of decoys, and of the fields on recognised pages. */
export interface Counts {
  pages: { drawn: number; identified: number; asked: number; silent: number; mistaken: number };
  /** `said`: a page that is a known mistake, and is reported as one. */
  decoys: { drawn: number; said: number; asked: number; silent: number; mistaken: number };
  fields: { shown: number; found: number; reported: number; wrong: number; missing: number };
}

/** Result of a whole run, as recorded in `totals.json` and shown in the README. */
export interface Totals {
  /** Pages of the journey, once per state, and decoys. */
  scenes: { journey: number; decoys: number };
  /** Combinations of skin, language, context and drift. */
  ways: number;
  drawings: number;
  byKnowledge: Record<Knowledge, Counts>;
}

export function totalsOf(results: readonly Result[]): Totals {
  const scenes = new Map(results.map(({ scene }) => [`${scene.name} ${scene.holds}`, scene.decoy]));
  const decoys = [...scenes.values()].filter(Boolean).length;
  const counted = knowledges.map((knowledge) => [
    knowledge,
    count(results.filter(({ cell }) => cell.tongue.knowledge === knowledge)),
  ]);
  return {
    scenes: { journey: scenes.size - decoys, decoys },
    ways: new Set(results.map(({ cell }) => cell)).size,
    drawings: results.length,
    byKnowledge: Object.fromEntries(counted) as Totals['byKnowledge'],
  };
}

export function count(results: readonly Result[]): Counts {
  const pages = results.filter(({ scene }) => !scene.decoy).map(({ page }) => page);
  const decoys = results.filter(({ scene }) => scene.decoy).map(({ page }) => page);
  const fields = results.flatMap((result) => Object.values(result.fields));
  const of = <Outcome>(all: readonly Outcome[], one: Outcome) =>
    all.filter((each) => each === one).length;
  return {
    pages: {
      drawn: pages.length,
      identified: of(pages, 'identified'),
      asked: of(pages, 'asked'),
      silent: of(pages, 'silent'),
      mistaken: of(pages, 'mistaken'),
    },
    decoys: {
      drawn: decoys.length,
      said: of(decoys, 'identified'),
      asked: of(decoys, 'asked'),
      silent: of(decoys, 'silent'),
      mistaken: of(decoys, 'mistaken'),
    },
    fields: {
      shown: fields.length,
      found: of(fields, 'found'),
      reported: of(fields, 'reported'),
      wrong: of(fields, 'wrong'),
      missing: of(fields, 'missing'),
    },
  };
}
