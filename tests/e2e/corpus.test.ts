import { beforeAll, describe, expect, test } from 'vitest';
import { tasks } from '../../utils/guide/index.ts';
import { fewCells } from '../corpus/matrix.ts';
import { everyScene, type Result, runCorpus } from '../corpus/run.ts';
import { count } from '../corpus/totals.ts';

/** Every page of the journey and every decoy in English, as the classic skin usually draws them. All the other ways: `npm run corpus`. */

let results: Result[];
beforeAll(async () => {
  results = await runCorpus(fewCells);
});

describe('the corpus', () => {
  test('has every page of the guide', () => {
    const drawn = everyScene().flatMap(({ expected }) =>
      expected !== 'nothing' && 'task' in expected ? [`${expected.task}/${expected.page}`] : [],
    );
    const known = tasks.flatMap((task) => task.pages.map((page) => `${task.id}/${page.id}`));
    expect([...new Set(drawn)].sort()).toEqual(known.sort());
  });

  test('every page is identified', () => {
    const { pages } = count(results);
    expect(pages.drawn).toBeGreaterThan(60);
    expect(pages).toMatchObject({ identified: pages.drawn, mistaken: 0 });
  });

  test('no decoy is taken for a task, or so much as asked about', () => {
    const { decoys } = count(results);
    expect(decoys.drawn).toBeGreaterThanOrEqual(12);
    expect(decoys).toMatchObject({ mistaken: 0, asked: 0 });
  });

  test('every field is judged as what the page holds, or said to be unclear', () => {
    const { fields } = count(results);
    expect(fields.shown).toBeGreaterThan(140);
    expect(fields).toMatchObject({ wrong: 0, missing: 0 });
  });

  test('nothing else is wrong', () => {
    expect(
      results.flatMap(({ cell, scene, problems }) =>
        problems.map((problem) => `${scene.name} as ${cell.context}: ${problem}`),
      ),
    ).toEqual([]);
  });
});
