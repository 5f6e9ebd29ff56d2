import { credentialNames } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import type { HandoffSession, Receipt, SealedSubmission } from '../../state/handoff.ts';

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

/** Kolleno's receipt, if the body is one and is for this very submission. */
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
  return { id, receivedAt, instance, tenant: sealed.tenant, credentials, link: sealed.opened.link };
}
