import { beforeAll, describe, expect, test } from 'vitest';
import { tasks } from '../../utils/guide/index.ts';
import { fewCells } from '../corpus/matrix.ts';
import { everyScene, type Result, runCorpus } from '../corpus/run.ts';
import { count } from '../corpus/totals.ts';

/**
 * Every page of the journey and every decoy in English in the classic look, in its default form and
 * as other tenants draw it, and once in every other look. `npm run corpus` covers all other forms.
 */

/** Pages that no scene of the corpus draws: tests/unit/analysis/domain-page.test.ts judges them. */
const drawnElsewhere = ['domain', 'domain-result', 'grid-result'].map(
  (page) => `maintain-domain-permissions/${page}`,
);

let results: Result[];
beforeAll(async () => {
  results = await runCorpus(fewCells);
});

describe('the corpus', () => {
  test('covers every page of the guide', () => {
    const drawn = everyScene().flatMap(({ expected }) =>
      expected !== 'nothing' && 'task' in expected ? [`${expected.task}/${expected.page}`] : [],
    );
    const known = tasks.flatMap((task) => task.pages.map((page) => `${task.id}/${page.id}`));
    expect([...new Set([...drawn, ...drawnElsewhere])].sort()).toEqual(known.sort());
  });

  test('identifies every page', () => {
    const { pages } = count(results);
    expect(pages.drawn).toBeGreaterThan(250);
    expect(pages).toMatchObject({ identified: pages.drawn, mistaken: 0 });
  });

  test('neither identifies a decoy as a task nor asks about it', () => {
    const { decoys } = count(results);
    expect(decoys.drawn).toBeGreaterThanOrEqual(90);
    expect(decoys).toMatchObject({ mistaken: 0, asked: 0 });
  });

  test('judges every field correctly or reports it as unclear', () => {
    const { fields } = count(results);
    expect(fields.shown).toBeGreaterThan(600);
    expect(fields).toMatchObject({ wrong: 0, missing: 0 });
  });

  test('has no other problems', () => {
    expect(
      results.flatMap(({ cell, scene, problems }) =>
        problems.map(
          (problem) => `${scene.name}, ${cell.look} as ${cell.context}, ${cell.drift}: ${problem}`,
        ),
      ),
    ).toEqual([]);
  });
});
