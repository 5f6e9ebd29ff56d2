import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { keptKey } from '../../../utils/storage/items.ts';

/** As if a session had named this key. */
export async function knowKolleno(): Promise<{ key: JWK; privateKey: CryptoKey }> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'kolleno-1', alg: 'ECDH-ES+A256KW', use: 'enc' };
  await keptKey.setValue({ origin: 'https://connect.kolleno.com', key });
  return { key, privateKey };
}
