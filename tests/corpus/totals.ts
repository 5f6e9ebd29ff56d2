import { type Knowledge, knowledges, type LookName, lookNames } from './matrix.ts';
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
  /** Combinations of look, language, context and drift. */
  ways: number;
  drawings: number;
  byKnowledge: Record<Knowledge, Counts>;
  /** The English ones. */
  byLook: Record<LookName, Counts>;
}

export function totalsOf(results: readonly Result[]): Totals {
  const scenes = new Map(results.map(({ scene }) => [`${scene.name} ${scene.holds}`, scene.decoy]));
  const decoys = [...scenes.values()].filter(Boolean).length;
  const counted = knowledges.map((knowledge) => [
    knowledge,
    count(results.filter(({ cell }) => cell.tongue.knowledge === knowledge)),
  ]);
  const english = results.filter(({ cell }) => cell.tongue.knowledge === 'English');
  const byLook = lookNames.map((look) => [
    look,
    count(english.filter(({ cell }) => cell.look === look)),
  ]);
  return {
    scenes: { journey: scenes.size - decoys, decoys },
    ways: new Set(results.map(({ cell }) => cell)).size,
    drawings: results.length,
    byKnowledge: Object.fromEntries(counted) as Totals['byKnowledge'],
    byLook: Object.fromEntries(byLook) as Totals['byLook'],
  };
}

/** Shares that every look reaches in English. */
const minPagesTold = 0.99;
const minFieldsRight = 0.95;

/** Looks that miss a share, or in which a page or decoy was mistaken, as sentences. */
export function shortfalls({ byLook }: Pick<Totals, 'byLook'>): string[] {
  return Object.entries(byLook).flatMap(([look, { pages, decoys, fields }]) => {
    const told = pages.identified + pages.asked;
    const mistaken = pages.mistaken + decoys.mistaken;
    return [
      ...(told < minPagesTold * pages.drawn ? [`${look}: ${told} of ${pages.drawn} pages`] : []),
      ...(fields.found < minFieldsRight * fields.shown
        ? [`${look}: ${fields.found} of ${fields.shown} fields`]
        : []),
      ...(mistaken > 0 ? [`${look}: ${mistaken} mistaken`] : []),
    ];
  });
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
