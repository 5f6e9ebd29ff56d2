import { omit } from '../../lib/omit.ts';
import { z } from '../../lib/zod.ts';
import type { Delivery, HandoffSession, Receipt } from '../../state/handoff.ts';
import { deliveries, statusAccess } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { statusProblem } from './problem.ts';
import { callKolleno } from './request.ts';

/**
 * How long the status can be requested. The token of a used link can do nothing else. It is stored
 * for a working day and the night after it, or until the browser closes.
 */
const statusAccessMs = 24 * 60 * 60_000;

/** `SubmissionStatus` in docs/handoff.openapi.yaml. */
const statusSchema = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime({ offset: true }),
  status: z.enum(['received', 'connecting', 'connected', 'failed']),
});

/** Stores what `checkStatus` needs to request the status of the tenant's submission. */
export async function allowStatusChecks(
  tenant: TenantKey,
  { id }: Receipt,
  { submitUrl, token }: HandoffSession,
): Promise<void> {
  const url = new URL(`${id}/`, submitUrl).href;
  await update(statusAccess, (all) => ({ ...all, [tenant]: { id, url, token } }));
  const until = new Date(Date.now() + statusAccessMs).toISOString();
  await update(deliveries, (all) => ({ ...all, [tenant]: { until } }));
}

/** Requests the status of the tenant's submission; the outcome shows in the `deliveries` item. */
export async function checkStatus(tenant: TenantKey): Promise<void> {
  const access = (await statusAccess.getValue())[tenant];
  const before = (await deliveries.getValue())[tenant];
  if (!access || !before) return;
  if (Date.parse(before.until) < Date.now()) return forgetStatus(tenant);
  const publish = (delivery: Omit<Delivery, 'until'>) =>
    update(deliveries, (all) => ({ ...all, [tenant]: { until: before.until, ...delivery } }));

  const reply = await callKolleno(access.url, access.token, { method: 'GET' });
  const answer =
    reply.kind === 'answer' && reply.status === 200
      ? statusSchema.safeParse(reply.body).data
      : undefined;
  if (answer?.id === access.id) {
    await publish({ status: answer.status, askedAt: new Date().toISOString() });
  } else {
    const { status, askedAt } = before;
    await publish({
      ...(status && { status }),
      ...(askedAt && { askedAt }),
      problem: statusProblem(reply),
    });
  }
}

/** Ends the status checks of a tenant. */
export async function forgetStatus(tenant: TenantKey): Promise<void> {
  await update(statusAccess, (all) => omit(all, tenant));
  await update(deliveries, (all) => omit(all, tenant));
}
