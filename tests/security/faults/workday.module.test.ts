import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../../utils/background/connection/verify.ts';
import { receipts, verifications } from '../../../utils/storage/items.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import { pasteLink, pressSend } from '../../fixtures/press.ts';
import { setUpTenant } from '../../fixtures/set-up-tenant.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';
import { type ServiceCallName, serviceCalls } from '../../sandbox/services/faults.ts';
import { figure, whole } from '../figures.ts';
import { arm, newLink, submissionsOf } from './control.ts';
import { overHttps } from './over-https.ts';
import { timeOutHangingRequests } from './time-limits.ts';
import { captureAnew, lostOf, type Values } from './vault.ts';
import { type Ending, type Row, rowsOf } from './workday-findings.ts';

let sandbox: Sandbox;
let values: Values;

beforeAll(async () => {
  sandbox = await startSandbox();
  values = await setUpTenant(sandbox, {
    scopes: ['Customer Accounts', 'System', 'Customers'],
    view: ['Reports: Customer Accounts', 'Process: Project Billing', 'View: Customer'],
  });
});
afterAll(() => sandbox.close());

beforeEach(async () => {
  overHttps(sandbox);
  timeOutHangingRequests();
  await captureAnew(values);
});

const check = async (call: ServiceCallName) => {
  await verify(tenant, call === 'soap' ? 'password' : 'connection', (work) => work());
  const found = (await verifications.getValue())[tenant];
  if (!found || found.running) throw new Error('Nothing was checked.');
  return found.checks;
};

function expectEnding(checks: Awaited<ReturnType<typeof check>>, { check: id, ending }: Row): void {
  const { state, finding } = checks[id];
  if ('passes' in ending) {
    expect(state).toBe('passed');
    return;
  }
  expect({ state, key: finding?.key, task: finding?.task }).toEqual({
    state: ending.state ?? 'failed',
    key: `findings.verify.${ending.finding}`,
    task: ending.task,
  });
}

/** After a refusal the same values are not tried again, because Workday would lock the client. */
const isRefusal = (ending: Ending) => 'finding' in ending && ending.finding === 'clientRefused';

describe.each(serviceCalls)('%s', (call) => {
  const rows = rowsOf(call);

  it('covers every kind of fault', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25);
  });

  it.each(whole ? rows : rows.filter((_, index) => index % 4 === 0))('$fault', async (row) => {
    figure('faults', "faults of Workday's services tried", 1);
    await arm(sandbox, row.fault);
    expectEnding(await check(call), row);
    figure('faults', "faults of Workday's services that ended in their finding", 1);
    const lost = await lostOf(values);
    figure('faults', 'values lost', lost.length);
    expect(lost).toEqual([]);

    await arm(sandbox);
    // The wait that Workday asked for is over.
    await verifications.setValue({});
    const afterwards = (await check(call))[call];
    if (isRefusal(row.ending)) expect(afterwards.finding?.key).toBe('findings.verify.notRepeated');
    else expect(afterwards).toEqual({ state: 'passed' });

    await pasteLink(await newLink(sandbox));
    await pressSend(tenant);
    const { credentials, submissions } = await submissionsOf(sandbox);
    figure('faults', 'submissions made twice', Math.max(0, submissions - 1));
    expect(submissions).toBe(1);
    expect(credentials).toEqual(values);
    expect((await receipts.getValue())[tenant]?.credentials.toSorted()).toEqual(
      Object.keys(values).sort(),
    );
  });
});
