import { parseUrl } from '../../lib/url.ts';
import type { HandoffProblem } from '../../state/handoff.ts';
import { isKolleno } from '../../tenant/hosts.ts';

const path = '/connect/workday';

export interface HandoffLink {
  /** Origin of Kolleno's hand-off service. */
  origin: string;
  /** Opens one session, once. A secret. */
  token: string;
}

/**
 * Takes a hand-off link apart, `https://connect.kolleno.com/connect/workday#<token>` (docs/handoff.openapi.yaml).
 * @param others origins that the organisation's policy names besides Kolleno's (docs/policy.md)
 */
export function parseHandoffLink(
  text: string,
  others: readonly string[] = [],
): HandoffLink | HandoffProblem {
  const url = parseUrl(text.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return problem('findings.handoff.notALink');
  if (!isKolleno(url, others))
    return problem('findings.handoff.foreignLink', url.host.slice(0, 100));
  const token = url.hash.slice(1);
  if (url.pathname !== path || url.search !== '' || !/^[A-Za-z0-9_-]{43,128}$/.test(token)) {
    return problem('findings.handoff.notALink');
  }
  return { origin: url.origin, token };
}

const problem = (key: HandoffProblem['key'], ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: false,
});
