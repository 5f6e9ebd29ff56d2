import { sendProblem } from './problem.ts';
import { readReceipt } from './receipt.ts';
import { request } from './request.ts';
import type { HandoffSession } from './session.ts';
import type { HandoffProblem, Receipt } from './state.ts';
import type { SealedSubmission } from './submission.ts';

/**
 * Posts a sealed submission, once. Repeating it is safe: the key makes Kolleno count it once.
 * @param timeout in milliseconds
 */
export async function submit(
  session: HandoffSession,
  sealed: SealedSubmission,
  timeout?: number,
): Promise<Receipt | HandoffProblem> {
  const reply = await request(
    session.submitUrl,
    session.token,
    {
      method: 'POST',
      headers: {
        'Content-Type': 'application/jose',
        'Idempotency-Key': `"${sealed.idempotencyKey}"`,
      },
      body: sealed.jwe,
    },
    timeout,
  );
  if (reply.kind !== 'answer' || reply.status !== 202 || reply.html) return sendProblem(reply);
  const receipt = readReceipt(reply.body, session, sealed);
  if (receipt === 'malformed') return unclear('findings.handoff.noReceipt');
  if (receipt === 'for-something-else') return unclear('findings.handoff.otherReceipt');
  return receipt;
}

/** It may have arrived; sending the same submission again brings its receipt. */
const unclear = (key: HandoffProblem['key']): HandoffProblem => ({ key, substitutions: [], retryable: true });
