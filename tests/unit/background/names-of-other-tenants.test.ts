import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recoverState } from '../../../utils/background/lifecycle/recover.ts';
import { routes } from '../../../utils/background/routes/router.ts';
import { defaultNames } from '../../../utils/guide/names.ts';
import { neverChecked } from '../../../utils/state/checks.ts';
import { offeredNames } from '../../../utils/state/offered-names.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import {
  finishedChecks,
  passphrases,
  progresses,
  receipts,
  refusals,
  sealedSubmission,
  settings,
  statusAccess,
  verifications,
} from '../../../utils/storage/items.ts';
import { at, captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import {
  context,
  other,
  panel,
  place,
  production,
  receipt,
  saved,
  setUp,
  unanswered,
} from '../../fixtures/earlier-set-up.ts';
import { shownNow } from '../../fixtures/press.ts';

beforeEach(() => {
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
});

describe('another tenant', () => {
  beforeEach(async () => {
    await captureAll();
    await progresses.setValue({ [tenant]: setUp() });
    await receipts.setValue({ [tenant]: receipt });
  });
  const offer = async (locked = {}) =>
    offeredNames(await progresses.getValue(), other, { ...defaultNames, ...locked }, locked);

  it('is offered the names that were chosen before, not the comment', async () => {
    expect(await offer()).toEqual({ from: tenant, names: { isuUserName: 'svc-kolleno' } });
  });

  it('takes them over, and nothing else', async () => {
    await routes['use-names'].handle({ tenant: other, from: tenant }, panel);
    expect(await saved(other)).toEqual({
      ...emptyProgress(production),
      chosen: { isuUserName: 'svc-kolleno' },
    });
    expect(await offer()).toBeUndefined();
    const { names, skipped, changed, captured, stepsDone } = await context({ ...production });
    expect(names.isuUserName).toBe('svc-kolleno');
    expect({ skipped, changed, captured, stepsDone }).toEqual({
      skipped: {},
      changed: [],
      captured: [],
      stepsDone: [],
    });
    expect(
      await routes.reveal.handle(
        { tenant: other, credential: 'clientSecret', shown: await shownNow(other) },
        panel,
      ),
    ).toBeNull();
    const everything = JSON.stringify([
      await disk.get(),
      await fakeBrowser.storage.session.get(null),
    ]);
    const kept = JSON.parse(everything) as Record<string, Record<string, unknown>>[];
    for (const area of kept)
      for (const item of Object.values(area))
        for (const secret of [
          values.clientSecret,
          values.refreshToken,
          values.isuPassword,
          values.clientId,
        ])
          expect(JSON.stringify(item[other] ?? null)).not.toContain(secret);
  });

  it('that wants none of them is not asked again', async () => {
    await routes['use-names'].handle({ tenant: other, from: null }, panel);
    expect((await saved(other))?.chosen).toEqual({});
    expect(await offer()).toBeUndefined();
  });

  it('is offered nothing that is recommended there anyway, or that the policy sets', async () => {
    expect(await offer({ isuUserName: 'by-policy' })).toBeUndefined();
    await progresses.setValue({
      [tenant]: setUp({ chosen: { isuUserName: defaultNames.isuUserName } }),
    });
    expect(await offer()).toBeUndefined();
  });

  it('in which something was entered already keeps its own', async () => {
    await progresses.setValue({
      [tenant]: setUp(),
      [other]: { ...emptyProgress(production), chosen: { securityGroup: 'Own Group' } },
    });
    expect(await offer()).toBeUndefined();
  });
});

describe('a tenant that is forgotten', () => {
  it('is named nowhere any more, and another one stays whole', async () => {
    await captureAll();
    await routes.protect.handle(
      { tenant, passphrase: 'five words of no kin at all', shown: await shownNow(tenant) },
      panel,
    );
    const its = <T>(value: T) => ({ [tenant]: value, [other]: value });
    await progresses.setValue({
      [tenant]: setUp(),
      [other]: { ...setUp(), ...production },
    });
    await receipts.setValue({ [tenant]: receipt });
    await finishedChecks.setValue(its(neverChecked));
    await verifications.setValue(its(neverChecked));
    await refusals.setValue({ key: 'k', tenants: its([]) });
    await routes['start-run'].handle({ tenant, kind: 'rotation' }, panel);
    await routes.learn.handle(
      {
        ...at,
        ids: null,
        answer: {
          page: 'register-api-client/form',
          is: true,
          title: 'x',
          urlTaskId: null,
          viewIds: [],
        },
      },
      { tabId: 1, at: { ...place, urlTaskId: null } },
    );
    await routes['switch-overlay'].handle(
      { tenant, page: 'register-api-client/form', scope: 'page' },
      panel,
    );
    await routes['switch-overlay'].handle(
      { tenant, page: 'register-api-client/form', scope: 'tenant' },
      panel,
    );
    await statusAccess.setValue({
      [tenant]: { id: 'i', url: 'https://connect.kolleno.com/', token: 't' },
    });
    await sealedSubmission.setValue(unanswered);
    const holds = async () =>
      Object.entries({
        ...(await disk.get()),
        ...(await fakeBrowser.storage.session.get(null)),
      })
        .filter(([, value]) => JSON.stringify(value).includes(at.tenant))
        .map(([name]) => name);
    expect((await holds()).length).toBeGreaterThan(12);
    await routes['forget-tenant'].handle({ tenant, shown: await shownNow(tenant) }, panel);
    expect(await holds()).toEqual([]);
    expect(await passphrases.getValue()).toEqual({});
    expect(await saved(other)).toEqual({ ...setUp(), ...production });
    expect(Object.keys(await finishedChecks.getValue())).toEqual([other]);
  });
});

it('what a later version has left is neither changed nor in the way of what it did not touch', async () => {
  await progresses.setValue({ [tenant]: setUp() });
  await disk.set({ settings: { later: true }, settings$: { v: 99 } });
  const reset = { change: { type: 'reset' as const, part: 'names' as const } };
  await expect(routes['change-settings'].handle(reset, panel)).rejects.toThrow('later version');
  await recoverState();
  await expect(settings.getValue()).rejects.toThrow('later version');
  expect(await disk.get()).toMatchObject({
    settings: { later: true },
    settings$: { v: 99 },
  });
  expect(await saved()).toEqual(setUp());
});
