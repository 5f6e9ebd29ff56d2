import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { SealedFilePayload } from '../../../utils/state/sealed-file.ts';

export const payload: SealedFilePayload = {
  version: 1,
  sealedAt: '2026-11-24T15:00:00.000Z',
  tenant: { host: 'impl.wd12.myworkday.com', name: 'acme_dpt1', environment: 'non-production' },
  credentials: { tenant: 'acme_dpt1', clientSecret: 'a1'.repeat(46), isuPassword: 'Correct-Horse-9' },
};

export const passphrase = '7KQ2-M4RW-39CF-Y8K6-5QWM';

/** A key of Kolleno's, both parts. */
export async function kollenoKey(alg = 'ECDH-ES+A256KW'): Promise<{ open: JWK; secret: JWK }> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const named = { alg, kid: `example-${alg}`, use: 'enc' };
  return {
    open: { ...(await exportJWK(publicKey)), ...named },
    secret: { ...(await exportJWK(privateKey)), ...named },
  };
}
