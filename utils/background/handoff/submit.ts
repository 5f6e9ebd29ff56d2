import type {
  HandoffProblem,
  HandoffSession,
  Receipt,
  SealedSubmission,
} from '../../state/handoff.ts';
import { mayPass, sendProblem } from './problem.ts';
import { readReceipt } from './receipt.ts';
import { callKolleno, type Patience } from './request.ts';
export type SubmitOutcome =
  | { kind: 'receipt'; receipt: Receipt }
  | {
      kind: 'problem';
      problem: HandoffProblem;
      /** It may pass without anybody doing anything. */
      mayPass: boolean;
      retryAfter: string | null;
    }
  | { kind: 'stopped' };

/** Posts a sealed submission, once. Repeating it is safe: the key makes Kolleno count it once. */
export async function submit(
  session: HandoffSession,
  sealed: SealedSubmission,
  patience?: Patience,
): Promise<SubmitOutcome> {
  const reply = await callKolleno(
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
    patience,
  );
  if (reply.kind === 'offline' && patience?.stop?.aborted) return { kind: 'stopped' };
  if (reply.kind !== 'answer' || reply.status !== 202 || reply.html) {
    const retryAfter = reply.kind === 'answer' ? reply.retryAfter : null;
    return { kind: 'problem', problem: sendProblem(reply), mayPass: mayPass(reply), retryAfter };
  }
  const receipt = readReceipt(reply.body, session, sealed);
  if (receipt === 'malformed') return unclear('findings.handoff.noReceipt');
  if (receipt === 'for-something-else') return unclear('findings.handoff.otherReceipt');
  return { kind: 'receipt', receipt };
}

/** It may have arrived; sending the same submission again brings its receipt. */
const unclear = (key: HandoffProblem['key']): SubmitOutcome => ({
  kind: 'problem',
  problem: { key, substitutions: [], retryable: true },
  mayPass: false,
  retryAfter: null,
});
