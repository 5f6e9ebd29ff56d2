import { z } from '../../../lib/zod.ts';
import { jsonOf, pageOfList, workdayId } from './json.ts';
import { type CheckOutcome, failed, passed } from './outcome.ts';
import { answerOf, type Reader, read } from './read.ts';
import type { Services } from './services.ts';
import type { ServiceAnswer } from './transport-errors.ts';

const errorShape = z.object({ error: z.string() });
const customers = pageOfList(z.object({ workdayID: workdayId }));

/** Workday Query Language: one of the tenant's data sources. Proves the domain and the scope System. */
export async function checkWql(services: Services, reader: Reader): Promise<CheckOutcome> {
  const reply = await read(services.wql('dataSources?limit=1'), reader);
  // 401 stands for a missing domain or scope too, unless it speaks of the token (docs/workday.md, "Error signatures").
  if (
    reply.kind === 'answer' &&
    reply.status === 401 &&
    reply.type !== 'html' &&
    !speaksOfToken(reply)
  ) {
    return { state: 'denied' };
  }
  const read200 = answerOf(reply);
  if ('outcome' in read200) return read200.outcome;
  const list = jsonOf(read200.answer, pageOfList(z.unknown()));
  return list ? passed : failed('findings.verify.unreadable', 'view-api-clients');
}

/** Workday ID of any customer, or null where the query gives none: not allowed, no customers, or a filter wanted. */
export async function anyCustomer(services: Services, reader: Reader): Promise<string | null> {
  const query = new URLSearchParams({
    limit: '1',
    query: 'SELECT workdayID FROM indexedCustomers',
  });
  const reply = await read(services.wql(`data?${query}`), reader);
  if (reply.kind !== 'answer' || reply.status !== 200) return null;
  return jsonOf(reply, customers)?.data[0]?.workdayID ?? null;
}

const speaksOfToken = (answer: ServiceAnswer) =>
  jsonOf(answer, errorShape)?.error === 'invalid_token';
