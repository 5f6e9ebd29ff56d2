import { type GeneralJWE, generalDecrypt, importJWK, type JWK } from 'jose';
import { contentEncryption, keyAlgorithms, sealedSetContentType } from '../state/jwe.ts';
import type { SealedFilePayload } from '../state/sealed-file.ts';
import { SealedFileError } from './open-file.ts';

type Credentials = SealedFilePayload['credentials'];

/**
 * Decrypts the sealed sets of a payload (`SealedSet` in docs/handoff.openapi.yaml) and merges their
 * values into it. They were captured before the browser was closed, and only Kolleno's key opens
 * them.
 * @throws {SealedFileError} if a set is for another key, was altered, or belongs to another tenant
 */
export async function mergeSealedSets(
  { sealed = [], credentials, ...payload }: SealedFilePayload,
  keys: readonly JWK[],
): Promise<SealedFilePayload> {
  const sets: Credentials[] = [];
  try {
    for (const set of sealed) sets.push(await openSet(set, payload.tenant, keys));
  } catch (error) {
    throw error instanceof SealedFileError ? error : new SealedFileError(unusableSet);
  }
  return { ...payload, credentials: Object.assign({}, ...sets, credentials) };
}

const unusableSet =
  'Some of its values cannot be opened: they were changed, or are of another tenant. Ask for a new file.';

async function openSet(
  set: GeneralJWE,
  tenant: SealedFilePayload['tenant'],
  keys: readonly JWK[],
): Promise<Credentials> {
  const { kid, alg = '' } = set.recipients[0]?.header ?? {};
  const key = keys.find((one) => one.kid === kid);
  if (!key)
    throw new SealedFileError(
      `Some of its values are sealed for the key ${JSON.stringify(kid)}: name its private part with --key as well.`,
    );
  try {
    const { plaintext, protectedHeader } = await generalDecrypt(set, await importJWK(key, alg), {
      keyManagementAlgorithms: [...keyAlgorithms],
      contentEncryptionAlgorithms: [contentEncryption],
    });
    const content = JSON.parse(new TextDecoder().decode(plaintext));
    const sameTenant = (['host', 'name', 'environment'] as const).every(
      (part) => content.tenant[part] === tenant[part],
    );
    if (sameTenant && protectedHeader?.cty === sealedSetContentType) return content.credentials;
  } catch {
    // Wrong key or altered set: reported below.
  }
  throw new SealedFileError(unusableSet);
}
