import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/names.ts';
import type { Verdict } from '../../utils/state/page-status.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { taskIds } from '../sandbox/pages/task-ids.ts';

/**
 * Invariants of a form under any sequence of actions: typing, filling, leaving and returning, while
 * Workday re-renders rows.
 */

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

const scopes = 'Scope (Functional Areas)';
const recommended = ['Customer Accounts', 'System'];
const ticks = ['Non-Expiring Refresh Tokens', 'Disabled', 'Include Workday Owned Scope'] as const;

/** Content of the form, read from the page by the test itself. */
interface Held {
  name: string;
  ticked: Record<(typeof ticks)[number], boolean>;
  scopes: string[];
}

const held = (): Promise<Held> =>
  harness.admin.page.evaluate(
    (scopeLabel, tickLabels) => {
      const rows = [...document.querySelectorAll('#workdayApplicationFrame li')].filter(
        (row) => row.getClientRects().length > 0,
      );
      const row = (label: string) => {
        const found = rows.find(
          (one) => one.querySelector('label')?.textContent?.replace('*', '').trim() === label,
        );
        if (!found) throw new Error(`The form has no row ${label}.`);
        return found;
      };
      const mark = 'data-automationcheckboxchecked';
      return {
        name: row('Client Name').querySelector('input')?.value ?? '',
        ticked: Object.fromEntries(
          tickLabels.map((label) => [
            label,
            row(label).querySelector(`[${mark}]`)?.getAttribute(mark) === 'true',
          ]),
        ) as Held['ticked'],
        scopes: [
          ...row(scopeLabel).querySelectorAll(
            '[data-automation-id="selectedItemList"] [data-automation-id="promptOption"]',
          ),
        ]
          .map((pill) => pill.textContent?.trim() ?? '')
          .sort(),
      };
    },
    scopes,
    ticks,
  );

/** The verdicts that the panel must show for that content. */
function judged({ name, ticked, scopes: chosen }: Held): Record<string, Verdict> {
  const is = (right: boolean): Verdict => (right ? 'ok' : 'differs');
  return {
    'client-name': name === '' ? 'empty' : is(name === defaultNames.apiClient),
    'non-expiring-refresh-tokens': is(ticked['Non-Expiring Refresh Tokens']),
    disabled: is(!ticked.Disabled),
    'scope-functional-areas':
      chosen.length === 0 ? 'empty' : is(recommended.every((one) => chosen.includes(one))),
    'include-workday-owned-scope': is(!ticked['Include Workday Owned Scope']),
    'restricted-to-ip-ranges': 'ok',
  };
}

/** Expects that panel and page agree, and keep agreeing. */
async function expectAgreement(): Promise<Held> {
  return waitUntil('the panel’s verdicts to be what the page holds', async () => {
    const [verdicts, now] = [await harness.panel.verdicts(), await held()];
    expect(verdicts).toEqual(judged(now));
    return now;
  });
}

async function goTo(taskId: string): Promise<void> {
  await harness.admin.page.evaluate((path) => {
    const [, tenant] = location.pathname.split('/');
    history.pushState(null, '', `/${tenant}/d/${path}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `task/${taskId}.htmld`);
}

async function openForm(): Promise<void> {
  await goTo(taskIds.registerApiClientForIntegrations);
  await harness.admin.waitForPage('Register API Client for Integrations');
  await harness.panel.waitForTask('register-api-client');
}

/** Fills if anything can be filled. */
async function fill(): Promise<void> {
  const open = Object.values(await harness.panel.verdicts()).some((verdict) => verdict !== 'ok');
  if (open) await harness.panel.fill();
}

interface Step {
  name: string;
  takes(): Promise<unknown>;
}

const steps: readonly Step[] = [
  {
    name: 'the recommended name',
    takes: () => harness.admin.type('Client Name', defaultNames.apiClient),
  },
  { name: 'another name', takes: () => harness.admin.type('Client Name', 'Treasury Client') },
  { name: 'no name', takes: () => harness.admin.type('Client Name', '') },
  ...ticks.flatMap((label): Step[] => [
    { name: `tick ${label}`, takes: () => harness.admin.tick(label) },
    { name: `untick ${label}`, takes: () => harness.admin.untick(label) },
  ]),
  { name: 'a scope that is needed', takes: () => choose('System') },
  { name: 'a scope of somebody else', takes: () => choose('Staffing') },
  { name: 'a scope less', takes: removeFirst },
  { name: 'leave and come back', takes: () => goTo(taskIds.viewApiClients).then(openForm) },
  { name: 'fill', takes: fillTwice },
];

/** Clicks again if the row under the mouse is replaced at that moment, as a user would. */
async function retryClick(takes: Step['takes']): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await takes();
      return;
    } catch (problem) {
      const replaced = /detached|not clickable|no longer/i.test(String(problem));
      if (!replaced || tries === 5) throw problem;
    }
  }
}

async function choose(scope: string): Promise<void> {
  if (!(await held()).scopes.includes(scope)) await harness.admin.choose(scopes, scope);
}

async function removeFirst(): Promise<void> {
  const [first] = (await held()).scopes;
  if (first !== undefined) await harness.admin.remove(scopes, first);
}

/** Expects that filling corrects everything, removes no entry, and does nothing the second time. */
async function fillTwice(): Promise<void> {
  const before = await expectAgreement();
  await fill();
  const after = await expectAgreement();
  expect(new Set(Object.values(judged(after)))).toEqual(new Set(['ok']));
  expect(after.scopes).toEqual([...new Set([...before.scopes, ...recommended])].sort());
  await fill();
  expect(await held()).toEqual(after);
}

/** Rows are replaced regularly, and the suffix of field IDs changes each time. */
const drift = { delay: 10, rerender: 400, ids: 'volatile' } as const;
/** Enough for every action to occur, few enough for one minute. */
const runs = 5;

test('after any sequence of actions the panel shows what the page has, and Workday saves it', async () => {
  await harness.tenant.setDrift(drift);
  await harness.admin.openHome();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...steps.map(({ name }) => name)), { minLength: 4, maxLength: 7 }),
      async (taken) => {
        await harness.tenant.reset();
        await harness.tenant.setDrift(drift);
        await goTo(taskIds.viewApiClients);
        await harness.admin.waitForPage('View API Clients');
        await openForm();
        for (const { takes } of taken.flatMap(
          (name) => steps.find((one) => one.name === name) ?? [],
        )) {
          await retryClick(takes);
          await expectAgreement();
        }
        await fillTwice();
        const { name, ticked, scopes: chosen } = await held();
        await retryClick(() => harness.admin.press('OK'));
        const client = await waitUntil('the client', () => harness.tenant.apiClient(name));
        expect(client).toMatchObject({
          nonExpiring: ticked['Non-Expiring Refresh Tokens'],
          disabled: ticked.Disabled,
          includeWorkdayOwnedScope: ticked['Include Workday Owned Scope'],
        });
        expect([...client.scopes].sort()).toEqual(chosen);
        await harness.panel.waitForCredentials('captured', 'clientId', 'clientSecret');
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );
});
