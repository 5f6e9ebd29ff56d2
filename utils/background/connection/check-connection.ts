import type { Check, CheckId, Checks } from '../../state/checks.ts';
import type { Progress } from '../../state/progress.ts';
import { progresses } from '../../storage/items.ts';
import { noteVerdict } from '../vault/note-verdict.ts';
import { checkCustomer } from './calls/customers.ts';
import { checkInvoices, checkPdf, type Invoice } from './calls/invoices.ts';
import { type CheckOutcome, checkOf, finding, skipped } from './calls/outcome.ts';
import { anyCustomer, checkWql } from './calls/wql.ts';
import { all } from './check-publisher.ts';
import type { CheckRun } from './check-run.ts';
import { getToken, type TenantAccess } from './get-token.ts';
import { type DataNeeds, whyDenied } from './why-denied.ts';

/** The checks that read with the access token, in the order of the calls. */
type Reading = Exclude<CheckId, 'token' | 'soap'>;
type Results = Partial<Record<Reading, CheckOutcome>>;

const reading: readonly Reading[] = ['wql', 'invoices', 'pdf', 'customers'];
const notChecked = skipped('findings.verify.notChecked');

const invoiceNeeds: DataNeeds = {
  scope: 'Customer Accounts',
  domains: ['Process: Customer Invoice - View', 'Process: Project Billing'],
};
const needs: Record<Exclude<Reading, 'customers'>, DataNeeds> = {
  wql: { scope: 'System', domains: ['Workday Query Language'] },
  invoices: invoiceNeeds,
  pdf: invoiceNeeds,
};

/** Token, Workday Query Language, invoices, a PDF, a customer. */
export async function checkConnection({
  tenant,
  board,
  stop,
  exclusively,
}: CheckRun): Promise<void> {
  await board.shows({ token: { state: 'running' } });
  const token = await exclusively(() => getToken(tenant, board));
  if ('ended' in token) {
    await board.shows({ token: checkOf(token.ended), ...all(reading, checkOf(notChecked)) });
    if (token.ended.retryAfter) await board.waits(token.ended.retryAfter);
    return;
  }
  await board.shows({ token: { state: 'passed' } });

  const { access } = token;
  const progress = (await progresses.getValue())[tenant];
  const results: Results = {};
  const calls = callsWith(access, stop, results);
  for (const [index, id] of reading.entries()) {
    if (stop.aborted) return;
    await board.shows({ [id]: { state: 'running' } });
    const outcome = await calls[id]();
    if (outcome.state === 'stopped') return;
    results[id] = outcome;
    if (outcome.state === 'passed' && (id === 'wql' || id === 'invoices')) {
      await noteVerdict(tenant, access.revisions, ['restEndpoint'], 'verified');
    }
    const ends = 'endsRun' in outcome;
    await board.shows({
      ...checksOf(results, progress),
      ...(ends && all(reading.slice(index + 1), checkOf(notChecked))),
    });
    if (!ends) continue;
    if (outcome.retryAfter) await board.waits(outcome.retryAfter);
    return;
  }
}

/** One call each; later ones use what earlier ones found. */
function callsWith(
  { services, accessToken }: TenantAccess,
  stop: AbortSignal,
  results: Results,
): Record<Reading, () => Promise<CheckOutcome>> {
  const reader = { accessToken, stop };
  let invoice: Invoice | null = null;
  return {
    wql: () => checkWql(services, reader),
    invoices: async () => {
      const checked = await checkInvoices(services, reader);
      invoice = checked.invoice;
      return checked.outcome;
    },
    pdf: async () =>
      results.invoices?.state === 'passed' ? checkPdf(services, reader, invoice) : notChecked,
    customers: async () => {
      const byQuery = results.wql?.state === 'passed' ? await anyCustomer(services, reader) : null;
      const id = byQuery ?? invoice?.customer ?? null;
      const nothingToGoBy = id === null && !somethingPassed(results);
      return nothingToGoBy ? notChecked : checkCustomer(services, reader, id);
    },
  };
}

const somethingPassed = (results: Results) =>
  results.wql?.state === 'passed' || results.invoices?.state === 'passed';

/** Looked at anew after every call: what a later one proves may rule out why an earlier one was refused. */
function checksOf(results: Results, progress: Progress | undefined): Partial<Checks> {
  const checks: Partial<Checks> = {};
  for (const id of reading) {
    const outcome = results[id];
    if (!outcome || outcome.state === 'stopped') continue;
    if (outcome.state !== 'denied') checks[id] = withoutInvoices(checkOf(outcome), progress);
    else if (id === 'customers') checks[id] = customersDenied;
    else {
      const facts = { progress, othersPassed: somethingPassed(results) };
      checks[id] = { state: 'failed', finding: whyDenied(needs[id], facts) };
    }
  }
  return checks;
}

/** It needs the scope Customers, which Kolleno's article does not ask for, so a refusal is no mistake of the set-up. */
const customersDenied = skipped('findings.verify.customersScope');

/** A constrained group sees no invoices where there are some; if one was made, that is why. */
function withoutInvoices(check: Check, progress: Progress | undefined): Check {
  const constrained =
    progress?.steps['create-security-group'].finding === 'findings.page.constrainedGroup';
  if (check.finding?.key !== 'findings.verify.noInvoices' || !constrained) return check;
  return {
    state: 'failed',
    finding: finding('findings.page.constrainedGroup', 'create-security-group'),
  };
}
