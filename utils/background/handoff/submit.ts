import { credentialNames } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import {
  type HandoffProblem,
  type HandoffSession,
  type Receipt,
  retryableProblem,
  type SealedSubmission,
} from '../../state/handoff.ts';
import type { RequestLimits } from '../network/request.ts';
import { isTransient, sendProblem } from './problem.ts';
import { callKolleno } from './request.ts';

export type SubmitOutcome =
  | { kind: 'receipt'; receipt: Receipt }
  | {
      kind: 'problem';
      problem: HandoffProblem;
      /** The problem may pass without any action. */
      transient: boolean;
      retryAfter: string | null;
    }
  | { kind: 'stopped' };

/**
 * Posts a sealed submission, once. Safe to repeat: the idempotency key makes Kolleno count it once.
 */
export async function submit(
  session: HandoffSession,
  sealed: SealedSubmission,
  limits?: RequestLimits,
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
    limits,
  );
  if (reply.kind === 'offline' && limits?.signal?.aborted) return { kind: 'stopped' };
  if (reply.kind !== 'answer' || reply.status !== 202 || reply.html) {
    const retryAfter = reply.kind === 'answer' ? reply.retryAfter : null;
    return {
      kind: 'problem',
      problem: sendProblem(reply),
      transient: isTransient(reply),
      retryAfter,
    };
  }
  const receipt = readReceipt(reply.body, session, sealed);
  if (receipt === 'malformed') return unclear('findings.handoff.noReceipt');
  if (receipt === 'for-something-else') return unclear('findings.handoff.otherReceipt');
  return { kind: 'receipt', receipt };
}

/** The submission may have arrived. Sending it again brings its receipt. */
const unclear = (key: HandoffProblem['key']): SubmitOutcome => ({
  kind: 'problem',
  problem: retryableProblem(key),
  transient: false,
  retryAfter: null,
});

/** `Receipt` in docs/handoff.openapi.yaml. */
const receiptSchema = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime({ offset: true }),
  session: z.uuid(),
  idempotencyKey: z.string(),
  instance: z.string(),
  tenant: z.string(),
  credentials: z.array(z.enum(credentialNames)),
});

/** Parses Kolleno's receipt and checks that it is for this submission. */
export function readReceipt(
  body: unknown,
  session: HandoffSession,
  sealed: SealedSubmission,
): Receipt | 'malformed' | 'for-something-else' {
  const receipt = receiptSchema.safeParse(body).data;
  if (!receipt) return 'malformed';
  const same =
    receipt.session === sealed.session &&
    receipt.idempotencyKey === sealed.idempotencyKey &&
    receipt.tenant === sealed.tenant &&
    receipt.instance === session.target.instance &&
    receipt.credentials.toSorted().join() === sealed.credentials.toSorted().join();
  if (!same) return 'for-something-else';
  const { id, receivedAt, instance, credentials } = receipt;
  return {
    id,
    receivedAt,
    instance,
    instanceUrl: session.target.instanceUrl,
    tenant: sealed.tenant,
    credentials,
    link: sealed.opened.link,
  };
}
