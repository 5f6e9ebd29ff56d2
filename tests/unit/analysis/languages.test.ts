import { describe, expect, it } from 'vitest';
import {
  addLook,
  emptyHistory,
  markOkPressed,
} from '../../../utils/analysis/evidence/page-history.ts';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { answerAbout, idsToLearn } from '../../../utils/analysis/recognise/learn.ts';
import { recognise } from '../../../utils/analysis/recognise/recognise.ts';
import { ownTitle } from '../../../utils/analysis/recognise/title.ts';
import { defaultNames, detours, tasks } from '../../../utils/guide/index.ts';
import {
  addAnswer,
  addIds,
  type Learnt,
  type LearntIds,
  noIds,
} from '../../../utils/state/learnt-pages.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  clientForm,
  clientId,
  clientResult,
  clientSecret,
  endpoints,
  refreshToken,
  restEndpoint,
  tokenChoice,
  tokenEndpoint,
  tokenResult,
} from '../../fixtures/api-client-pages.ts';
import { bare, foreign, knowing, withIds } from '../../fixtures/foreign-pages.ts';
import {
  activationForm,
  examples,
  goodPassword,
  groupConstrained,
  groupEdit,
  groupForm,
  groupView,
  permissionForm,
  userForm,
  userResult,
} from '../../fixtures/guide-pages.ts';
import { box, password, prompt, shown, text } from '../../fixtures/snapshot.ts';

const notFilling = { running: false, done: 0, total: 0, current: '', problems: [] };
const look = (
  page: PageSnapshot,
  learnt?: Learnt,
  more: Partial<Parameters<typeof observe>[1]> = {},
) =>
  observe(
    page,
    { names: defaultNames, skipped: {}, captured: [], ...(learnt && { learnt }), ...more },
    notFilling,
  );
const seen = (page: PageSnapshot, learnt?: Learnt) => {
  const { match, task, page: known } = look(page, learnt).recognition;
  return { match, task: task?.id ?? null, page: known?.id ?? null };
};
const nothing = { match: 'none', task: null, page: null };

/** The ids that the journey in an English tenant teaches. */
const taught: LearntIds = examples.reduce((ids, { page }) => {
  const english = withIds(page);
  const news = idsToLearn(recognise(english, { tasks, detours }), english, ids);
  return news ? addIds(ids, news) : ids;
}, noIds);

/** Workday shows several kinds of group and client in the same views, so ids do not tell these. */
const byTitle = ['group edit page', 'group view page', 'constrained group', 'client view'];
/** Pages that learnt ids can tell. The grid page is told by its columns, which have no ids. */
const byId = examples.filter(
  ({ is, name }) => is.task && is.page !== 'grid' && !byTitle.includes(name),
);

const confirmed = (page: PageSnapshot, learnt?: Learnt) => {
  const { recognition, snapshot } = look(page, learnt);
  const answer = answerAbout(recognition, snapshot, true);
  return answer ? addAnswer([], answer) : [];
};

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

describe('fields of a page in another language', () => {
  const fields = (page: PageSnapshot, learnt: Learnt) => look(page, learnt).status.fields;
  const verdicts = (page: PageSnapshot, learnt: Learnt) =>
    Object.fromEntries(fields(page, learnt).map(({ id, verdict }) => [id, verdict]));
  const filled = userForm({ userName: defaultNames.isuUserName, first: goodPassword });

  it('are found by learnt ids, whatever their order', () => {
    const page = foreign(filled);
    const turned = { ...page, rows: page.rows.toReversed() };
    expect(verdicts(turned, knowing({ ids: taught }))).toEqual(
      verdicts(page, knowing({ ids: taught })),
    );
    expect(new Set(Object.values(verdicts(turned, knowing({ ids: taught }))))).toEqual(
      new Set(['ok']),
    );
    expect(fields(page, knowing({ ids: taught })).some(({ uncertain }) => uncertain)).toBe(false);
  });

  it('are otherwise found by their places, and marked as uncertain', () => {
    const page = foreign(filled);
    const found = fields(page, knowing({ confirmed: confirmed(page) }));
    expect(found.every(({ verdict, uncertain }) => verdict === 'ok' && uncertain === true)).toBe(
      true,
    );
    expect(found.map(({ label }) => label)).toContain(page.rows[0]?.label);
  });

  it('are judged by place as they are by label', () => {
    const wrong = userForm({ userName: 'x', random: true, requireNew: true });
    const page = foreign(wrong);
    const learnt = knowing({ confirmed: confirmed(foreign(userForm())) });
    const english = look(withIds(wrong)).status.fields.map(({ id, verdict }) => [id, verdict]);
    expect(Object.entries(verdicts(page, learnt))).toEqual(english);
  });

  it('are not found when the controls do not fit the order', () => {
    const page = foreign(filled);
    const learnt = knowing({ confirmed: confirmed(page) });
    const more = { ...page, rows: [...page.rows.map(({ id: _, ...row }) => row), text('ß')] };
    expect(new Set(Object.values(verdicts(more, learnt)))).toEqual(new Set(['not-found']));
  });

  it('are not found by a place that contradicts a label', () => {
    const page = bare(foreign(clientForm()));
    const [first, ...others] = page.rows;
    if (!first) throw new Error('There are no rows.');
    const learnt = knowing({ confirmed: confirmed(page) });
    // Disabled is the third of the ticks, not the first control.
    const rows = [{ ...first, label: 'Restricted to IP Ranges' }, ...others];
    const status = look({ ...page, rows }, learnt).status;
    expect(status.fields.find(({ id }) => id === 'client-name')?.verdict ?? 'not-found').toBe(
      'not-found',
    );
  });

  it('are not found by place between two equal ticks, of which one deletes', () => {
    const page = foreign(tokenChoice());
    const ids = { ...taught, labels: {} };
    const learnt = knowing({ ids, confirmed: confirmed(page, knowing({ ids })) });
    expect(new Set(Object.values(verdicts(page, learnt)))).toEqual(new Set(['not-found']));
  });

  it('with Workday’s own names are unknown, never wrong', () => {
    const page = foreign(
      groupForm('Sicherheitsgruppe (uneingeschränkt)', defaultNames.securityGroup),
    );
    const [type, name] = fields(page, knowing({ ids: taught }));
    expect(type).toMatchObject({ verdict: 'unknown', translated: true });
    expect(type?.finding).toBeUndefined();
    expect(name).toMatchObject({ verdict: 'ok' });
    const scopes = foreign(clientForm({ name: defaultNames.apiClient, scopes: ['Debitoren'] }));
    expect(verdicts(scopes, knowing({ ids: taught }))['scope-functional-areas']).toBe('unknown');
    const empty = foreign(clientForm());
    expect(verdicts(empty, knowing({ ids: taught }))['scope-functional-areas']).toBe('empty');
  });

  it('with password rules that cannot be read use the usual rules', () => {
    const page = foreign(userForm({ userName: 'x', first: 'short' }));
    const rows = page.rows.map((row) =>
      row.reading.kind === 'read-only'
        ? { ...row, reading: shown('', 'Mindestens 3 Zeichen').reading }
        : row,
    );
    const found = fields({ ...page, rows }, knowing({ ids: taught })).find(
      ({ id }) => id === 'new-password',
    );
    expect(found?.finding?.key).toBe('findings.field.passwordTooShort');
  });
});

describe('permissions of a list in another language', () => {
  const page = foreign(
    permissionForm({ modify: { items: ['Workday-Abfragesprache'] }, view: { items: [] } }),
  );
  const states = (byHand: string[] = []) =>
    look(page, knowing({ ids: taught }), { byHand }).status.permissions;

  it('are unknown if the list has entries, and missing if it is empty', () => {
    expect(
      states()
        .filter(({ access }) => access === 'modify')
        .every(({ state }) => state === 'unknown'),
    ).toBe(true);
    expect(
      states()
        .filter(({ access }) => access === 'view')
        .every(({ state }) => state === 'missing'),
    ).toBe(true);
  });

  it('are granted by the administrator’s tick, unless the list is empty', () => {
    const ticked = states(['modify:Workday Query Language', 'view:Process: Banking']);
    expect(ticked.find(({ name }) => name === 'Workday Query Language')).toMatchObject({
      state: 'granted',
      byHand: true,
    });
    expect(ticked.find(({ name }) => name === 'Process: Banking')).toMatchObject({
      state: 'missing',
    });
  });
});

describe('values of a page in another language', () => {
  const read = (page: PageSnapshot, learnt?: Learnt) =>
    look(page, learnt)
      .captures.captures.filter(({ credential }) => credential !== 'tenant')
      .map(({ credential, value, uncertain = false }) => [credential, value.reveal(), uncertain]);
  const sure = (page: PageSnapshot) => knowing({ confirmed: confirmed(page) });

  it('are not captured from a page that is only possible', () => {
    for (const page of [clientResult(), tokenResult(), endpoints()])
      expect(read(foreign(page))).toEqual([]);
  });

  it('are captured by learnt ids as by labels', () => {
    expect(read(foreign(clientResult()), knowing({ ids: taught }))).toEqual([
      ['clientId', clientId, false],
      ['clientSecret', clientSecret, false],
    ]);
  });

  it('are otherwise captured by shape, and marked as uncertain unless an endpoint', () => {
    expect(read(bare(foreign(clientResult())), sure(bare(foreign(clientResult()))))).toEqual([
      ['clientId', clientId, true],
      ['clientSecret', clientSecret, true],
    ]);
    expect(read(foreign(tokenResult()), sure(foreign(tokenResult())))).toEqual([
      ['refreshToken', refreshToken, true],
    ]);
    expect(read(foreign(endpoints()), sure(foreign(endpoints())))).toEqual([
      ['restEndpoint', restEndpoint, false],
      ['tokenEndpoint', tokenEndpoint, false],
    ]);
  });

  it('are not captured if two fit, or if the token is another account’s', () => {
    const page = foreign(clientResult());
    const twice = { ...page, rows: [...page.rows, shown('ß', 'z9'.repeat(46))] };
    expect(read(twice, sure(page))).toEqual([['clientId', clientId, true]]);
    const theirs = foreign(tokenResult(refreshToken, 'ada.lovelace'));
    expect(read(theirs, sure(foreign(tokenResult())))).toEqual([]);
  });

  it('that are typed into fields found by place are marked as uncertain', () => {
    const page = foreign(userForm({ userName: defaultNames.isuUserName, first: goodPassword }));
    expect(read(page, sure(page))).toEqual([
      ['isuUserName', defaultNames.isuUserName, true],
      ['isuPassword', goodPassword, true],
    ]);
  });

  it('of prompts and passwords are not captured', () => {
    const page = bare(foreign(clientResult()));
    const other = {
      ...page,
      rows: [...page.rows, prompt('ß', [clientSecret]), password('ß', clientSecret)],
    };
    expect(read(other, sure(page)).length).toBeLessThanOrEqual(2);
  });
});

describe('a form in another language with an unrecognised result page', () => {
  /** The administrator confirmed the form, and pressed OK. */
  const savedAs = (form: PageSnapshot, next: PageSnapshot) => {
    const learnt = { ids: noIds, confirmed: confirmed(form) };
    const first = addLook(emptyHistory, look(form, learnt));
    return addLook(markOkPressed(first.history), look(next, learnt)).evidence;
  };
  const view = bare(foreign(groupView()));

  it('is done when Workday saved it with everything in it', () => {
    expect(seen(view)).toEqual(nothing);
    expect(savedAs(bare(foreign(groupEdit([defaultNames.isuUserName]))), view)).toContainEqual(
      expect.objectContaining({ type: 'step', task: 'edit-security-group', state: 'done' }),
    );
  });

  it('is not done if something is missing, or if the task has another form', () => {
    const states = (evidence: ReturnType<typeof savedAs>) =>
      evidence.flatMap((one) => (one.type === 'step' ? [one.state] : []));
    expect(states(savedAs(bare(foreign(groupEdit([]))), view))).not.toContain('done');
    const comment = foreign(activationForm(defaultNames.activationComment));
    expect(seen(comment, { ids: noIds, confirmed: confirmed(comment) }).match).toBe('certain');
    expect(states(savedAs(comment, view))).not.toContain('done');
  });
});
