import type { FindingKey } from '../../guide/message-key.ts';
import type { CredentialName } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import { endpointOf, isServicesHost } from '../../tenant/hosts.ts';

/** Whether a value read from a page can be what it should be. `refused` is never kept; a `warning` is kept and shown. */
export type Shape = { refused: true } | { refused: false; warning?: FindingKey };

const refused: Shape = { refused: true };
const usual: Shape = { refused: false };

/** Longer than anything Workday issues; an access token has about 1,250 characters (docs/workday.md, "Credentials"). */
export const maxValueLength = 4096;

/** Dots in place of characters, as password inputs and masked read-only cells show them. */
const maskDots = /[•●∙⚫◦⋅·]/;
/** Dots and stars that a password may hold but no other value does: the end of a cut-off text, a mask. */
const keyboardMask = /\.{3}|[*]{3}/;

/**
 * Checks a value against its documented shape (docs/workday.md, "Credentials"). Shapes are known from few tenants, so an unusual one only warns; a
 * blank, a mask or an ellipsis means that the page does not show the value itself.
 */
export function shapeOf(credential: CredentialName, secret: Secret, tenant: string): Shape {
  const value = secret.reveal();
  if (value === '' || value.length > maxValueLength || /[\s\p{Cc}\p{Cf}]/u.test(value))
    return refused;
  if (maskDots.test(value) || value.includes('…') || /^[*]+$/.test(value)) return refused;
  if (credential !== 'isuPassword' && keyboardMask.test(value)) return refused;
  switch (credential) {
    case 'tenant':
      return value === tenant ? usual : refused;
    case 'restEndpoint':
      return isEndpoint(value, 'rest', tenant) ? usual : refused;
    case 'tokenEndpoint':
      return isEndpoint(value, 'token', tenant) ? usual : refused;
    case 'clientId':
      return isBase64OfUuid(value) ? usual : warn('findings.capture.clientIdShape');
    case 'clientSecret':
      return /^[a-z0-9]{40,}$/.test(value) ? usual : warn('findings.capture.clientSecretShape');
    case 'refreshToken':
      return /^[a-z0-9]{80,120}$/.test(value) ? usual : warn('findings.capture.refreshTokenShape');
    case 'isuPassword':
      return /[&<>]/.test(value) ? warn('findings.capture.passwordCharacters') : usual;
    case 'isuUserName':
      return usual;
  }
}

const warn = (warning: FindingKey): Shape => ({ refused: false, warning });

function isEndpoint(value: string, kind: 'rest' | 'token', tenant: string): boolean {
  const endpoint = endpointOf(value);
  return (
    endpoint?.kind === kind && isServicesHost(endpoint.host) && sameTenant(endpoint.tenant, tenant)
  );
}

/** Whoever typed the address by hand may have typed it in another case. */
const sameTenant = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function isBase64OfUuid(value: string): boolean {
  try {
    return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(atob(value));
  } catch {
    return false;
  }
}
