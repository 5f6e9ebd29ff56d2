import { beforeEach, describe, expect, it } from 'vitest';
import { captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { pasteLink, pressSend } from '../../fixtures/press.ts';
import { openJwe } from '../../sandbox/intake/open-jwe.ts';
import { figure, whole } from '../figures.ts';
import { everyKind, type KeyKind, keyOf, otherKeyOf, type TestKey } from './keys.ts';
import { openedOf, openWithNodeJose } from './node-jose.ts';
import { sessionWithKey } from './session-with-key.ts';
import { tamperedCompact } from './tampered.ts';

beforeEach(captureAll);

/** Seals and posts a submission as the extension does. */
async function submissionTo(key: TestKey): Promise<string> {
  const { link, submitted } = sessionWithKey(key);
  await pasteLink(link);
  await pressSend(tenant);
  const [only = '', ...others] = submitted;
  expect(others).toEqual([]);
  return only;
}

describe.each(everyKind)('a submission sealed to a key of the kind %s', (kind: KeyKind) => {
  it('opens with node-jose and according to the RFCs, and has the captured values', async () => {
    const key = keyOf(kind);
    const jwe = await submissionTo(key);
    const { header, text } = await openWithNodeJose(jwe, key.privateKey);
    expect(header).toMatchObject({
      alg: key.jwk.alg,
      enc: 'A256GCM',
      kid: key.kid,
      cty: 'application/vnd.kolleno.workday-credentials+json',
    });
    expect(JSON.parse(text)).toEqual({
      version: 1,
      session: '11111111-1111-4111-8111-111111111111',
      tenant: { host: 'impl.wd12.myworkday.com', name: 'acme_dpt1', environment: 'non-production' },
      credentials: values,
    });
    expect(openJwe(jwe, [key]).plaintext.toString('utf8')).toBe(text);
    for (const value of [values.clientSecret, values.refreshToken, values.isuPassword])
      expect(Buffer.from(jwe.split('.').join(''), 'base64url').toString('latin1')).not.toContain(
        value,
      );
    figure('decrypt', 'submissions opened by an implementation that is not jose', 1);
  });

  it('opens with no other key', async () => {
    const jwe = await submissionTo(keyOf(kind));
    await expect(openWithNodeJose(jwe, otherKeyOf(kind).privateKey)).rejects.toThrow();
  });

  it('does not open with a byte changed', async () => {
    const key = keyOf(kind);
    const jwe = await submissionTo(key);
    const { tried, opened } = await openedOf(tamperedCompact(jwe, whole ? 1 : 23), key.privateKey);
    expect(tried).toBeGreaterThan(whole ? 1_000 : 40);
    expect(opened).toBe(0);
    figure('decrypt', 'tampered copies tried', tried);
    figure('decrypt', 'tampered copies opened', opened);
  });
});
