import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../../drivers/harness.ts';
import { journeySteps } from '../../drivers/journey.ts';
import { message } from '../../drivers/messages.ts';
import { stopAtFirstFailure } from '../../drivers/stop-at-first-failure.ts';
import { figure, whole } from '../figures.ts';

/**
 * Some of the faults again, with the browser's own `fetch` and worker. No two in a row end in the
 * same message, or the earlier one would be mistaken for the later one.
 */

let harness: Harness;
const expectOutcome = [
  'create-integration-system-user',
  'register-api-client',
  'manage-refresh-tokens',
  'view-api-clients',
];

beforeAll(async () => {
  harness = await startHarness();
  for (const { task, run, leaveWith } of journeySteps) {
    if (!expectOutcome.includes(task)) continue;
    await run(harness);
    if (leaveWith) await harness.admin.press(leaveWith);
  }
  kept = await keptNow();
});
afterAll(() => harness?.close());
stopAtFirstFailure();

/** SHA-256 of every value in the vault. */
let kept: Record<string, string>;

async function keptNow(): Promise<Record<string, string>> {
  const values = await harness.panel.page.evaluate(async () => {
    const all = (await chrome.storage.session.get('kept-values'))['kept-values'] as
      | Record<string, Record<string, { value: string }>>
      | undefined;
    return Object.values(all ?? {}).flatMap((one) =>
      Object.entries(one).map(([name, { value }]) => [name, value] as const),
    );
  });
  return Object.fromEntries(
    values.map(([name, value]) => [name, createHash('sha256').update(value).digest('hex')]),
  );
}

async function expectNothingLost(): Promise<void> {
  const now = await keptNow();
  figure(
    'faults',
    'values lost',
    Object.keys(kept).filter((name) => now[name] !== kept[name]).length,
  );
  expect(now).toEqual(kept);
  expect(Object.keys(now)).toHaveLength(8);
}

const some = <Row>(rows: Row[]) => (whole ? rows : rows.slice(0, 2));

describe("Workday's services", () => {
  const rows: [fault: string, check: string, finding: Parameters<typeof message>[0]][] = [
    ['workday-token-endless', 'token', 'findings.verify.unreadable'],
    ['workday-token-broken-gzip', 'token', 'findings.verify.offline'],
    ['workday-token-redirect', 'token', 'findings.verify.notWorkday'],
    ['workday-token-truncated', 'token', 'findings.verify.offline'],
    ['workday-token-deep', 'token', 'findings.verify.unreadable'],
    ['workday-token-407', 'token', 'findings.verify.offline'],
    ['workday-wql-html-502', 'wql', 'findings.verify.notWorkday'],
  ];
  test.each(some(rows))('%s', async (fault, check, finding) => {
    figure('faults', 'of these, also tried in Chromium', 1);
    await harness.tenant.setFaults(fault);
    await harness.panel.verify();
    expect(await harness.panel.checks()).toMatchObject({ [check]: 'failed' });
    await harness.panel.waitForText(message(finding));
    await harness.tenant.setFaults();
    await expectNothingLost();
  });
});

describe("Kolleno's intake", () => {
  const sessionRows: [fault: string, finding: Parameters<typeof message>[0]][] = [
    ['intake-session-endless', 'findings.handoff.badSession'],
    ['intake-session-broken-gzip', 'findings.handoff.connectOffline'],
    ['intake-session-foreign-submit', 'findings.handoff.badSession'],
    ['intake-session-redirect', 'findings.handoff.connectNotKolleno'],
  ];
  test.each(some(sessionRows))('%s', async (fault, finding) => {
    figure('faults', 'of these, also tried in Chromium', 1);
    await harness.tenant.setFaults(fault);
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForText(message(finding));
    await harness.panel.waitForHandoff('disconnected');
    await harness.tenant.setFaults();
    await expectNothingLost();
  });

  test('accepts a valid link', async () => {
    await harness.panel.connect(await harness.tenant.handoffLink());
    await harness.panel.waitForHandoff('connected');
  });

  const rows: [fault: string, finding: Parameters<typeof message>[0]][] = [
    ['intake-replayed-receipt', 'findings.handoff.otherReceipt'],
    ['intake-endless', 'findings.handoff.noReceipt'],
    ['intake-html', 'findings.handoff.notKolleno'],
    ['intake-no-content', 'findings.handoff.noReceipt'],
    ['intake-redirect', 'findings.handoff.notKolleno'],
    ['intake-no-utf-8', 'findings.handoff.noReceipt'],
  ];
  test.each(some(rows))('%s', async (fault, finding) => {
    figure('faults', 'of these, also tried in Chromium', 1);
    await harness.tenant.setFaults(fault);
    await harness.panel.send();
    await harness.panel.waitForText(message(finding));
    await harness.panel.waitForHandoff('failed');
    await harness.tenant.setFaults();
    await expectNothingLost();
  });

  test('has exactly one submission at the end, with every value as captured', async () => {
    await harness.panel.send();
    await harness.panel.waitForHandoff('received');
    const submissions = await harness.tenant.submissions();
    figure('faults', 'submissions made twice', submissions.length - 1);
    expect(submissions).toHaveLength(1);
    const sent = Object.entries(submissions[0]?.payload.credentials ?? {});
    expect(
      Object.fromEntries(
        sent.map(([name, value]) => [name, createHash('sha256').update(value).digest('hex')]),
      ),
    ).toEqual(kept);
  });
});
