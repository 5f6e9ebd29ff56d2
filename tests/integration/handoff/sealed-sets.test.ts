import { beforeEach, describe, expect, it } from 'vitest';
import { idempotencyKey, payloadBytes } from '../../../utils/background/handoff/submission.ts';
import { protect, unlock } from '../../../utils/background/vault/passphrase.ts';
import {
  readCredentials,
  type SealedPart,
} from '../../../utils/background/vault/read-credentials.ts';
import { credentialNames } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import {
  credentialViews,
  handoff,
  persistenceStatuses,
  sealedSubmission,
  sealedValues,
} from '../../../utils/storage/items.ts';
import { setUpFastPbkdf2 } from '../../drivers/fast-pbkdf2.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { captureAll, captureOne, tenant, values } from '../../fixtures/captured-values.ts';
import { intakeOnLoopback, type Loopback } from '../../fixtures/intake-on-loopback.ts';
import { pasteLink, pressSend } from '../../fixtures/press.ts';

setUpFastPbkdf2();

const passphrase = new Secret('correct horse battery staple');
const newer = `newer${values.refreshToken}`;
const states = async () =>
  new Set(((await credentialViews.getValue())[tenant] ?? []).map(({ state }) => state));

let loopback: Loopback;
const link = (accepts?: readonly string[]) =>
  loopback.intake.newHandoffLink(accepts ? { accepts } : {});
const received = () => loopback.intake.state().submissions;

beforeEach(async () => {
  loopback = await intakeOnLoopback();
});

/** Captures values while Kolleno's key is known, then restarts the browser. */
async function sealedThenClosed(): Promise<void> {
  await pasteLink(await link());
  await captureAll();
  await restart();
}

async function sendsOver(accepts?: readonly string[]): Promise<void> {
  const again = await import('../../fixtures/press.ts');
  await again.pasteLink(await link(accepts));
  await again.pressSend(tenant);
}

describe('after the browser was closed', () => {
  it('Kolleno receives the captured values, and the vault is empty', async () => {
    await sealedThenClosed();
    await sendsOver();
    expect((await handoff.getValue()).state).toBe('received');
    expect(received()).toMatchObject([
      { replays: 0, sealedSets: 1, payload: { credentials: values } },
    ]);
    expect(received()[0]?.payload).not.toHaveProperty('sealed');
    expect(loopback.intake.state().rejected).toEqual([]);
    expect(JSON.stringify(await sealedValues.getValue())).not.toContain('ciphertext');
    expect((await persistenceStatuses.getValue())[tenant]).toMatchObject({
      state: 'none',
      until: null,
    });
    expect(await states()).toEqual(new Set(['sent']));
  });

  it('a value captured later takes precedence over the sealed one', async () => {
    await sealedThenClosed();
    await captureOne('refreshToken', newer);
    await sendsOver();
    expect(received()).toMatchObject([
      { sealedSets: 1, payload: { credentials: { ...values, refreshToken: newer } } },
    ]);
  });

  it('the latest set wins among sets of several runs', async () => {
    const connectsAnew = async () => {
      const { pasteLink: pasteAnew } = await import('../../fixtures/press.ts');
      await pasteAnew(await link());
    };
    await sealedThenClosed();
    await connectsAnew();
    await captureOne('refreshToken', newer);
    await captureOne('clientSecret', 'n'.repeat(90));
    await restart();
    await connectsAnew();
    await captureOne('clientSecret', 'm'.repeat(90));
    await restart();
    await sendsOver();
    expect(received()).toMatchObject([
      {
        sealedSets: 3,
        payload: { credentials: { ...values, refreshToken: newer, clientSecret: 'm'.repeat(90) } },
      },
    ]);
  });

  it('Kolleno reads only the credentials that the session requests', async () => {
    await sealedThenClosed();
    await sendsOver(['tenant', 'clientId', 'refreshToken']);
    expect(received()[0]?.payload.credentials).toEqual({
      tenant: values.tenant,
      clientId: values.clientId,
      refreshToken: values.refreshToken,
    });
    expect((await readCredentials(tenant)).sealed).toEqual([]);
  });

  it('no sealed set is sent when all requested values are in memory', async () => {
    await sealedThenClosed();
    for (const name of ['tenant', 'clientId', 'refreshToken'] as const) await captureOne(name);
    await sendsOver(['tenant', 'clientId', 'refreshToken']);
    expect(received()).toMatchObject([{ sealedSets: 0 }]);
  });

  it('values that only the passphrase opens are not sent, and the panel says how to unlock them', async () => {
    await captureAll();
    await protect(tenant, passphrase);
    await restart();
    await sendsOver();
    expect(await handoff.getValue()).toMatchObject({
      state: 'failed',
      problem: { key: 'findings.handoff.locked', retryable: true },
    });
    expect(await unlock(tenant, passphrase)).toBe(true);
    await pressSend(tenant);
    expect(received()).toMatchObject([{ payload: { credentials: values }, sealedSets: 0 }]);
  });

  it('the passphrase is not a recipient of the submission', async () => {
    await pasteLink(await link());
    await captureAll();
    await protect(tenant, passphrase);
    await restart();
    loopback.intake.armFaults(['intake-403']);
    await sendsOver();
    const { sealed } = await readCredentials(tenant);
    expect(sealed.map(({ jwe }) => jwe.recipients.map(({ header }) => header?.alg))).toEqual([
      ['RSA-OAEP-256'],
    ]);
    loopback.intake.armFaults([]);
    await sendsOver();
    expect(received()).toMatchObject([{ payload: { credentials: values } }]);
  });
});

describe('the same values in the same session', () => {
  const bytes = (sealed: readonly SealedPart[]) =>
    payloadBytes(
      's',
      tenant,
      {},
      sealed.map(({ jwe }) => jwe),
    );

  it('are the same bytes each time, whatever the member order in storage', async () => {
    await sealedThenClosed();
    const { sealed } = await readCredentials(tenant);
    const shuffled = sealed.map(({ names, jwe }) => ({
      names,
      jwe: Object.fromEntries(Object.entries(jwe).toReversed()) as typeof jwe,
    }));
    expect(bytes(shuffled)).toEqual(bytes(sealed));
    expect(await idempotencyKey(bytes((await readCredentials(tenant)).sealed), 'token')).toBe(
      await idempotencyKey(bytes(sealed), 'token'),
    );
  });

  it('are one submission, although they were in memory for the first attempt and sealed for the second', async () => {
    const same = await link();
    await pasteLink(same);
    await captureAll();
    loopback.intake.armFaults(['intake-malformed-receipt']);
    await pressSend(tenant);
    const first = await sealedSubmission.getValue();
    expect(first?.credentials).toEqual([...credentialNames]);
    await restart();
    loopback.intake.armFaults([]);
    const again = await import('../../fixtures/press.ts');
    const { resumeSending } = await import('../../../utils/background/handoff/send.ts');
    await again.pasteLink(same);
    await resumeSending();
    expect(received()).toMatchObject([
      { idempotencyKey: first?.idempotencyKey, replays: 1, payload: { credentials: values } },
    ]);
  });

  it('are one submission when they are unlocked in between', async () => {
    const same = await link();
    await pasteLink(same);
    await captureAll();
    await protect(tenant, passphrase);
    await restart();
    const again = await import('../../fixtures/press.ts');
    const { unlock: unlockAgain } = await import('../../../utils/background/vault/passphrase.ts');
    await again.pasteLink(await link());
    loopback.intake.armFaults(['intake-malformed-receipt']);
    await again.pressSend(tenant);
    expect((await handoff.getValue()).state).toBe('failed');
    expect(await unlockAgain(tenant, passphrase)).toBe(true);
    loopback.intake.armFaults([]);
    await again.pressSend(tenant);
    expect((await handoff.getValue()).state).toBe('received');
    expect(received()).toMatchObject([
      { replays: 1, sealedSets: 1, payload: { credentials: values } },
    ]);
  });
});

describe('the intake refuses', () => {
  const change = async (changed: (set: Record<string, string>) => Record<string, unknown>) => {
    await sealedThenClosed();
    const all = (await sealedValues.getValue()) as Record<
      string,
      { sets: Record<string, string>[] }
    >;
    const [set = {}] = all[tenant]?.sets ?? [];
    await sealedValues.setValue({ [tenant]: { sets: [{ ...set, ...changed(set) }] } });
    await restart();
    await sendsOver();
  };
  const label = (set: Record<string, string>) =>
    JSON.parse(Buffer.from(set.aad ?? '', 'base64url').toString('utf8'));
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    [
      'a label that was changed',
      (set: Record<string, string>) => ({
        aad: encoded({ ...label(set), id: crypto.randomUUID() }),
      }),
    ],
    [
      'a text that was changed',
      (set: Record<string, string>) => ({ ciphertext: `AAAA${set.ciphertext?.slice(4)}` }),
    ],
    [
      'another kind of content',
      () => ({
        protected: encoded({
          enc: 'A256GCM',
          cty: 'application/vnd.kolleno.workday-credentials+json',
        }),
      }),
    ],
  ])('%s, with a finding that says what to do; nothing is wiped', async (_, changed) => {
    await change(changed);
    expect(await handoff.getValue()).toMatchObject({
      state: 'failed',
      problem: { key: 'findings.handoff.sealedRefused', retryable: false },
    });
    expect(received()).toEqual([]);
    expect(await states()).toEqual(new Set(['sealed']));
  });
});
