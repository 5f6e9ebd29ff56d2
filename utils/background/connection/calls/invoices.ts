import { z } from '../../../lib/zod.ts';
import { jsonOf, pageOfList, workdayId } from './json.ts';
import { type CheckOutcome, failed, finding, passed, skipped } from './outcome.ts';
import { answerOf, type Reader, read } from './read.ts';
import type { Services } from './services.ts';

/** One invoice, as far as other checks need it. */
export interface Invoice {
  id: string;
  customer: string | null;
}

const invoiceShape = z.object({
  id: workdayId,
  billToCustomer: z.object({ id: workdayId }).nullish().catch(null),
});

/** One invoice by REST. Proves its domains and the scope Customer Accounts. */
export async function checkInvoices(
  services: Services,
  reader: Reader,
): Promise<{ outcome: CheckOutcome; invoice: Invoice | null }> {
  const read200 = answerOf(await read(services.customerAccounts('invoices?limit=1'), reader));
  if ('outcome' in read200) return { outcome: read200.outcome, invoice: null };
  const list = jsonOf(read200.answer, pageOfList(invoiceShape));
  if (!list)
    return { outcome: failed('findings.verify.unreadable', 'view-api-clients'), invoice: null };
  const [first] = list.data;
  if (!first) {
    const remark = finding('findings.verify.noInvoices', 'create-security-group');
    return { outcome: { state: 'passed', finding: remark }, invoice: null };
  }
  return { outcome: passed, invoice: { id: first.id, customer: first.billToCustomer?.id ?? null } };
}

/** The PDF of one invoice. The service answers with the document or with its description; only the beginning is read. */
export async function checkPdf(
  services: Services,
  reader: Reader,
  invoice: Invoice | null,
): Promise<CheckOutcome> {
  if (!invoice) return skipped('findings.verify.noInvoiceForPdf');
  const reply = await read(services.customerAccounts(`invoicePDFs/${invoice.id}`), reader, {
    accept: 'application/pdf, application/octet-stream, application/json',
    firstBytes: 1024,
  });
  if (reply.kind === 'answer' && reply.status === 404) return skipped('findings.verify.noPdf');
  const read200 = answerOf(reply);
  if ('outcome' in read200) return read200.outcome;
  const { type, text } = read200.answer;
  const isPdf = type === 'other' && text.startsWith('%PDF-');
  const isDescription = type === 'json' && /^\s*\{/.test(text);
  return isPdf || isDescription ? passed : failed('findings.verify.unreadable', 'view-api-clients');
}
