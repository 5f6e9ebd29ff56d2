import type { HandoffProblem, HandoffSession } from '../../state/handoff.ts';
import { readPolicy } from '../../storage/policy.ts';
import { isKolleno } from '../../tenant/hosts.ts';

/** Why the organisation's policy forbids to send now; null where it does not. It may have changed since the session was opened. */
export async function checkPolicy({
  submitUrl,
}: Pick<HandoffSession, 'submitUrl'>): Promise<HandoffProblem | null> {
  const { allow, handoffOrigins } = await readPolicy();
  const url = new URL(submitUrl);
  if (!allow.send) return problem('findings.handoff.sendingOff');
  return isKolleno(url, handoffOrigins) ? null : problem('findings.handoff.foreignLink', url.host);
}

const problem = (key: HandoffProblem['key'], ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: false,
});
