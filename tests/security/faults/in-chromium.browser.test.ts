import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inOrder } from '../../drivers/stop-at-first-failure.ts';
import { sentence } from '../../drivers/messages.ts';
import { openStage, type Stage } from '../../drivers/harness.ts';
import { journey } from '../../drivers/journey.ts';
import { figure, whole } from '../figures.ts';

/** A few of the faults again where the browser's own `fetch` and its worker meet them. No two in a row end in the same sentence, or the earlier one would be taken for the later. */

let stage: Stage;
const yields = [
  'create-integration-system-user',
  'register-api-client',
  'manage-refresh-tokens',
  'view-api-clients',
];

beforeAll(async () => {
  stage = await openStage();
  for (const { task, walk, leavesBy } of journey) {
    if (!yields.includes(task)) continue;
    await walk(stage);
    if (leavesBy) await stage.admin.presses(leavesBy);
  }
  kept = await keptNow();
});
afterAll(() => stage?.close());
inOrder(() => stage);

/** SHA-256 of every value in the vault. */
let kept: Record<string, string>;

async function keptNow(): Promise<Record<string, string>> {
  const values = await stage.guide.panel.evaluate(async () => {
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

async function losesNothing(): Promise<void> {
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
  const rows: [fault: string, check: string, finding: Parameters<typeof sentence>[0]][] = [
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
    await stage.tenant.faults(fault);
    await stage.guide.verifies();
    expect(await stage.guide.checks()).toMatchObject({ [check]: 'failed' });
    await stage.guide.says(sentence(finding));
    await stage.tenant.faults();
    await losesNothing();
  });
});

describe("Kolleno's intake", () => {
  const sessionRows: [fault: string, finding: Parameters<typeof sentence>[0]][] = [
    ['intake-session-endless', 'findings.handoff.badSession'],
    ['intake-session-broken-gzip', 'findings.handoff.connectOffline'],
    ['intake-session-foreign-submit', 'findings.handoff.badSession'],
    ['intake-session-redirect', 'findings.handoff.connectNotKolleno'],
  ];
  test.each(some(sessionRows))('%s', async (fault, finding) => {
    figure('faults', 'of these, also tried in Chromium', 1);
    await stage.tenant.faults(fault);
    await stage.guide.connects(await stage.tenant.handoffLink());
    await stage.guide.says(sentence(finding));
    await stage.guide.handsOff('disconnected');
    await stage.tenant.faults();
    await losesNothing();
  });

  test('takes a good link', async () => {
    await stage.guide.connects(await stage.tenant.handoffLink());
    await stage.guide.handsOff('connected');
  });

  const rows: [fault: string, finding: Parameters<typeof sentence>[0]][] = [
    ['intake-replayed-receipt', 'findings.handoff.otherReceipt'],
    ['intake-endless', 'findings.handoff.noReceipt'],
    ['intake-html', 'findings.handoff.notKolleno'],
    ['intake-no-content', 'findings.handoff.noReceipt'],
    ['intake-redirect', 'findings.handoff.notKolleno'],
    ['intake-no-utf-8', 'findings.handoff.noReceipt'],
  ];
  test.each(some(rows))('%s', async (fault, finding) => {
    figure('faults', 'of these, also tried in Chromium', 1);
    await stage.tenant.faults(fault);
    await stage.guide.sends();
    await stage.guide.says(sentence(finding));
    await stage.guide.handsOff('failed');
    await stage.tenant.faults();
    await losesNothing();
  });

  test('has exactly one submission in the end, with every value as it was captured', async () => {
    await stage.guide.sends();
    await stage.guide.handsOff('received');
    const submissions = await stage.tenant.submissions();
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
