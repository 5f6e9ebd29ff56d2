import type { CredentialName } from '../guide/task.ts';
import { endpointOf } from '../tenant/hosts.ts';

/**
 * Tests whether a value has the documented format of a credential (docs/workday.md, "Shapes of
 * values"). Names and typed values are absent: they have no format of their own.
 */
export const credentialShapes = {
  clientId: isBase64OfUuid,
  clientSecret: (value: string) => /^[a-z0-9]{40,}$/.test(value),
  refreshToken: (value: string) => /^[a-z0-9]{80,120}$/.test(value),
  restEndpoint: (value: string) => endpointOf(value)?.kind === 'rest',
  tokenEndpoint: (value: string) => endpointOf(value)?.kind === 'token',
} as const satisfies Partial<Record<CredentialName, (value: string) => boolean>>;

export const isEndpoint = (
  credential: CredentialName,
): credential is 'restEndpoint' | 'tokenEndpoint' =>
  credential === 'restEndpoint' || credential === 'tokenEndpoint';

/** Dots that password inputs and masked read-only cells show in place of characters. */
export const maskDot = /[•●∙⚫◦⋅·]/;
/** A row of asterisks. Masks a generated value; a typed password may contain it. */
export const asteriskRun = /\*{3}/;
/** The end of a text that was cut off. A typed password may contain the three full stops. */
export const ellipsis = /…|\.{3}/;
/** White space, control characters, and zero-width characters: all travel along with a copy. */
export const blank = /[\s\p{Cc}\p{Cf}]/u;

function isBase64OfUuid(value: string): boolean {
  try {
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(atob(value));
  } catch {
    return false;
  }
}
