import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CauseId } from '../../../utils/guide/causes/cause.ts';
import { causes } from '../../../utils/guide/causes/index.ts';
import { type DiagnosisView, diagnose } from '../../../utils/panel/diagnosis/diagnosis.ts';
import { verificationView } from '../../../utils/panel/verification.ts';
import type { CheckGroup } from '../../../utils/state/checks.ts';
import { credentialViews, progresses, verifications } from '../../../utils/storage/items.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import { arm, check, checkAgain, ready, scene, states } from '../../fixtures/checked-tenant.ts';
import { followCure } from '../../fixtures/cure-pages.ts';
import { complete, type Mishap, mishaps } from '../../fixtures/mishaps.ts';
import { WatchedAdministrator } from '../../fixtures/watched-administrator.ts';

/*
 * Every mishap of a practice tenant, alone and in pairs: the real checks over HTTPS, the real
 * evidence of the pages, and the cure that the panel names, followed on the tenant's own pages.
 */

const online = { online: true, now: 0 };

async function view() {
  return verificationView({
    verification: (await verifications.getValue())[tenant],
    credentials: (await credentialViews.getValue())[tenant] ?? [],
    progress: (await progresses.getValue())[tenant],
    ...online,
  });
}

const diagnosis = async (): Promise<DiagnosisView> => diagnose((await view()).situation);
const named = ({ causes: first }: DiagnosisView) => first.map(({ id }) => id);

async function bringAbout(...all: readonly Mishap[]): Promise<WatchedAdministrator> {
  const admin = new WatchedAdministrator(scene.sandbox);
  await ready(Object.assign({}, complete, ...all.map(({ setUp }) => setUp)), admin);
  await admin.opens('View API Clients');
  for (const { happens } of all) await happens?.(admin);
  for (const group of groupsOf(all)) await check(group);
  for (const { looks } of all) await looks?.(admin);
  return admin;
}

const groupsOf = (all: readonly Mishap[]): CheckGroup[] => [
  ...new Set(all.flatMap(({ checks }) => checks ?? (['connection'] as const))),
];

/** Follows the cure of the first named cause, page by page, and tries once more. */
async function cure(admin: WatchedAdministrator, groups: readonly CheckGroup[]): Promise<CauseId> {
  const [first] = (await diagnosis()).causes;
  if (!first) throw new Error('No cause is named.');
  for (const { step } of first.steps) await followCure(step, first.id, admin);
  // A cause without pages passes by itself.
  if (first.steps.length === 0) {
    await arm();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
  }
  for (const group of groups) await checkAgain(group);
  return first.id;
}

async function expectGreen(groups: readonly CheckGroup[]): Promise<void> {
  const found = await states();
  if (groups.includes('connection'))
    expect(found).toMatchObject({ token: 'passed', wql: 'passed', invoices: 'passed' });
  if (groups.includes('password')) expect(found).toMatchObject({ soap: 'passed' });
}

/** Two mishaps that exist side by side, of different kinds. */
const pairs: readonly [string, string][] = [
  ['the client was disabled', 'nothing was activated'],
  ['the client was disabled', 'the scope System is missing'],
  ['the client is locked out', 'the secret was typed wrong'],
  ['the client is locked out', 'a policy shuts out API clients, and every step was seen'],
  ['OAuth clients are off', 'a colleague made another token'],
  ['OAuth clients are off', 'the client was disabled'],
  ['the client has IP ranges', 'invoices have Get access only'],
  ['the client was deleted', 'nothing was activated'],
  ['the sandbox was overwritten', 'the token was typed wrong'],
  ['a colleague made another secret', 'a colleague made another token'],
  ['the token was typed wrong', 'the query language is missing'],
  ['the token has expired', 'the scope Customer Accounts is missing'],
  ['the account is locked', 'the user is in no group'],
  ['the account is disabled', 'the scope System is missing'],
  ['nothing was activated', 'the scope System is missing'],
  ['nothing was activated', 'invoices have Get access only'],
  ['the query language is missing', 'invoices have Get access only'],
  ['the scope System is missing', 'invoices have Get access only'],
  ['the user is in no group', 'nothing was activated'],
  ['the password was typed wrong', 'a policy shuts out API clients, and the password works'],
  ['the password was typed wrong', 'the client was disabled'],
  ['a scope was added after the token', 'the query language is missing'],
];

const maxCures = 4;

describe('two causes at once', () => {
  it.each(pairs)(
    '%s, and %s: a true one is among the first three until both are cured',
    async (...whats) => {
      const both = whats.map((what) => {
        const found = mishaps.find((one) => one.what === what);
        if (!found) throw new Error(`There is no mishap "${what}".`);
        return found;
      });
      const groups = groupsOf(both);
      const admin = await bringAbout(...both);
      const left = new Set(both.map(({ cause }) => cause));
      for (
        let cures = 0;
        (await view()).stage !== 'passed' || (await isSoapOpen(groups));
        cures++
      ) {
        expect(cures, 'cures until all is well').toBeLessThan(maxCures);
        const before = await diagnosis();
        expect(
          named(before).some((id) => left.has(id)),
          named(before).join(),
        ).toBe(true);
        await cure(admin, groups);
        for (const { looks } of both) await looks?.(admin);
      }
      await expectGreen(groups);
    },
  );

  const isSoapOpen = async (groups: readonly CheckGroup[]) =>
    groups.includes('password') && (await states()).soap !== 'passed';
});

describe('one cause alone', () => {
  it.each(mishaps)('$what: $cause is named first, and its cure works', async (mishap) => {
    const admin = await bringAbout(mishap);
    expect(named(await diagnosis())[0]).toBe(mishap.cause);
    await cure(admin, groupsOf([mishap]));
    await expectGreen(groupsOf([mishap]));
  });

  it('is one of at least 25 that the data knows', () => {
    const known = new Set(mishaps.map(({ cause }) => cause));
    expect(known.size).toBeGreaterThanOrEqual(25);
    expect(causes.map(({ id }) => id)).toEqual(expect.arrayContaining([...known]));
  });
});
