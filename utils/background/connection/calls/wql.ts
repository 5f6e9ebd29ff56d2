import { z } from '../../../lib/zod.ts';
import { type CheckOutcome, failed, passed } from './outcome.ts';
import { answerOf, jsonOf, listPage, type Reader, read, restAnswer, workdayId } from './read.ts';
import type { ServiceAnswer } from './request.ts';
import type { Services } from './services.ts';

const errorShape = z.object({ error: z.string() });
const customers = listPage(z.object({ workdayID: workdayId }));

/**
 * Reads one of the tenant's data sources by Workday Query Language. Proves the domain and the scope
 * System.
 */
export async function checkWql(services: Services, reader: Reader): Promise<CheckOutcome> {
  const reply = await read(services.wql('dataSources?limit=1'), reader);
  // 401 may also mean a missing domain or scope, unless it names the token (docs/workday.md,
  // "Error signatures").
  if (
    reply.kind === 'answer' &&
    reply.status === 401 &&
    reply.type !== 'html' &&
    !namesToken(reply)
  ) {
    return { state: 'denied', answer: restAnswer(reply) };
  }
  const ok = answerOf(reply);
  if ('outcome' in ok) return ok.outcome;
  const list = jsonOf(ok.answer, listPage(z.unknown()));
  return list ? passed : failed('findings.verify.unreadable', 'view-api-clients');
}

/**
 * Workday ID of any customer. Null if the query returns none: it is not allowed, there are no
 * customers, or a filter is required.
 */
export async function anyCustomer(services: Services, reader: Reader): Promise<string | null> {
  const query = new URLSearchParams({
    limit: '1',
    query: 'SELECT workdayID FROM indexedCustomers',
  });
  const reply = await read(services.wql(`data?${query}`), reader);
  if (reply.kind !== 'answer' || reply.status !== 200) return null;
  return jsonOf(reply, customers)?.data[0]?.workdayID ?? null;
}

const namesToken = (answer: ServiceAnswer) => jsonOf(answer, errorShape)?.error === 'invalid_token';
