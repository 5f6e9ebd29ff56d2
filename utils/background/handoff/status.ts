import { z } from '../../lib/zod.ts';
import type { Delivery, HandoffSession, Receipt } from '../../state/handoff.ts';
import { deliveries, statusAccess } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { statusProblem } from './problem.ts';
import { callKolleno } from './request.ts';

/** A used link can do nothing but ask. It is kept for a working day and the night after it, then forgotten, or when the browser is closed. */
const askable = 24 * 60 * 60_000;

/** `SubmissionStatus` in docs/handoff.openapi.yaml. */
const schema = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime({ offset: true }),
  status: z.enum(['received', 'connecting', 'connected', 'failed']),
});

/** From now on the status of the tenant's submission can be asked for. */
export async function mayAskLater(
  tenant: TenantKey,
  { id }: Receipt,
  { submitUrl, token }: HandoffSession,
): Promise<void> {
  const url = new URL(`${id}/`, submitUrl).href;
  await update(statusAccess, (all) => ({ ...all, [tenant]: { id, url, token } }));
  const until = new Date(Date.now() + askable).toISOString();
  await update(deliveries, (all) => ({ ...all, [tenant]: { until } }));
}

/** Asks Kolleno how far it is; the outcome shows in the `deliveries` item. */
export async function checkStatus(tenant: TenantKey): Promise<void> {
  const access = (await statusAccess.getValue())[tenant];
  const before = (await deliveries.getValue())[tenant];
  if (!access || !before) return;
  if (Date.parse(before.until) < Date.now()) return forgetStatus(tenant);
  const note = (news: Omit<Delivery, 'until'>) =>
    update(deliveries, (all) => ({ ...all, [tenant]: { until: before.until, ...news } }));

  const reply = await callKolleno(access.url, access.token, { method: 'GET' });
  const answer =
    reply.kind === 'answer' && reply.status === 200 ? schema.safeParse(reply.body).data : undefined;
  if (answer?.id === access.id) {
    await note({ status: answer.status, askedAt: new Date().toISOString() });
  } else {
    const { status, askedAt } = before;
    await note({
      ...(status && { status }),
      ...(askedAt && { askedAt }),
      problem: statusProblem(reply),
    });
  }
}

/** From now on it cannot be asked for any more. */
export async function forgetStatus(tenant: TenantKey): Promise<void> {
  await update(statusAccess, ({ [tenant]: _, ...others }) => others);
  await update(deliveries, ({ [tenant]: _, ...others }) => others);
}
