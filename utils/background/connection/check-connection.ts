import {
  type Check,
  type CheckAnswer,
  type CheckId,
  type Checks,
  checkFinding,
} from '../../state/checks.ts';
import type { Progress } from '../../state/progress.ts';
import { progresses } from '../../storage/items.ts';
import { noteVerdict } from '../vault/note-verdict.ts';
import { checkCustomer } from './calls/customers.ts';
import { checkInvoices, checkPdf, type Invoice } from './calls/invoices.ts';
import { type CheckOutcome, checkOf, skipped } from './calls/outcome.ts';
import { anyCustomer, checkWql } from './calls/wql.ts';
import { type CheckRun, checksWith } from './check-publisher.ts';
import { getToken, type TenantAccess } from './get-token.ts';

/** The checks that need the access token. */
type ReadCheck = Exclude<CheckId, 'token' | 'soap'>;
type Results = Partial<Record<ReadCheck, CheckOutcome>>;

/** In the order of the calls. */
const readChecks: readonly ReadCheck[] = ['wql', 'invoices', 'pdf', 'customers'];
const notChecked = skipped('findings.verify.notChecked');

/** Checks the token, Workday Query Language, invoices, a PDF and a customer, in this order. */
export async function checkConnection({
  tenant,
  publisher,
  stop,
  withLock,
  again,
}: CheckRun): Promise<void> {
  await publisher.publish({ token: { state: 'running' } });
  const token = await withLock(() => getToken(tenant, publisher, again));
  if ('ended' in token) {
    await publisher.publish({
      token: checkOf(token.ended),
      ...checksWith(readChecks, checkOf(notChecked)),
    });
    if (token.ended.retryAfter) await publisher.publishRetryAfter(token.ended.retryAfter);
    return;
  }
  await publisher.publish({ token: { state: 'passed' } });
  await publisher.publishWorked();

  const { access } = token;
  const progress = (await progresses.getValue())[tenant];
  const results: Results = {};
  const calls = callsWith(access, stop, results);
  for (const [index, id] of readChecks.entries()) {
    if (stop.aborted) return;
    await publisher.publish({ [id]: { state: 'running' } });
    const outcome = await calls[id]();
    if (outcome.state === 'stopped') return;
    results[id] = outcome;
    if (outcome.state === 'passed' && (id === 'wql' || id === 'invoices')) {
      await noteVerdict(tenant, access.revisions, ['restEndpoint'], 'verified');
    }
    const ends = 'endsRun' in outcome;
    await publisher.publish({
      ...checksOf(results, progress),
      ...(ends && checksWith(readChecks.slice(index + 1), checkOf(notChecked))),
    });
    if (!ends) continue;
    if (outcome.retryAfter) await publisher.publishRetryAfter(outcome.retryAfter);
    return;
  }
}

/** One call for each check. Later calls use the results of earlier ones. */
function callsWith(
  { services, accessToken }: TenantAccess,
  stop: AbortSignal,
  results: Results,
): Record<ReadCheck, () => Promise<CheckOutcome>> {
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
      const unknown = id === null && !anyPassed(results);
      return unknown ? notChecked : checkCustomer(services, reader, id);
    },
  };
}

const anyPassed = (results: Results) =>
  results.wql?.state === 'passed' || results.invoices?.state === 'passed';

function checksOf(results: Results, progress: Progress | undefined): Partial<Checks> {
  const checks: Partial<Checks> = {};
  for (const id of readChecks) {
    const outcome = results[id];
    if (!outcome || outcome.state === 'stopped') continue;
    if (outcome.state !== 'denied') checks[id] = explainNoInvoices(checkOf(outcome), progress);
    else if (id === 'customers') checks[id] = customersDenied;
    else checks[id] = deniedCheck(outcome.answer);
  }
  return checks;
}

/** Why it was denied shows in what else is known: utils/panel/diagnosis ranks the causes. */
const deniedCheck = (answer: CheckAnswer): Check => ({
  state: 'failed',
  answer,
  finding: checkFinding(
    'findings.verify.denied',
    'activate-security-policy-changes',
    [answer.status, answer.code].filter(Boolean).join(', '),
  ),
});

/**
 * Not a failure: it needs the scope Customers, which Kolleno's article does not ask for.
 */
const customersDenied = skipped('findings.verify.customersScope');

/**
 * Explains an empty list of invoices with a constrained security group, if one was created: it sees
 * no invoices although there are some.
 */
function explainNoInvoices(check: Check, progress: Progress | undefined): Check {
  const constrained =
    progress?.steps['create-security-group'].finding === 'findings.page.constrainedGroup';
  if (check.finding?.key !== 'findings.verify.noInvoices' || !constrained) return check;
  return {
    state: 'failed',
    finding: checkFinding('findings.page.constrainedGroup', 'create-security-group'),
  };
}
