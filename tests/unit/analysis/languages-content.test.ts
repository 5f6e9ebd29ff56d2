import { describe, expect, it } from 'vitest';
import {
  addLook,
  emptyHistory,
  markOkPressed,
} from '../../../utils/analysis/evidence/page-history.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import { type Learnt, noIds } from '../../../utils/state/learnt-pages.ts';
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
  goodPassword,
  groupEdit,
  groupForm,
  groupView,
  permissionForm,
  userForm,
} from '../../fixtures/guide-pages.ts';
import { confirmed, look, nothing, seen, taught } from '../../fixtures/learnt-pages.ts';
import { password, prompt, shown, text } from '../../fixtures/snapshot.ts';

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
        ? { ...row, reading: shown('', 'Vähintään kolme merkkiä').reading }
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
