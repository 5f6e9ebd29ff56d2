import { GeneralEncrypt, importJWK, type JWK } from 'jose';
import {
  header,
  iterations,
  passphraseAlgorithm,
  type SealedFile,
  type SealedFilePayload,
} from '../../state/sealed-file.ts';

/** Who can open the file: whoever has the private part of a key, or whoever was told the passphrase. */
export type Recipient = { key: JWK } | { passphrase: string };

/** @throws when the key cannot be used */
export async function sealFile(
  payload: SealedFilePayload,
  recipient: Recipient,
): Promise<SealedFile> {
  const plaintext = new TextEncoder().encode(JSON.stringify(payload));
  const sealed =
    'key' in recipient
      ? await toKey(plaintext, recipient.key)
      : await toPassphrase(plaintext, recipient.passphrase);
  if (sealed.protected === undefined) throw new TypeError('The headers are not protected.');
  return { ...sealed, protected: sealed.protected };
}

async function toKey(plaintext: Uint8Array, key: JWK) {
  const { alg, kid } = key;
  if (!alg || !kid) throw new TypeError('A key needs alg and kid.');
  return new GeneralEncrypt(plaintext)
    .setProtectedHeader(header({ alg, kid }))
    .addRecipient(await importJWK(key, alg))
    .encrypt();
}

function toPassphrase(plaintext: Uint8Array, passphrase: string) {
  return new GeneralEncrypt(plaintext)
    .setProtectedHeader(header({ alg: passphraseAlgorithm }))
    .addRecipient(new TextEncoder().encode(passphrase))
    .setKeyManagementParameters({ p2c: iterations })
    .encrypt();
}
