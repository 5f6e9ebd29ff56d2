import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { retryNow, send, stopSending } from '../../../utils/background/handoff/send.ts';
import { routes } from '../../../utils/background/routes/router.ts';
import { capture } from '../../../utils/background/vault/capture.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import type { Shown } from '../../../utils/state/consent.ts';
import {
  credentialValues,
  handoff,
  handoffSession,
  passphrases,
  receipts,
} from '../../../utils/storage/items.ts';
import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';
import { at, captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { intakeOnLoopback, type Loopback } from '../../fixtures/intake-on-loopback.ts';
import { pasteLink, pressSend, shownNow } from '../../fixtures/press.ts';
import { comparisonCode } from '../../sandbox/intake/sessions.ts';

const other: TenantKey = 'impl.wd12.myworkday.com/globex_dpt1';
const from = 'extension page';
const passphrase = 'five words of no kin at all';

let loopback: Loopback;
let shown: Shown;
beforeEach(async () => {
  loopback = await intakeOnLoopback();
  await captureAll();
  await pasteLink(await loopback.intake.newHandoffLink({ instance: 'Acme' }));
  shown = await shownNow(tenant);
});

const captureAgain = () =>
  capture({
    ...at,
    credential: 'refreshToken',
    secret: new Secret(`newer${values.refreshToken}`),
    task: 'manage-refresh-tokens',
  });
const refusedFor = (key: string, ...substitutions: string[]) => ({
  refused: { key: `findings.shown.${key}`, substitutions },
});

/** Every message that acts on the tenant's values, and what must be left as it was. */
const acting: [type: string, act: (shown: Shown) => unknown][] = [
  ['send', (shown) => send({ tenant, shown, instead: null })],
  ['seal-file', (shown) => routes['seal-file'].handle({ tenant, shown }, from)],
  ['reveal', (shown) => routes.reveal.handle({ tenant, credential: 'clientSecret', shown }, from)],
  ['wipe', (shown) => routes.wipe.handle({ tenant, shown }, from)],
  ['forget-tenant', (shown) => routes['forget-tenant'].handle({ tenant, shown }, from)],
  ['protect', (shown) => routes.protect.handle({ tenant, passphrase, shown }, from)],
  ['unlock', (shown) => routes.unlock.handle({ tenant, passphrase, shown }, from)],
];

/** What nobody agreed to change has not changed. */
async function expectNothingDone(): Promise<void> {
  expect(loopback.intake.state().submissions).toEqual([]);
  expect((await handoff.getValue()).state).toBe('connected');
  expect(Object.keys((await credentialValues.getValue())[tenant] ?? {})).toHaveLength(8);
  expect(await passphrases.getValue()).toEqual({});
}

describe.each(acting)('%s is refused', (_, act) => {
  it('for a tenant that was not on show', async () => {
    expect(await act({ ...shown, tenant: other })).toEqual(refusedFor('tenant', at.tenant));
    expect(await act({ ...shown, tenant: null })).toEqual(refusedFor('tenant', at.tenant));
    await expectNothingDone();
  });

  it('for values that were captured since they were shown', async () => {
    await captureAgain();
    expect(await act(shown)).toEqual(refusedFor('values'));
    await expectNothingDone();
  });

  it('over a panel that showed no values', async () => {
    expect(await act({ ...shown, values: '' })).toEqual(refusedFor('values'));
    await expectNothingDone();
  });
});

const targeted = acting.filter(([type]) => type === 'send' || type === 'seal-file');
describe.each(targeted)('%s is refused', (_, act) => {
  it('after another link was connected, also one of the same name', async () => {
    await pasteLink(await loopback.intake.newHandoffLink({ instance: 'Acme' }));
    expect(await act(shown)).toEqual(refusedFor('session', 'Acme'));
    await expectNothingDone();
  });

  it('for another key of the session', async () => {
    expect(await act({ ...shown, key: 'another' })).toEqual(refusedFor('key', 'Acme'));
    await expectNothingDone();
  });
});

describe('Send', () => {
  it('accepts values that were only verified since they were shown', async () => {
    await credentialValues.setValue({
      ...(await credentialValues.getValue()),
      [tenant]: Object.fromEntries(
        Object.entries((await credentialValues.getValue())[tenant] ?? {}).map(([name, value]) => [
          name,
          { ...value, verdict: 'verified' as const },
        ]),
      ),
    });
    expect(await send({ tenant, shown, instead: null })).toBeUndefined();
    expect((await handoff.getValue()).state).toBe('received');
  });

  it('asks about another instance than that of the last receipt, by name', async () => {
    await pressSend(tenant);
    const first = (await receipts.getValue())[tenant];
    await captureAll();
    await pasteLink(await loopback.intake.newHandoffLink({ instance: 'Other' }));
    const now = await shownNow(tenant);
    expect(await send({ tenant, shown: now, instead: null })).toEqual(
      refusedFor('otherInstance', 'Acme', 'Other'),
    );
    expect(loopback.intake.state().submissions).toHaveLength(1);
    expect(await send({ tenant, shown: now, instead: first?.id ?? null })).toBeUndefined();
    expect(loopback.intake.state().submissions).toHaveLength(2);
  });

  it('asks about an instance of the same name at another address', async () => {
    await pressSend(tenant);
    await captureAll();
    const instanceUrl = 'https://app.kolleno.com/acme-of-somebody-else';
    await pasteLink(await loopback.intake.newHandoffLink({ instance: 'Acme', instanceUrl }));
    expect(await send({ tenant, shown: await shownNow(tenant), instead: null })).toEqual(
      refusedFor('otherInstance', 'Acme', 'Acme'),
    );
  });

  it('is refused for another tenant than the one that the session names', async () => {
    await pasteLink(await loopback.intake.newHandoffLink({ instance: 'Globex', tenant: other }));
    expect(await send({ tenant, shown: await shownNow(tenant), instead: null })).toEqual({
      refused: {
        key: 'findings.handoff.boundTenant',
        substitutions: ['Globex', 'globex_dpt1', at.tenant],
      },
    });
    expect(loopback.intake.state().submissions).toEqual([]);
  });

  it('goes to the tenant that the session names', async () => {
    await pasteLink(await loopback.intake.newHandoffLink({ tenant }));
    await pressSend(tenant);
    expect((await handoff.getValue()).state).toBe('received');
  });
});

describe('Try now', () => {
  it('is refused over a panel that showed another session or tenant', async () => {
    const state = await handoff.getValue();
    if (state.state !== 'connected') throw new Error('Not connected.');
    const problem = {
      key: 'findings.handoff.offline' as const,
      substitutions: [],
      retryable: true,
    };
    const waiting = { problem, until: new Date(Date.now() + 60_000).toISOString() };
    await handoff.setValue({ state: 'sending', target: state.target, tenant, attempt: 1, waiting });
    expect(await retryNow({ ...shown, session: null })).toEqual(refusedFor('session', 'Acme'));
    expect(await retryNow({ ...shown, tenant: other })).toEqual(refusedFor('tenant', at.tenant));
    expect(await handoff.getValue()).toMatchObject({ waiting });
    await stopSending();
  });
});

describe('Connect', () => {
  it('is refused in place of a session that was not on show', async () => {
    const link = await loopback.intake.newHandoffLink({ instance: 'Late' });
    const nothing = { session: null, key: null, tenant: null, values: '' };
    expect(await routes.connect.handle({ link, shown: nothing }, from)).toEqual(
      refusedFor('session', 'Acme'),
    );
    expect((await handoffSession.getValue())?.target.instance).toBe('Acme');
  });
});

describe('the comparison code', () => {
  const kollenosKeys = async () => {
    const answer = await fetch('https://connect.kolleno.com/workday/v1/jwks/');
    return ((await answer.json()) as { keys: JWK[] }).keys;
  };
  const connected = async () => {
    const session = await handoffSession.getValue();
    if (!session) throw new Error('Not connected.');
    return session;
  };

  it('is the one that Kolleno derives from session and keys', async () => {
    const { id, target } = await connected();
    expect(target.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(target.code).toBe(comparisonCode({ id }, await kollenosKeys()));
  });

  it('is the same whichever of the keys a policy pins', async () => {
    const keys = await kollenosKeys();
    expect(keys.length).toBeGreaterThan(1);
    for (const pinned of keys) {
      vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({
        kollenoKey: pinned,
      }));
      await pasteLink(await loopback.intake.newHandoffLink());
      const { id, key, target } = await connected();
      expect(key.kid).toBe(pinned.kid);
      expect(target.code).toBe(comparisonCode({ id }, keys));
    }
    vi.restoreAllMocks();
  });

  it('is another one if a key was put in, or another order', async () => {
    const { id } = await connected();
    const [first, ...others] = await kollenosKeys();
    if (!first) throw new Error('Kolleno has no key.');
    const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true });
    const code = comparisonCode({ id }, [first, ...others]);
    const forged = [await exportJWK(publicKey), first, ...others];
    for (const keys of [forged, [...others, first], [first]])
      expect(comparisonCode({ id }, keys)).not.toBe(code);
  });

  it('is another one for every session', async () => {
    const codes = new Set<string | undefined>();
    for (let index = 0; index < 20; index += 1) {
      await pasteLink(await loopback.intake.newHandoffLink());
      codes.add((await handoffSession.getValue())?.target.code);
    }
    expect(codes.size).toBe(20);
  });
});
