import type { Sign } from '../../guide/causes/sign.ts';
import type { FindingKey } from '../../guide/message-key.ts';
import type { Check, Checks } from '../../state/checks.ts';

/** The checks that Workday can deny by status 403. */
export type DeniedCheck = 'wql' | 'invoices' | 'pdf';

export const deniedChecks = (checks: Checks): DeniedCheck[] =>
  (['wql', 'invoices', 'pdf'] as const).filter(
    (id) => checks[id].state === 'failed' && checks[id].finding?.key === 'findings.verify.denied',
  );

/** OAuth errors with causes of their own (RFC 6749, 5.2). */
const oauthErrors: Record<string, Sign> = {
  invalid_client: 'invalid-client',
  invalid_grant: 'invalid-grant',
  unauthorized_client: 'unauthorized-client',
  unsupported_grant_type: 'unsupported-grant-type',
  invalid_scope: 'invalid-scope',
  invalid_request: 'invalid-request',
  access_denied: 'access-denied',
};

/** Failures that the sentence of the check tells apart. */
const failures: Partial<Record<FindingKey, Sign>> = {
  'findings.verify.tokenAddress': 'sign-in-address-unknown',
  'findings.verify.tenantUnknown': 'tenant-unknown',
  'findings.verify.tokenNotKept': 'invalid-grant',
  'findings.verify.tokenNotTaken': 'access-token-refused',
  'findings.verify.noService': 'service-unknown',
  'findings.verify.foreignEndpoint': 'foreign-address',
  'findings.verify.endpointsDiffer': 'addresses-differ',
  'findings.verify.notWorkday': 'not-workday',
  'findings.verify.offline': 'offline',
  'findings.verify.timeout': 'no-answer',
  'findings.verify.tooMany': 'wait',
  'findings.verify.tooManyFor': 'wait',
  'findings.verify.unavailable': 'unavailable',
  'findings.verify.serverError': 'unavailable',
  'findings.verify.signInBusy': 'unavailable',
  'findings.verify.unreadable': 'unreadable',
  'findings.verify.notUnderstood': 'not-understood',
  'findings.verify.passwordRefused': 'password-refused',
  'findings.verify.passwordWithoutRights': 'password-without-rights',
  'findings.verify.noInvoices': 'no-invoices',
  'findings.page.constrainedGroup': 'no-invoices',
};

/** What Workday's answers say, taken together. */
export function answerSigns(checks: Checks, add: (sign: Sign, detail?: string) => unknown): void {
  if (checks.token.state === 'passed') add('token-granted');
  else if (checks.token.state === 'failed') tokenSigns(checks.token, add);
  for (const id of ['wql', 'invoices', 'pdf', 'customers', 'soap'] as const) {
    const sign = failures[checks[id].finding?.key ?? ('' as FindingKey)];
    if (sign) add(sign);
  }
  if (checks.soap.state === 'failed' && checks.soap.finding?.key === 'findings.verify.notRepeated')
    add('password-refused');
  if (isPasswordRight(checks.soap)) add('password-works');
  const [wql, invoices] = [checks.wql.state, checks.invoices.state];
  if (wql === 'passed' || (invoices === 'passed' && !checks.invoices.finding)) add('data-works');
  const denied = deniedChecks(checks);
  if (denied.includes('wql') && denied.includes('invoices')) add('all-denied');
  else if (denied.includes('wql')) add('query-denied');
  else if (denied.includes('invoices')) add('invoices-denied');
  else if (denied.includes('pdf')) add('pdf-denied');
}

const isPasswordRight = ({ state, finding }: Check) =>
  state === 'passed' || finding?.key === 'findings.verify.passwordWithoutRights';

function tokenSigns(
  { answer, finding }: Check,
  add: (sign: Sign, detail?: string) => unknown,
): void {
  const known = failures[finding?.key ?? ('' as FindingKey)];
  if (known) add(known);
  else if (answer?.error) {
    const { error } = answer;
    const own = Object.hasOwn(oauthErrors, error) ? oauthErrors[error] : undefined;
    add(own ?? 'other-error', own ? '' : error);
  } else if (answer) add('refused-without-name', String(answer.status));
}
