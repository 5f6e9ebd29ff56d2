import type { FindingKey } from '../../guide/message-key.ts';
import type { CredentialName } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import {
  asteriskRun,
  blank,
  credentialShapes,
  ellipsis,
  maskDot,
} from '../../state/credential-shapes.ts';
import { endpointOf, isServicesHost } from '../../tenant/hosts.ts';

/**
 * Whether a value can be the credential. The vault stores a value with a `warning` and shows it.
 */
export type Shape = { refused: true } | { refused: false; warning?: FindingKey };

const refused: Shape = { refused: true };
const usual: Shape = { refused: false };

/**
 * Longer than anything that Workday issues: an access token has about 1,250 characters
 * (docs/workday.md, "Token").
 */
export const maxValueLength = 4096;

/**
 * Checks a value against its documented shape (docs/workday.md, "Shapes of values"). The shapes are
 * known from few tenants, so an unusual one only warns. A blank, a mask or an ellipsis means that
 * the page does not show the value itself.
 */
export function shapeOf(credential: CredentialName, secret: Secret, tenant: string): Shape {
  const value = secret.reveal();
  if (value === '' || value.length > maxValueLength || blank.test(value)) return refused;
  if (maskDot.test(value) || value.includes('…') || /^[*]+$/.test(value)) return refused;
  if (credential !== 'isuPassword' && (ellipsis.test(value) || asteriskRun.test(value)))
    return refused;
  switch (credential) {
    case 'tenant':
      return value === tenant ? usual : refused;
    case 'restEndpoint':
    case 'tokenEndpoint':
      return isEndpoint(credential, value, tenant) ? usual : refused;
    case 'clientId':
      return credentialShapes.clientId(value) ? usual : warn('findings.capture.clientIdShape');
    case 'clientSecret':
      return credentialShapes.clientSecret(value)
        ? usual
        : warn('findings.capture.clientSecretShape');
    case 'refreshToken':
      return credentialShapes.refreshToken(value)
        ? usual
        : warn('findings.capture.refreshTokenShape');
    case 'isuPassword':
      return /[&<>]/.test(value) ? warn('findings.capture.passwordCharacters') : usual;
    case 'isuUserName':
      return usual;
  }
}

const warn = (warning: FindingKey): Shape => ({ refused: false, warning });

function isEndpoint(
  credential: 'restEndpoint' | 'tokenEndpoint',
  value: string,
  tenant: string,
): boolean {
  const endpoint = endpointOf(value);
  return (
    credentialShapes[credential](value) &&
    endpoint !== null &&
    isServicesHost(endpoint.host) &&
    sameTenant(endpoint.tenant, tenant)
  );
}

/** Ignores case: a page address that was typed by hand may spell the tenant in another case. */
const sameTenant = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
