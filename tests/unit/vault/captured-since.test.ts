import { beforeEach, expect, it } from 'vitest';
import { capture } from '../../../utils/background/vault/capture.ts';
import { readCredentials } from '../../../utils/background/vault/read-credentials.ts';
import { wipeHandedOver } from '../../../utils/background/vault/wipe.ts';
import { credentialNames } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { credentialValues } from '../../../utils/storage/items.ts';
import { at, captureAll, tenant } from '../../fixtures/captured-values.ts';

/** A value that stands beside a sent one was never sent: nobody had decided on it. */

const hourMs = 60 * 60_000;
const newer = `newer${'x'.repeat(60)}`;

beforeEach(captureAll);

const see = (value: string) =>
  capture({
    ...at,
    credential: 'clientSecret',
    secret: new Secret(value),
    task: 'register-api-client',
    uncertain: true,
  });
const handOver = async (sealedAt: number) => {
  const { revisions } = await readCredentials(tenant);
  await wipeHandedOver({
    tenant,
    credentials: [...credentialNames],
    revisions,
    sealedAt: new Date(sealedAt).toISOString(),
  });
};
const kept = async () => (await credentialValues.getValue())[tenant];

it('an uncertain value that was seen after Send survives the receipt, as uncertain', async () => {
  const sealedAt = Date.now();
  await see(newer);
  await handOver(sealedAt);
  expect(Object.keys((await kept()) ?? {})).toEqual(['clientSecret']);
  expect((await kept())?.clientSecret).toMatchObject({ value: newer, uncertain: true });
});

it('one that was on show when Send was pressed goes with the value that was sent', async () => {
  await see(newer);
  await handOver(Date.now() + hourMs);
  expect(await kept()).toBeUndefined();
});
