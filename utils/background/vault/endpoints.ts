import type { CredentialName } from '../../guide/task.ts';
import { endpointOf } from '../../tenant/hosts.ts';

/**
 * Whether the two endpoints are on one host, as Workday shows them. True as long as one is missing.
 */
export function haveOneOrigin({
  restEndpoint,
  tokenEndpoint,
}: Partial<Record<CredentialName, { reveal(): string }>>): boolean {
  const rest = endpointOf(restEndpoint?.reveal() ?? '');
  const token = endpointOf(tokenEndpoint?.reveal() ?? '');
  return !rest || !token || rest.host === token.host;
}
