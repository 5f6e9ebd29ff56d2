import { z } from '../../../lib/zod.ts';
import { jsonOf, workdayId } from './json.ts';
import { type CheckOutcome, failed, passed, skipped } from './outcome.ts';
import { answerOf, type Reader, read } from './read.ts';
import type { Services } from './services.ts';

/**
 * One customer by REST, which needs the scope Customers.
 * @param id Workday ID, or null where no call gave one
 */
export async function checkCustomer(
  services: Services,
  reader: Reader,
  id: string | null,
): Promise<CheckOutcome> {
  if (id === null) return skipped('findings.verify.noCustomer');
  const reply = await read(services.customerAccounts(`customers/${id}`), reader);
  if (reply.kind === 'answer' && reply.status === 404) return skipped('findings.verify.noCustomer');
  const read200 = answerOf(reply);
  if ('outcome' in read200) return read200.outcome;
  const customer = jsonOf(read200.answer, z.object({ id: workdayId }));
  return customer ? passed : failed('findings.verify.unreadable', 'view-api-clients');
}
