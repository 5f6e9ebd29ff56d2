import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { routes } from '../../../utils/background/routes/router.ts';
import { capture } from '../../../utils/background/vault/capture.ts';
import { replaceCredential } from '../../../utils/background/vault/replace.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import type { Refused } from '../../../utils/state/consent.ts';
import { credentialValues, passphrases } from '../../../utils/storage/items.ts';
import { setUpFastPbkdf2 } from '../../drivers/fast-pbkdf2.ts';
import { at, captureAll, tenant } from '../../fixtures/captured-values.ts';
import { shownNow } from '../../fixtures/press.ts';

/**
 * A press and a change of the values at once, in every order in which the storage may answer: what
 * the press acts on is what was on show, or the press is refused.
 */

setUpFastPbkdf2();

const panel = 'extension page';
const passphrase = 'five words of no kin at all';
const task = 'register-api-client';
const newValue = 'n'.repeat(90);

const presses = {
  wipe: async () => routes.wipe.handle({ tenant, shown: await shownNow(tenant) }, panel),
  'forget-tenant': async () =>
    routes['forget-tenant'].handle({ tenant, shown: await shownNow(tenant) }, panel),
  protect: async () =>
    routes.protect.handle({ tenant, passphrase, shown: await shownNow(tenant) }, panel),
};
type Press = keyof typeof presses;

const changes = {
  'a page shows another Client Secret': () =>
    capture({ ...at, credential: 'clientSecret', secret: new Secret(newValue), task }),
  'Verify replaces the refresh token': async () => {
    const old = (await credentialValues.getValue())[tenant]?.refreshToken;
    await replaceCredential(tenant, 'refreshToken', old?.revision, new Secret(newValue));
  },
};
type Change = keyof typeof changes;

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;
const held = async () => Object.values((await credentialValues.getValue())[tenant] ?? {});

/** Runs both at once. The scheduler decides in which order the storage answers. */
async function race(scheduler: fc.Scheduler, press: Press, change: Change) {
  const shown = await shownNow(tenant);
  const { get, set } = fakeBrowser.storage.session;
  const spies = [
    vi
      .spyOn(fakeBrowser.storage.session, 'get')
      .mockImplementation(
        scheduler.scheduleFunction(get.bind(fakeBrowser.storage.session)) as never,
      ),
    vi
      .spyOn(fakeBrowser.storage.session, 'set')
      .mockImplementation(
        scheduler.scheduleFunction(set.bind(fakeBrowser.storage.session)) as never,
      ),
  ];
  const act = routes[press].handle as (data: object, from: string) => Promise<unknown>;
  const both = Promise.all([act({ tenant, passphrase, shown }, panel), changes[change]()]);
  const [answer] = await scheduler.waitFor(both);
  for (const spy of spies) spy.mockRestore();
  return answer;
}

describe.each(Object.keys(presses) as Press[])('%s', (press) => {
  it.each(Object.keys(changes) as Change[])('while %s', async (change) => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        fakeBrowser.reset();
        await captureAll();
        const answer = await race(scheduler, press, change);
        const isThere = (await held()).some(({ value }) => value === newValue);
        outcomes.add(`${isRefused(answer) ? 'refused' : 'done'}, ${isThere ? 'kept' : 'gone'}`);
        // Nobody agreed to lose the new value, and nobody saw it when the press was made.
        if (change === 'a page shows another Client Secret') expect(isThere).toBe(true);
        if (isRefused(answer)) {
          expect(answer.refused.key).toBe('findings.shown.values');
          expect(await passphrases.getValue()).toEqual({});
          expect((await held()).length).toBe(8);
        }
      }),
      { numRuns: 40 },
    );
    expect(outcomes.size).toBeGreaterThan(0);
  });
});

it('every message with what was shown compares it: the rows take no other handler', () => {
  const withShown = Object.entries(routes)
    .filter(([, { schema }]) => 'shape' in schema && 'shown' in (schema.shape as object))
    .map(([type]) => type);
  expect(withShown.toSorted()).toEqual(
    [
      'connect',
      'forget-tenant',
      'protect',
      'reveal',
      'seal-file',
      'send',
      'try-now',
      'unlock',
      'use-link',
      'wipe',
    ].toSorted(),
  );
});
