import { type GeneralJWE, generalDecrypt, importJWK, type JWK } from 'jose';
import type { SealedFilePayload } from '../state/sealed-file.ts';
import { NotOpened } from './open-file.ts';

/** `SealedSet` in docs/handoff.openapi.yaml. */
const setContentType = 'application/vnd.kolleno.workday-sealed-set+json';
const algorithms = ['RSA-OAEP-256', 'ECDH-ES+A256KW'];

type Credentials = SealedFilePayload['credentials'];

/**
 * Puts the values of the sets inside in their place: those that were captured before the browser was closed, and that only Kolleno's key opens.
 * @throws {NotOpened} when a set is for another key, was changed, or is another tenant's
 */
export async function withSets(
  { sealed = [], credentials, ...payload }: SealedFilePayload,
  keys: readonly JWK[],
): Promise<SealedFilePayload> {
  const sets: Credentials[] = [];
  try {
    for (const set of sealed) sets.push(await opened(set, payload.tenant, keys));
  } catch (error) {
    throw error instanceof NotOpened ? error : new NotOpened(changed);
  }
  return { ...payload, credentials: Object.assign({}, ...sets, credentials) };
}

const changed =
  'Some of its values cannot be opened: they were changed, or are of another tenant. Ask for a new file.';

async function opened(
  set: GeneralJWE,
  tenant: SealedFilePayload['tenant'],
  keys: readonly JWK[],
): Promise<Credentials> {
  const { kid, alg = '' } = set.recipients[0]?.header ?? {};
  const key = keys.find((one) => one.kid === kid);
  if (!key)
    throw new NotOpened(
      `Some of its values are sealed for the key ${JSON.stringify(kid)}: name its private part with --key as well.`,
    );
  try {
    const { plaintext, protectedHeader } = await generalDecrypt(set, await importJWK(key, alg), {
      keyManagementAlgorithms: algorithms,
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const content = JSON.parse(new TextDecoder().decode(plaintext));
    const same = (['host', 'name', 'environment'] as const).every(
      (part) => content.tenant[part] === tenant[part],
    );
    if (same && protectedHeader?.cty === setContentType) return content.credentials;
  } catch {
    // Falls through to the one sentence that there is to say.
  }
  throw new NotOpened(changed);
}
