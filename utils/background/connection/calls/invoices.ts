import { z } from '../../../lib/zod.ts';
import { checkFinding } from '../../../state/checks.ts';
import { type CheckOutcome, failed, passed, skipped } from './outcome.ts';
import { answerOf, jsonOf, listPage, type Reader, read, workdayId } from './read.ts';
import type { Services } from './services.ts';

/** The part of an invoice that other checks need. */
export interface Invoice {
  id: string;
  customer: string | null;
}

const invoiceShape = z.object({
  id: workdayId,
  billToCustomer: z.object({ id: workdayId }).nullish().catch(null),
});

/** Reads one invoice by REST. Proves its domains and the scope Customer Accounts. */
export async function checkInvoices(
  services: Services,
  reader: Reader,
): Promise<{ outcome: CheckOutcome; invoice: Invoice | null }> {
  const ok = answerOf(await read(services.customerAccounts('invoices?limit=1'), reader));
  if ('outcome' in ok) return { outcome: ok.outcome, invoice: null };
  const list = jsonOf(ok.answer, listPage(invoiceShape));
  if (!list)
    return { outcome: failed('findings.verify.unreadable', 'view-api-clients'), invoice: null };
  const [first] = list.data;
  if (!first) {
    const remark = checkFinding('findings.verify.noInvoices', 'create-security-group');
    return { outcome: { state: 'passed', finding: remark }, invoice: null };
  }
  return { outcome: passed, invoice: { id: first.id, customer: first.billToCustomer?.id ?? null } };
}

/**
 * Reads the start of one invoice's PDF. The service answers with the document or with its
 * description.
 */
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
  const ok = answerOf(reply);
  if ('outcome' in ok) return ok.outcome;
  const { type, text } = ok.answer;
  const isPdf = type === 'other' && text.startsWith('%PDF-');
  const isDescription = type === 'json' && /^\s*\{/.test(text);
  return isPdf || isDescription ? passed : failed('findings.verify.unreadable', 'view-api-clients');
}
