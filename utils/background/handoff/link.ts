import { parseUrl } from '../../lib/url.ts';
import type { HandoffProblem } from '../../state/handoff.ts';

/** The servers of Kolleno that may receive credentials. Exact names, so no subdomain that someone else controls gets in. */
const kollenoOrigins = ['https://connect.kolleno.com'];
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
export function parseHandoffLink(text: string, others: readonly string[] = []): HandoffLink | HandoffProblem {
  const url = parseUrl(text.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return problem('findings.handoff.notALink');
  if (!isKolleno(url, others)) return problem('findings.handoff.foreignLink', url.host.slice(0, 100));
  const token = url.hash.slice(1);
  if (url.pathname !== path || url.search !== '' || !/^[A-Za-z0-9_-]{43,128}$/.test(token)) {
    return problem('findings.handoff.notALink');
  }
  return { origin: url.origin, token };
}

/** An https address on Kolleno's hand-off host, or on one that the policy names, without a user name in it. Origins are compared whole, with scheme and port. */
export function isKolleno(url: URL, others: readonly string[] = []): boolean {
  return (
    url.protocol === 'https:' &&
    [...kollenoOrigins, ...others].includes(url.origin) &&
    url.username === '' &&
    url.password === ''
  );
}

const problem = (key: HandoffProblem['key'], ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: false,
});
