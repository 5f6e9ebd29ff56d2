import { base64url } from 'jose';
import { parseUrl } from '../../lib/url.ts';
import { finalProblem, type HandoffProblem } from '../../state/handoff.ts';
import { isKolleno } from '../../tenant/kolleno-hosts.ts';

const path = '/connect/workday';

export interface HandoffLink {
  /** Origin of Kolleno's hand-off service. */
  origin: string;
  /** Can be exchanged for one session, once. A secret until then. */
  code: string;
}

/**
 * Parses a hand-off link, `https://connect.kolleno.com/connect/workday#<code>`
 * (docs/handoff.openapi.yaml).
 * @param otherOrigins origins that the organisation's policy allows besides Kolleno's
 * (docs/policy.md)
 */
export function parseHandoffLink(
  text: string,
  otherOrigins: readonly string[] = [],
): HandoffLink | HandoffProblem {
  const url = parseUrl(text.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return finalProblem('findings.handoff.notALink');
  if (!isKolleno(url, otherOrigins))
    return finalProblem('findings.handoff.foreignLink', url.host.slice(0, 100));
  const code = url.hash.slice(1);
  if (url.pathname !== path || url.search !== '' || !/^[A-Za-z0-9_-]{43,128}$/.test(code)) {
    return finalProblem('findings.handoff.notALink');
  }
  return { origin: url.origin, code };
}

/**
 * Hashes a link's code with SHA-256, to recognise the link later without storing the code. The code
 * has 256 random bits, so it cannot be guessed from its hash.
 */
export async function hashLinkCode(code: string): Promise<string> {
  return base64url.encode(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))),
  );
}
