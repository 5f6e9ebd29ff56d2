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
import { maxNameLength, textProblem } from '../../state/entered-text.ts';
import { hostFit } from '../../tenant/host-fit.ts';
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
 * @param uiHost host of the tenant's pages; an endpoint of another data centre or environment is
 * refused
 */
export function shapeOf(
  credential: CredentialName,
  secret: Secret,
  tenant: string,
  uiHost?: string,
): Shape {
  const value = secret.reveal();
  if (credential === 'isuUserName') return isName(value) ? usual : refused;
  if (value === '' || value.length > maxValueLength || blank.test(value)) return refused;
  if (maskDot.test(value) || value.includes('…') || /^[*]+$/.test(value)) return refused;
  if (credential !== 'isuPassword' && (ellipsis.test(value) || asteriskRun.test(value)))
    return refused;
  switch (credential) {
    case 'tenant':
      return value === tenant ? usual : refused;
    case 'restEndpoint':
    case 'tokenEndpoint':
      return endpointShape(credential, value, tenant, uiHost);
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
  }
}

const isName = (value: string): boolean =>
  value === value.trim() &&
  textProblem(value, maxNameLength) === null &&
  !maskDot.test(value) &&
  !ellipsis.test(value);

const warn = (warning: FindingKey): Shape => ({ refused: false, warning });

function endpointShape(
  credential: 'restEndpoint' | 'tokenEndpoint',
  value: string,
  tenant: string,
  uiHost: string | undefined,
): Shape {
  const endpoint = endpointOf(value);
  const isOurs =
    credentialShapes[credential](value) &&
    endpoint !== null &&
    isServicesHost(endpoint.host) &&
    sameTenant(endpoint.tenant, tenant);
  if (!isOurs) return refused;
  const fit = uiHost === undefined ? 'usual' : hostFit(uiHost, endpoint.host);
  if (fit === 'contradicts') return refused;
  return fit === 'usual' ? usual : warn('findings.capture.endpointHost');
}

/** Ignores case: a page address that was typed by hand may spell the tenant in another case. */
const sameTenant = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
