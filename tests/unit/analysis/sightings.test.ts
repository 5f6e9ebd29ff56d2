import { describe, expect, it } from 'vitest';
import { sightingEvidence } from '../../../utils/analysis/evidence/sightings.ts';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import { applyEvidence } from '../../../utils/state/apply-evidence.ts';
import { emptyProgress, type Progress, type StepProgress } from '../../../utils/state/progress.ts';
import { withSightings } from '../../../utils/state/sightings.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  accountsReport,
  clientView,
  endpoints,
  tenantSetup,
} from '../../fixtures/api-client-pages.ts';
import { at } from '../../fixtures/captured-values.ts';
import { fresh } from '../../fixtures/judged-page.ts';
import { grid, shown } from '../../fixtures/snapshot.ts';

const idle = { running: false, done: 0, total: 0, current: '', problems: [] };
function seen(page: PageSnapshot) {
  const [one] = sightingEvidence(observe(page, fresh, idle));
  return one?.type === 'sightings' ? one.seen : {};
}

const columns = [
  'API Client',
  'Client Name',
  'Disabled',
  'Locked Out due to Excessive Failed Signon Attempts',
];
const clients = (...rows: string[][]): PageSnapshot => ({
  ...endpoints(),
  grids: [grid('API Clients for Integrations', columns, ...rows)],
});
const own = defaultNames.apiClient;

describe('a page shows', () => {
  it.each([
    ['a client in order', clients([own, own, 'No', 'No']), [true, true, true]],
    ['a disabled client', clients([own, own, 'Yes', 'No']), [true, false, true]],
    ['a locked client', clients([own, own, 'false', 'true']), [true, true, false]],
    [
      'other clients only',
      clients(['Learning', 'Learning', 'No', 'No']),
      [false, undefined, undefined],
    ],
    ['no rows yet', clients(), [undefined, undefined, undefined]],
    ['the tab without a grid', endpoints(), [undefined, undefined, undefined]],
  ])('%s', (_, page, [listed, enabled, unlocked]) => {
    const shown = seen(page);
    expect(shown['client-listed']?.holds).toBe(listed);
    expect(shown['client-enabled']?.holds).toBe(enabled);
    expect(shown['client-unlocked']?.holds).toBe(unlocked);
  });

  it('the setting that enables OAuth clients', () => {
    expect(seen(tenantSetup())['oauth-clients-on']?.holds).toBe(false);
  });

  it('whether the account is open, and whether it exists', () => {
    expect(seen(accountsReport())).toMatchObject({
      'account-listed': { holds: true },
      'account-open': { holds: true },
      'password-current': { holds: true },
    });
    expect(seen(accountsReport(undefined, 'Yes'))['account-open']?.holds).toBe(false);
    expect(seen(accountsReport('somebody.else'))).toEqual({ 'account-listed': { holds: false } });
  });

  it('the client on its own page, and nothing of another client', () => {
    const own = clientView();
    expect(seen(own)).toMatchObject({
      'client-listed': { holds: true },
      'scopes-complete': { holds: true },
    });
    const rows = own.rows.map((row) =>
      row.label === 'Client Name' ? shown('Client Name', 'Learning Sync') : row,
    );
    expect(seen({ ...own, rows })).toEqual({});
  });
});

describe('what is seen now', () => {
  const one = new Date('2026-11-23T10:00:00Z');
  const two = new Date('2026-11-23T11:00:00Z');

  it('outranks what was seen once, and its change has a time', () => {
    const before = withSightings({}, { 'client-enabled': { holds: false } }, one);
    const after = withSightings(before, { 'client-enabled': { holds: true } }, two);
    expect(after['client-enabled']).toEqual({
      holds: true,
      at: two.toISOString(),
      changedAt: two.toISOString(),
    });
    expect(withSightings(after, { 'client-enabled': { holds: true } }, two)).toEqual(after);
  });

  const done: StepProgress = { state: 'done', at: one.toISOString() };
  const progress = (client: StepProgress, token: StepProgress): Progress => {
    const empty = emptyProgress({ ...at, environment: 'non-production' });
    const steps = { 'register-api-client': client, 'manage-refresh-tokens': token };
    return { ...empty, steps: { ...empty.steps, ...steps } };
  };
  const complete = { type: 'sightings', seen: { 'scopes-complete': { holds: true } } } as const;
  const lacking: StepProgress = {
    state: 'attention',
    finding: 'findings.field.scopeMissing',
    substitutions: ['System'],
  };

  it('makes a token outdated that is older than a scope of its client', () => {
    const { steps } = applyEvidence(progress(lacking, done), [complete], two);
    expect(steps['register-api-client'].state).toBe('done');
    expect(steps['manage-refresh-tokens']).toMatchObject({
      state: 'attention',
      finding: 'findings.page.tokenOutdated',
    });
  });

  it('leaves a token alone that was not made yet, or whose client was right before', () => {
    const early = applyEvidence(progress(lacking, { state: 'todo' }), [complete], two);
    expect(early.steps['manage-refresh-tokens'].state).toBe('todo');
    const right = applyEvidence(progress(done, done), [complete], two);
    expect(right.steps['manage-refresh-tokens'].state).toBe('done');
  });
});
