import { z } from '../../../lib/zod.ts';
import { type CheckOutcome, failed, passed, skipped } from './outcome.ts';
import { answerOf, jsonOf, type Reader, read, workdayId } from './read.ts';
import type { Services } from './services.ts';

/**
 * Reads one customer by REST, which needs the scope Customers.
 * @param id Workday ID; null if no call returned one
 */
export async function checkCustomer(
  services: Services,
  reader: Reader,
  id: string | null,
): Promise<CheckOutcome> {
  if (id === null) return skipped('findings.verify.noCustomer');
  const reply = await read(services.customerAccounts(`customers/${id}`), reader);
  if (reply.kind === 'answer' && reply.status === 404) return skipped('findings.verify.noCustomer');
  const ok = answerOf(reply);
  if ('outcome' in ok) return ok.outcome;
  const customer = jsonOf(ok.answer, z.object({ id: workdayId }));
  return customer ? passed : failed('findings.verify.unreadable', 'view-api-clients');
}
