import { describe, expect, it } from 'vitest';
import {
  addLook,
  emptyHistory,
  markOkPressed,
} from '../../../utils/analysis/evidence/page-history.ts';
import { recordEvidence } from '../../../utils/analysis/evidence/record.ts';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import { applyEvidence, startProgress } from '../../../utils/state/apply-evidence.ts';
import { type Evidence, emptyProgress } from '../../../utils/state/progress.ts';
import { addRecords } from '../../../utils/storage/shapes.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { clientForm, clientResult } from '../../fixtures/api-client-pages.ts';
import {
  constrained,
  goodPassword,
  groupEdit,
  groupForm,
  groupView,
  passwordRules,
  permissionForm,
  unconstrained,
  userForm,
  userResult,
} from '../../fixtures/guide-pages.ts';

const context = { names: defaultNames, skipped: {}, captured: [] };
const idle = { running: false, done: 0, total: 0, current: '', problems: [] };
const look = (page: PageSnapshot) => observe(page, context, idle);
const isRecord = (one: Evidence) => one.type === 'record';

const isu = defaultNames.isuUserName;
const group = defaultNames.securityGroup;

/** The record of a page, by field. */
function recorded(page: PageSnapshot) {
  const [evidence, ...more] = recordEvidence(look(page));
  expect(more).toEqual([]);
  if (evidence?.type !== 'record') return null;
  return Object.fromEntries(evidence.fields.map((field) => [field.id, field]));
}

describe('the record of a page', () => {
  it('has names and ticks with their verdicts, and nothing of the password', () => {
    const fields = recorded(
      userForm({ userName: isu, first: goodPassword, second: 'Other-9-Lamps' }),
    );
    expect(Object.keys(fields ?? {})).toEqual([
      'user-name',
      'generate-random-password',
      'require-new-password-at-next-sign-in',
      'session-timeout-minutes',
      'do-not-allow-ui-sessions',
    ]);
    expect(fields?.['user-name']).toMatchObject({ value: isu, recommended: isu, verdict: 'ok' });
    expect(fields?.['do-not-allow-ui-sessions']).toMatchObject({
      tick: { recommended: true, shown: true },
      verdict: 'ok',
    });
    expect(JSON.stringify(fields)).not.toMatch(/Lamps/);
  });

  it('names only Kolleno’s account, and counts the others', () => {
    const exempt = passwordRules(['wd-payroll-isu', isu, 'lmcneil'], 2);
    expect(recorded(exempt)).toMatchObject({
      'system-users-exempt-from-password-expiration': { value: isu, others: 4, verdict: 'ok' },
    });
    expect(JSON.stringify(recorded(exempt))).not.toContain('lmcneil');
  });

  it('has all functional areas, including those that are not recommended', () => {
    const form = clientForm({
      name: 'Kolleno API Client',
      scopes: ['Customer Accounts', 'System', 'Staffing'],
    });
    expect(recorded(form)?.['scope-functional-areas']).toMatchObject({
      value: 'Customer Accounts, System, Staffing',
      verdict: 'ok',
    });
  });

  it('leaves the four lists out', () => {
    expect(recorded(permissionForm())).toBeNull();
  });

  it.each([
    ['the edit page of another group', groupEdit([isu], 'Payroll Integrations')],
    ['another group that is being created', groupForm(constrained, 'Payroll Integrations')],
  ])('is not recorded of %s', (_, page) => {
    expect(recorded(page)).toBeNull();
  });

  it('exists for Kolleno’s group even if it is wrong', () => {
    expect(recorded(groupForm(constrained, group))).toMatchObject({
      'type-of-tenanted-security-group': { value: constrained, verdict: 'differs' },
    });
    expect(recorded(groupForm(unconstrained, 'Kolleno 2'))).toMatchObject({
      name: { value: 'Kolleno 2' },
    });
  });
});

describe('a page is recorded', () => {
  const recordsOf = (...moves: (PageSnapshot | 'ok')[]) => {
    let history = emptyHistory;
    return moves.flatMap((move) => {
      if (move === 'ok') {
        history = markOkPressed(history);
        return [];
      }
      const step = addLook(history, look(move));
      history = step.history;
      return step.evidence.filter(isRecord);
    });
  };
  const user = userForm({ userName: isu, first: goodPassword });

  it('when OK was pressed and Workday saved it', () => {
    expect(recordsOf(user, 'ok', userResult())).toMatchObject([
      { task: 'create-integration-system-user', page: 'form' },
    ]);
  });

  it('not when it was merely left, or when Workday refused it', () => {
    expect(recordsOf(user, userResult())).toEqual([]);
    expect(
      recordsOf(user, 'ok', { ...user, errors: [{ kind: 'error', text: 'Errors: 1' }] }),
    ).toEqual([]);
  });

  it('as Workday shows it after saving, once', () => {
    expect(recordsOf(groupView(), groupView())).toMatchObject([
      { task: 'edit-security-group', page: 'result' },
    ]);
  });

  it('without values that a result page shows only once', () => {
    const evidence = recordsOf(
      clientForm({ scopes: ['Customer Accounts', 'System'] }),
      'ok',
      clientResult(),
    );
    expect(evidence).toMatchObject([{ task: 'register-api-client', page: 'form' }]);
  });
});

describe('progress', () => {
  const fresh = emptyProgress({
    host: 'wd5.myworkday.com',
    tenant: 'acme',
    environment: 'production',
  });
  const [monday, tuesday] = [new Date('2026-02-02T09:00:00Z'), new Date('2026-02-03T09:00:00Z')];
  const record = (page: string, value: string): Evidence => ({
    type: 'record',
    task: 'edit-security-group',
    page,
    fields: [{ id: 'name', label: 'Name', verdict: 'ok', recommended: group, value }],
  });

  it('begins with the first page of the journey, once', () => {
    const begun = startProgress(fresh, monday);
    expect(begun.startedAt).toBe(monday.toISOString());
    expect(startProgress(begun, tuesday)).toBe(begun);
  });

  it('keeps the latest record of each page, with its time', () => {
    const first = applyEvidence(fresh, [record('form', 'A'), record('result', 'A')], monday);
    const again = applyEvidence(first, [record('form', 'B')], tuesday);
    const kept = again.records['edit-security-group']?.map(({ page, at, fields }) => [
      page,
      at,
      fields[0]?.value,
    ]);
    expect(kept).toEqual([
      ['result', monday.toISOString(), 'A'],
      ['form', tuesday.toISOString(), 'B'],
    ]);
  });

  it('knows when the lists were read', () => {
    const read = applyEvidence(fresh, [{ type: 'permissions', permissions: [] }], monday);
    expect(read.permissionsAt).toBe(monday.toISOString());
  });

  it('of version 1 keeps everything, and adds nothing', () => {
    const { records: _, ...version1 } = {
      ...applyEvidence(fresh, [{ type: 'chosen', name: 'apiClient', value: 'K' }], monday),
      skipped: { 'view:A': 'Not offered' },
    };
    const { 'wd5.myworkday.com/acme': migrated } = addRecords({
      'wd5.myworkday.com/acme': version1,
    });
    expect(migrated).toEqual({ ...version1, records: {} });
  });
});
