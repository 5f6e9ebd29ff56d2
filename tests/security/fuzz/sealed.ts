import { GeneralEncrypt, type GeneralJWE } from 'jose';
import { passphraseAlgorithm, sealedSetContentType } from '../../../utils/state/jwe.ts';

export const passphrase = 'five words of no kin';
export const id = '11111111-1111-4111-8111-111111111111';

export const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Uses few iterations, so that many cases can run. The tests cover parsing, not strength. */
export function sealed(plaintext: unknown, aad: unknown, secret = passphrase): Promise<GeneralJWE> {
  return new GeneralEncrypt(bytes(plaintext))
    .setProtectedHeader({ enc: 'A256GCM', cty: sealedSetContentType })
    .setAdditionalAuthenticatedData(bytes(aad))
    .addRecipient(bytes(secret))
    .setUnprotectedHeader({ alg: passphraseAlgorithm, kid: id })
    .setKeyManagementParameters({ p2c: 1_000 })
    .encrypt();
}
