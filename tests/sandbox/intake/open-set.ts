import { componentProblem } from './contract.ts';
import type { IntakeKey } from './keys.ts';
import { type JweHeader, openWith } from './open-jwe.ts';

interface SealedTenant {
  host: string;
  name: string;
  environment: string;
}

/** `SealedSet` of the contract, as a valid payload contains it. */
export interface SealedSet {
  protected: string;
  recipients: [{ encrypted_key: string; header: JweHeader }];
  iv: string;
  ciphertext: string;
  tag: string;
  aad: string;
}

/**
 * Opens a sealed set with the intake's own key. Validates its label and content against the
 * contract and the payload's tenant.
 * @returns the content of the set
 * @throws if it cannot be opened or belongs to another tenant; the message names the problem and
 * contains no value
 */
export function openSet(
  set: SealedSet,
  tenant: SealedTenant,
  keys: readonly IntakeKey[],
): Record<string, string> {
  const [{ encrypted_key, header }] = set.recipients;
  const shared = json(set.protected) as JweHeader;
  if (shared.cty !== 'application/vnd.kolleno.workday-sealed-set+json')
    throw new Error('cty is wrong');
  const plaintext = openWith(
    { ...shared, ...header },
    encrypted_key,
    set,
    `${set.protected}.${set.aad}`,
    keys,
  );
  const label = fitting('SealedSetLabel', json(set.aad));
  const content = fitting('SealedSetPayload', JSON.parse(plaintext.toString('utf8')));
  if (plaintext.length % 4096 !== 0) throw new Error('the plaintext is not filled up');
  if (!isSame(label.tenant, tenant) || !isSame(content.tenant, tenant))
    throw new Error('it is for another tenant');
  return content.credentials;
}

function fitting(
  component: 'SealedSetLabel' | 'SealedSetPayload',
  value: unknown,
): { tenant: SealedTenant; credentials: Record<string, string> } {
  const wrong = componentProblem(component, value);
  if (wrong !== null) throw new Error(`${component}: ${wrong}`);
  return value as { tenant: SealedTenant; credentials: Record<string, string> };
}

const isSame = (a: SealedTenant, b: SealedTenant) =>
  a.host === b.host && a.name === b.name && a.environment === b.environment;

const json = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
