import type { CredentialName } from '../../guide/task.ts';
import { canonicalEndpoint, endpointOf } from '../../tenant/hosts.ts';

type Secrets = Partial<Record<CredentialName, { reveal(): string }>>;

/**
 * Whether every endpoint is canonical, and both are on one host, as Workday shows them. An earlier
 * version kept raw text, from which other programs may read another host.
 */
export function areEndpointsSound({ restEndpoint, tokenEndpoint }: Secrets): boolean {
  const texts = [restEndpoint, tokenEndpoint].flatMap((one) => (one ? [one.reveal()] : []));
  const hosts = new Set(texts.map((text) => endpointOf(text)?.host));
  return hosts.size <= 1 && texts.every((text) => canonicalEndpoint(text) === text);
}
