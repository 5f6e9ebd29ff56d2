import type { FindingKey } from '../guide/message-key.ts';
import type { CredentialName } from '../guide/task.ts';
import { hostFit } from '../tenant/host-fit.ts';
import { endpointOf } from '../tenant/hosts.ts';
import { blank, ellipsis, isEndpoint, maskDot } from './credential-shapes.ts';
import { maxNameLength, textProblem } from './entered-text.ts';

/** Why the vault refused a value, and the cure. Never names a part of a secret. */
export interface ValueRefusal {
  finding: FindingKey;
  /** The value's name first, then what the sentence needs. */
  substitutions: string[];
}

interface Place {
  /** The value's name in the panel. */
  label: string;
  tenant: string;
  /** Host of the tenant's pages. */
  host: string;
}

/** Says why a value cannot be the credential; called only for values that the vault refused. */
export function refusalOf(
  credential: CredentialName,
  value: string,
  { label, tenant, host }: Place,
): ValueRefusal {
  const because = (finding: FindingKey, ...more: string[]): ValueRefusal => ({
    finding,
    substitutions: [label, ...more],
  });
  if (maskDot.test(value) || /^[*]+$/.test(value)) return because('findings.refused.masked');
  if (credential === 'isuUserName') {
    const problem = textProblem(value, maxNameLength);
    if (problem === 'too-long') return because('findings.refused.nameTooLong', `${maxNameLength}`);
    return because(problem === 'unseen' ? 'findings.refused.unseen' : 'findings.refused.other');
  }
  if (isEndpoint(credential)) return endpointRefusal();
  if (blank.test(value)) return because('findings.refused.blank');
  if (ellipsis.test(value)) return because('findings.refused.cutOff');
  return because('findings.refused.other');

  function endpointRefusal(): ValueRefusal {
    const endpoint = endpointOf(value);
    const kind = credential === 'restEndpoint' ? 'rest' : 'token';
    if (endpoint === null) return because('findings.page.endpointUnknown');
    if (endpoint.kind !== kind) return because('findings.refused.otherEndpoint');
    if (endpoint.tenant.toLowerCase() !== tenant.toLowerCase())
      return because('findings.page.endpointOfOtherTenant', endpoint.tenant, tenant);
    if (hostFit(host, endpoint.host) === 'contradicts')
      return because('findings.page.endpointOfOtherHost', endpoint.host, host);
    return because('findings.refused.other');
  }
}
