import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { handoff, receipts } from '../../../utils/storage/items.ts';
import { tenant, values } from '../../fixtures/captured-values.ts';
import { pasteLink, pressSend } from '../../fixtures/press.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';
import { figure, whole } from '../figures.ts';
import { arm, newLink, submissionsOf } from './control.ts';
import { connectingRows, type Row, submittingRows } from './intake-findings.ts';
import { overHttps } from './over-https.ts';
import { timeOutHangingRequests } from './time-limits.ts';
import { captureAnew, lostOf } from './vault.ts';

// Between two attempts the clock jumps to the end of the wait.
vi.mock(import('../../../utils/lib/wait.ts'), () => import('../../fixtures/fake-wait.ts'));

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

beforeEach(async () => {
  overHttps(sandbox);
  timeOutHangingRequests();
  await captureAnew(values);
});

const some = (rows: Row[]) => (whole ? rows : rows.filter((_, index) => index % 4 === 0));

async function expectFinding({ finding }: Row): Promise<void> {
  const state = await handoff.getValue();
  expect('problem' in state && state.problem?.key).toBe(`findings.handoff.${finding}`);
  expect(JSON.stringify(state)).not.toMatch(/canary/i);
  figure('faults', "faults of Kolleno's intake that ended in their finding", 1);
  const lost = await lostOf(values);
  figure('faults', 'values lost', lost.length);
  expect(lost).toEqual([]);
}

async function expectOneSubmission(): Promise<void> {
  const { submissions, credentials } = await submissionsOf(sandbox);
  figure('faults', 'submissions made twice', Math.max(0, submissions - 1));
  expect(submissions).toBe(1);
  expect(credentials).toEqual(values);
  expect((await handoff.getValue()).state).toBe('received');
  expect((await receipts.getValue())[tenant]?.credentials.toSorted()).toEqual(
    Object.keys(values).sort(),
  );
}

describe('a submission', () => {
  it('covers every kind of fault', () => {
    expect(submittingRows.length).toBeGreaterThanOrEqual(25);
  });

  it.each(some(submittingRows))('$fault ends in $finding', async (row) => {
    await pasteLink(await newLink(sandbox));
    figure('faults', "faults of Kolleno's intake tried", 1);
    await arm(sandbox, row.fault);
    await pressSend(tenant);
    await expectFinding(row);

    await arm(sandbox);
    if (!row.sameLink) await pasteLink(await newLink(sandbox));
    await pressSend(tenant);
    await expectOneSubmission();
  });
});

describe('looking up a link', () => {
  it('covers every kind of fault', () => {
    expect(connectingRows.length).toBeGreaterThanOrEqual(25);
  });

  it.each(some(connectingRows))('$fault ends in $finding', async (row) => {
    const link = await newLink(sandbox);
    figure('faults', "faults of Kolleno's intake tried", 1);
    await arm(sandbox, row.fault);
    await pasteLink(link);
    await expectFinding(row);

    await arm(sandbox);
    await pasteLink(link);
    await pressSend(tenant);
    await expectOneSubmission();
  });
});
