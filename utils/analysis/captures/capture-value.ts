import type { FindingKey } from '../../guide/message-key.ts';
import type { CredentialName } from '../../guide/task.ts';
import {
  asteriskRun,
  blank,
  ellipsis,
  isEndpoint,
  maskDot,
} from '../../state/credential-shapes.ts';
import { hostFit } from '../../tenant/host-fit.ts';
import { endpointOf } from '../../tenant/hosts.ts';

export type CaptureRefusal = { key: FindingKey; substitutions: string[] };

/** Where a value was read, for the sentence that says why it was refused. */
interface Origin {
  label: string;
  title: string;
  tenant: string;
  /** Host of the page. An endpoint has to be of its data centre and environment. */
  host?: string;
}

// Typed passwords, which may contain these characters, are not checked here.
const isMasked = (value: string) =>
  maskDot.test(value) || value.includes('＊') || asteriskRun.test(value);

/** Why a value on the page is not the credential, or null if it is. */
export function refusalOf(
  credential: CredentialName,
  value: string,
  origin: Origin,
): CaptureRefusal | null {
  const { label, title } = origin;
  if (isMasked(value)) return { key: 'findings.page.masked', substitutions: [label, title] };
  if (ellipsis.test(value)) return { key: 'findings.page.cutOff', substitutions: [label, title] };
  if (blank.test(value)) return { key: 'findings.page.broken', substitutions: [label, title] };
  if (isEndpoint(credential)) {
    return endpointRefusal(credential, value, origin);
  }
  return null;
}

/** Checks endpoints against the tenant in the address bar, so that two tenants never mix. */
function endpointRefusal(
  credential: 'restEndpoint' | 'tokenEndpoint',
  value: string,
  { label, tenant, host }: Origin,
): CaptureRefusal | null {
  const endpoint = endpointOf(value);
  if (endpoint?.kind !== (credential === 'restEndpoint' ? 'rest' : 'token')) {
    return { key: 'findings.page.endpointUnknown', substitutions: [label] };
  }
  if (endpoint.tenant.toLowerCase() !== tenant.toLowerCase())
    return {
      key: 'findings.page.endpointOfOtherTenant',
      substitutions: [label, endpoint.tenant, tenant],
    };
  if (host !== undefined && hostFit(host, endpoint.host) === 'contradicts')
    return {
      key: 'findings.page.endpointOfOtherHost',
      substitutions: [label, endpoint.host, host],
    };
  return null;
}
