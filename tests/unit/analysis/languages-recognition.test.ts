import { describe, expect, it } from 'vitest';
import { answerAbout, idsToLearn } from '../../../utils/analysis/recognise/learn.ts';
import { recognise } from '../../../utils/analysis/recognise/recognise.ts';
import { ownTitle } from '../../../utils/analysis/recognise/title.ts';
import { defaultNames, detours, tasks } from '../../../utils/guide/index.ts';
import { addAnswer, noIds } from '../../../utils/state/learnt-pages.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  clientForm,
  clientId,
  clientSecret,
  refreshToken,
} from '../../fixtures/api-client-pages.ts';
import { bare, foreign, knowing, withIds } from '../../fixtures/foreign-pages.ts';
import {
  activationForm,
  examples,
  goodPassword,
  groupConstrained,
  groupForm,
  permissionForm,
  userForm,
  userResult,
} from '../../fixtures/guide-pages.ts';
import {
  byId,
  byTitle,
  confirmed,
  look,
  nothing,
  seen,
  taught,
} from '../../fixtures/learnt-pages.ts';
import { box } from '../../fixtures/snapshot.ts';

describe('ids that were learnt from English pages', () => {
  it.each(byId)('make the $name certain in another language at once', ({ page, is }) => {
    expect(seen(foreign(page), knowing({ ids: taught }))).toEqual({ match: 'certain', ...is });
  });

  it.each(examples.filter(({ name }) => byTitle.includes(name) && name !== 'constrained group'))(
    'leaves the $name to one word of the administrator at most',
    ({ page, is }) => {
      const shown = foreign(page);
      const learnt = knowing({ ids: taught });
      expect(seen(shown, learnt).match).not.toBe('none');
      expect(seen(shown, { ...learnt, confirmed: confirmed(shown, learnt) })).toEqual({
        match: 'certain',
        ...is,
      });
    },
  );

  it('hold ids, pages and labels of the guide only', () => {
    const known = JSON.stringify(taught);
    for (const value of [
      ...Object.values(defaultNames),
      goodPassword,
      clientId,
      clientSecret,
      refreshToken,
    ]) {
      expect(known).not.toContain(value);
    }
  });

  it('are sent once: known ids are not sent again', () => {
    const page = withIds(userForm());
    expect(idsToLearn(recognise(page, { tasks, detours }), page, taught)).toBeNull();
  });

  it('come from certain pages with English titles only', () => {
    const page = foreign(userForm());
    const known = recognise(page, { tasks, detours }, knowing({ ids: taught }));
    expect(known.match).toBe('certain');
    expect(idsToLearn(known, page, noIds)).toBeNull();
    const unsure = withIds({ ...userForm(), rows: [], headings: [] });
    expect(idsToLearn(recognise(unsure, { tasks, detours }), unsure, noIds)).toBeNull();
  });

  it('include no task id from the address behind a popup', () => {
    const page = { ...withIds(groupForm()), context: 'popup' as const };
    expect(idsToLearn(recognise(page, { tasks, detours }), page, noIds)?.urls).toEqual({});
  });

  it('do not outweigh a different English title', () => {
    const page = { ...withIds(userResult()), title: 'View Workday Account' };
    expect(seen(page, knowing({ ids: taught }))).toEqual(nothing);
  });

  it('do not match the same view at another address', () => {
    const page = foreign(userResult());
    const elsewhere = {
      ...page,
      title: 'Konto',
      address: { ...page.address, urlTaskId: '2998$1' },
    };
    expect(seen(elsewhere, knowing({ ids: taught }))).toEqual(nothing);
  });
});

it('pages of an instance are recognised at any address', () => {
  const page = foreign(permissionForm());
  for (const urlTaskId of ['2997$9103', null]) {
    const elsewhere = { ...page, address: { ...page.address, urlTaskId } };
    expect(seen(elsewhere, knowing({ ids: taught }))).toMatchObject({
      match: 'certain',
      page: 'form',
    });
  }
});

describe('a page in another language, with nothing learnt', () => {
  it.each(
    examples.filter(({ name }) =>
      [
        'user form',
        'group edit page',
        'permission form',
        'client form',
        'client result',
        'new secret',
        'token result',
        'endpoints',
      ].includes(name),
    ),
  )('is possible by what it holds: $name', ({ page, is }) => {
    expect(seen(bare(foreign(page)))).toMatchObject({ match: 'possible', task: is.task });
  });

  it.each(
    examples.filter(({ name }) =>
      [
        'group form',
        'password rules',
        'token form',
        'token choice',
        'user result',
        'client view',
        'plain client',
        'tenant set-up',
      ].includes(name),
    ),
  )('is not recognised where little tells it: $name', ({ page }) => {
    expect(seen(bare(foreign(page)))).toEqual(nothing);
  });

  it('is possible with few controls too, while its step is due', () => {
    const page = bare(foreign(groupForm()));
    const { recognition } = look(page, undefined, {
      stepsDone: ['create-integration-system-user'],
    });
    expect(recognition).toMatchObject({ match: 'possible', task: { id: 'create-security-group' } });
  });

  it('is certain if the guide knows its address and the controls fit', () => {
    expect(seen(foreign(activationForm()))).toMatchObject({ match: 'certain', page: 'form' });
  });

  it.each<[string, PageSnapshot]>([
    [
      'about an instance, as Edit Workday Account is',
      { ...foreign(userForm()), instance: 'ada.lovelace' },
    ],
    [
      'with a control more',
      { ...foreign(userForm()), rows: [...foreign(userForm()).rows, box('ß')] },
    ],
    [
      'with a control less',
      { ...foreign(userForm()), rows: foreign(userForm()).rows.slice(0, -1) },
    ],
    [
      'with two controls exchanged',
      { ...foreign(clientForm()), rows: foreign(clientForm()).rows.toReversed() },
    ],
    ['of a constrained group', foreign(groupConstrained())],
    [
      'with Done in place of OK',
      { ...foreign(userForm()), buttons: [{ kind: 'done', label: 'Fertig' }] },
    ],
  ])('is nothing %s', (_, page) => {
    expect(seen(bare(page))).toEqual(nothing);
  });

  it('does not match in English with the same controls under another title', () => {
    expect(
      seen({ ...withIds(userForm()), title: 'Edit Workday Account', language: 'en-GB' }),
    ).toEqual(nothing);
  });
});

describe('the administrator’s answer', () => {
  it.each(examples.filter(({ name }) => ['user form', 'client form', 'endpoints'].includes(name)))(
    'makes the $name certain, by title and address',
    ({ page, is }) => {
      const at = { ...bare(foreign(page)), address: foreign(page).address };
      expect(seen(at).match).toBe('possible');
      expect(seen(at, knowing({ confirmed: confirmed(at) }))).toEqual({ match: 'certain', ...is });
    },
  );

  it('counts for the result page that shares title and address', () => {
    const learnt = knowing({ confirmed: confirmed(foreign(userForm())) });
    expect(seen(foreign(userResult()), learnt)).toMatchObject({ match: 'certain', page: 'result' });
  });

  it('counts while the controls change', () => {
    const learnt = knowing({ confirmed: confirmed(foreign(userForm())) });
    const random = foreign(userForm({ random: true }));
    const rows = random.rows.filter(({ reading }) => reading.kind !== 'password');
    expect(seen({ ...random, rows }, learnt)).toMatchObject({ match: 'certain', page: 'form' });
  });

  it('No ends the question for this page only', () => {
    const page = foreign(clientForm());
    const { recognition, snapshot } = look(page);
    const answer = answerAbout(recognition, snapshot, false);
    const learnt = knowing({ confirmed: answer ? [answer] : [] });
    expect(seen(page, learnt)).toEqual(nothing);
    expect(seen(foreign(userForm()), learnt).match).toBe('possible');
  });

  it('can be changed', () => {
    const { recognition, snapshot } = look(foreign(userForm()));
    const no = answerAbout(recognition, snapshot, false);
    const yes = answerAbout(recognition, snapshot, true);
    if (!no || !yes) throw new Error('There is no answer.');
    expect(addAnswer([no], yes)).toEqual([yes]);
  });

  it('is stored without the instance’s name in the title', () => {
    expect(ownTitle({ title: 'Gruppe anzeigen: Kolleno', instance: 'Kolleno' })).toBe(
      'gruppe anzeigen',
    );
    expect(ownTitle({ title: 'Kolleno', instance: 'Kolleno' })).toBe('kolleno');
  });
});
