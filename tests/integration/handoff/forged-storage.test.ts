import { type GeneralJWE, generalDecrypt } from 'jose';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sealSet } from '../../../utils/background/vault/sealed-set.ts';
import { labelTenant } from '../../../utils/background/vault/set-label.ts';
import { permissions } from '../../../utils/guide/permissions.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import { noSettings } from '../../../utils/state/settings.ts';
import { at, captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import { intakeOnLoopback, type Loopback } from '../../fixtures/intake-on-loopback.ts';
import { newKollenoKey } from '../../fixtures/kolleno-keys.ts';

/*
 * A page that has taken over a content script can write to `storage.local`: in every Firefox, and
 * in Chromium before 140. It wrote what is below before the update, and does so again after it.
 */

const { local, session } = fakeBrowser.storage;
let attacker: Awaited<ReturnType<typeof newKollenoKey>>;
let loopback: Loopback;

beforeEach(async () => {
  vi.restoreAllMocks();
  attacker = await newKollenoKey();
  loopback = await intakeOnLoopback();
});

const forgedPermission = 'Worker Data: Compensation';
const forgedId = '00000000-0000-4000-8000-000000000001';

async function forge(): Promise<void> {
  const { key } = attacker;
  const now = new Date().toISOString();
  const holds = { clientSecret: { revision: forgedId, at: now } };
  const of = labelTenant(tenant);
  if (!of) throw new Error('no tenant');
  const set = await sealSet(
    {
      version: 1,
      id: forgedId,
      tenant: of,
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      holds,
      sealedWith: { kolleno: 'x' },
    },
    {
      clientSecret: {
        value: 'forged',
        revision: forgedId,
        task: 'register-api-client',
        at: now,
        replaced: false,
      },
    },
    { kolleno: { key, thumbprint: 'x' } },
  );
  const receipt = {
    id: forgedId,
    receivedAt: now,
    instance: 'Evil Ltd',
    tenant,
    credentials: Object.keys(values),
  };
  const target = {
    instance: 'Evil Ltd',
    instanceUrl: 'https://evil.example/',
    environment: 'non-production',
    expiresAt: '2099-01-01T00:00:00Z',
    accepts: ['clientSecret'],
  };
  const opened = {
    id: forgedId,
    link: 'x',
    submitUrl: 'https://connect.kolleno.com/workday/v1/submissions/',
    key,
    target,
  };
  const progress = emptyProgress({ ...at, environment: 'non-production' });
  const forged = { name: forgedPermission, access: 'modify', state: 'missing', inferred: false };
  await local.set({
    'kolleno-key': { origin: 'https://connect.kolleno.com', key },
    'open-session-key': { origin: 'https://connect.kolleno.com', key },
    'handoff-session': { ...opened, token: 't'.repeat(43) },
    'sealed-values': { [tenant]: { sets: [set] } },
    receipts: { [tenant]: receipt },
    'sealed-submission': {
      tenant,
      session: forgedId,
      opened,
      sealedAt: now,
      idempotencyKey: 'k',
      jwe: 'a.b.c.d.e',
      credentials: Object.keys(values),
      revisions: {},
      receipt,
    },
    'earlier-runs': {
      [tenant]: [{ kind: 'first', endedAt: now, progress, receipt, checks: null }],
    },
    progress: { [tenant]: { ...progress, permissions: [forged] } },
    settings: {
      ...noSettings,
      permissions: {
        ...noSettings.permissions,
        modify: { added: [forgedPermission], removed: [] },
      },
    },
  });
}

/** The background starts, as after an update: memory is empty. */
async function start() {
  vi.resetModules();
  const lifecycle = '../../../utils/background/lifecycle';
  const { moveFromStorageLocal } = await import(`${lifecycle}/move-from-storage-local.ts`);
  const { recoverState } = await import(`${lifecycle}/recover.ts`);
  moveFromStorageLocal();
  await recoverState();
}

async function opensFor(key: CryptoKey, jwe: GeneralJWE): Promise<boolean> {
  return generalDecrypt(jwe, key).then(
    () => true,
    () => false,
  );
}

/** Every JWE with recipients anywhere in a value. */
function sealedIn(value: unknown): GeneralJWE[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(sealedIn);
  return 'recipients' in value && 'ciphertext' in value ? [value as GeneralJWE, ...inside] : inside;
}

it.each(['before the update', 'after the update'])(
  'what a page script wrote %s gives no key, session, receipt, permission or value',
  async (when) => {
    if (when === 'after the update') await start();
    await forge();
    await start();
    await vi.waitFor(async () => expect(await local.get(null)).toEqual({}));
    const items = await import('../../../utils/storage/items.ts');
    const { pasteLink, pressSend } = await import('../../fixtures/press.ts');
    const { guideContext } = await import('../../../utils/background/pages/guide-context.ts');
    await captureAll();
    expect((await items.persistenceStatuses.getValue())[tenant]).toMatchObject({ state: 'memory' });
    expect(await items.handoffSession.getValue()).toBeNull();
    expect(await items.receipts.getValue()).toEqual({});
    expect((await items.handoff.getValue()).state).toBe('disconnected');
    expect(JSON.stringify(await guideContext(tenant))).not.toContain(forgedPermission);
    expect(
      JSON.stringify((await items.progresses.getValue())[tenant]?.permissions ?? []),
    ).not.toContain(forgedPermission);
    expect(permissions.some(({ name }) => name === forgedPermission)).toBe(false);

    await pasteLink(await loopback.intake.newHandoffLink());
    await pressSend(tenant);
    const { submissions } = loopback.intake.state();
    expect(submissions).toMatchObject([{ sealedSets: 0, payload: { credentials: values } }]);
    const receipt = (await items.receipts.getValue())[tenant];
    expect(receipt?.id).toBe(submissions[0]?.id);

    const everything = [await disk.get(), await session.get(), await local.get(null)];
    for (const jwe of sealedIn(everything))
      expect(await opensFor(attacker.privateKey, jwe)).toBe(false);
    expect(JSON.stringify(everything)).not.toContain('Evil Ltd');
    expect(JSON.stringify(everything)).not.toContain(attacker.key.x);
  },
);
