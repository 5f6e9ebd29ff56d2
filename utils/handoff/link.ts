import { parseUrl } from '../url.ts';
import type { HandoffProblem } from './state.ts';

/** The hosts of Kolleno that may receive credentials. Exact names, so no subdomain that someone else controls gets in. */
const kollenoHosts = ['connect.kolleno.com'];
const path = '/connect/workday';

export interface HandoffLink {
  /** Origin of Kolleno's hand-off service. */
  origin: string;
  /** Opens one session, once. A secret. */
  token: string;
}

/** Takes a hand-off link apart, `https://connect.kolleno.com/connect/workday#<token>` (docs/handoff.openapi.yaml). */
export function parseHandoffLink(text: string): HandoffLink | HandoffProblem {
  const url = parseUrl(text.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return problem('findings.handoff.notALink');
  if (!isKolleno(url)) return problem('findings.handoff.foreignLink', url.host.slice(0, 100));
  const token = url.hash.slice(1);
  if (url.pathname !== path || url.search !== '' || !/^[A-Za-z0-9_-]{43,128}$/.test(token)) {
    return problem('findings.handoff.notALink');
  }
  return { origin: url.origin, token };
}

/** An https address on Kolleno's hand-off host, without a port or a user name in it. */
export function isKolleno(url: URL): boolean {
  return (
    url.protocol === 'https:' && kollenoHosts.includes(url.host) && url.username === '' && url.password === ''
  );
}

const problem = (key: HandoffProblem['key'], ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: false,
});
