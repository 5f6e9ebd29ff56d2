import { generalDecrypt, importJWK, type JWK } from 'jose';
import { contentEncryption, sealedSetContentType } from '../state/jwe.ts';
import type { SealedFilePayload } from '../state/sealed-file.ts';
import { algorithmOf, SealedFileError } from './open-file.ts';
import { payloadSchema, type SealedSet, setContentSchema } from './schemas.ts';

type Credentials = SealedFilePayload['credentials'];

/**
 * Decrypts the sealed sets of a payload (`SealedSet` in docs/handoff.openapi.yaml) and merges their
 * values into it. They were captured before the browser was closed, and only Kolleno's key opens
 * them.
 * @throws {SealedFileError} if a set is for another key, was altered, or belongs to another tenant
 */
export async function mergeSealedSets(
  given: SealedFilePayload,
  keys: readonly JWK[],
): Promise<SealedFilePayload> {
  const parsed = payloadSchema.safeParse(given).data;
  if (!parsed) throw new SealedFileError(unusableSet);
  const { sealed = [], credentials, ...payload } = parsed;
  const sets: Credentials[] = [];
  for (const set of sealed) sets.push(await openSet(set, payload.tenant, keys));
  return { ...payload, credentials: Object.assign({}, ...sets, credentials) };
}

const unusableSet =
  'Some of its values cannot be opened: they were changed, or are of another tenant. Ask for a new file.';

async function openSet(
  set: SealedSet,
  tenant: SealedFilePayload['tenant'],
  keys: readonly JWK[],
): Promise<Credentials> {
  const ids = set.recipients.map(({ header }) => header.kid);
  const key = keys.find(({ kid }) => kid !== undefined && ids.includes(kid));
  if (!key)
    throw new SealedFileError(
      `Some of its values are sealed for the key ${JSON.stringify(ids[0])}: name its private part with --key as well.`,
    );
  const recipients = set.recipients.filter(({ header }) => header.kid === key.kid);
  const alg = algorithmOf(key);
  try {
    const opened = await generalDecrypt({ ...set, recipients }, await importJWK(key, alg), {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [contentEncryption],
      // Refuses compressed content.
      maxDecompressedLength: 0,
    });
    const content = setContentSchema.parse(JSON.parse(new TextDecoder().decode(opened.plaintext)));
    const sameTenant = (['host', 'name', 'environment'] as const).every(
      (part) => content.tenant[part] === tenant[part],
    );
    if (sameTenant && opened.protectedHeader?.cty === sealedSetContentType)
      return content.credentials;
  } catch {
    // Wrong key or altered set: reported below.
  }
  throw new SealedFileError(unusableSet);
}
