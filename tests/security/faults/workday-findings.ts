import type { FindingKey } from '../../../utils/guide/message-key.ts';
import type { TaskId } from '../../../utils/guide/task.ts';
import type { CheckId } from '../../../utils/state/checks.ts';
import { type ServiceCallName, serviceFaults } from '../../sandbox/services/faults.ts';

type Verify<K> = K extends `findings.verify.${infer Name}` ? Name : never;

/**
 * Message that a fault ends in (`findings.verify.…`) with the step it leads back to, or the reason
 * why the check passes.
 */
export type Ending =
  | { finding: Verify<FindingKey>; task?: TaskId; state?: 'failed' | 'skipped'; at?: CheckId }
  | { passes: string };

const to = (finding: Verify<FindingKey>, task?: TaskId): Ending => ({
  finding,
  ...(task && { task }),
});
const unreadable = to('unreadable', 'view-api-clients');
const denied = to('denied', 'activate-security-policy-changes');
const understood = to('notUnderstood');

/** Endings that hold for every call. */
const anywhere: Record<string, Ending> = {
  '400': understood,
  '401': to('tokenNotTaken', 'view-api-clients'),
  '403': denied,
  '404': to('noService', 'view-api-clients'),
  // Browsers do not pass this status on, because only a proxy may send it.
  '407': to('offline'),
  '408': to('timeout'),
  '409': understood,
  '410': understood,
  '429': to('tooMany'),
  '429-later': to('tooManyFor'),
  '500': to('serverError'),
  '501': to('serverError'),
  '502': to('serverError'),
  '503': to('unavailable'),
  '503-later': to('unavailable'),
  '504': to('serverError'),
  '511': to('notWorkday'),
  hang: to('timeout'),
  drip: to('timeout'),
  reset: to('offline'),
  truncated: to('offline'),
  'broken-gzip': to('offline'),
  html: to('notWorkday'),
  'html-403': to('notWorkday'),
  'html-502': to('notWorkday'),
  redirect: to('notWorkday'),
  'redirect-with-body': to('notWorkday'),
  half: unreadable,
  'wrong-content-type': unreadable,
  'no-content-type': unreadable,
  empty: unreadable,
  'no-content': understood,
  endless: unreadable,
  'no-utf-8': unreadable,
  'other-shape': unreadable,
  list: unreadable,
  null: unreadable,
  deep: unreadable,
  'foreign-id': unreadable,
  'no-data': unreadable,
  'data-is-no-list': unreadable,
};

const onlyTheBeginningIsRead = { passes: 'only the beginning of a document is read' };

/** Endings that differ for one call. */
const byCall: Record<ServiceCallName, Record<string, Ending>> = {
  token: {
    '400': to('clientRefused', 'register-api-client'),
    '401': to('clientRefused', 'register-api-client'),
    '403': to('clientRefused', 'register-api-client'),
    '404': to('tokenAddress', 'view-api-clients'),
    '409': to('clientRefused', 'register-api-client'),
    '410': to('clientRefused', 'register-api-client'),
    '503': to('tenantUnknown', 'view-api-clients'),
    ...Object.fromEntries(
      [
        '400-invalid_request',
        '401-invalid_client',
        '400-invalid_client',
        '400-unauthorized_client',
        '400-unsupported_grant_type',
        '400-access_denied',
        '400-tenant_suspended',
      ].map((fault) => [fault, to('clientRefused', 'register-api-client')]),
    ),
    '400-invalid_grant': to('clientRefused', 'manage-refresh-tokens'),
    '400-invalid_scope': to('clientRefused', 'manage-refresh-tokens'),
    '500-server_error': to('signInBusy'),
    '400-server_error': to('signInBusy'),
    '503-temporarily_unavailable': to('signInBusy'),
    '400-temporarily_unavailable': to('signInBusy'),
    'no-content': unreadable,
    // A token does not show that it is foreign. The next call does.
    'foreign-token': { finding: 'tokenNotTaken', task: 'view-api-clients', at: 'wql' },
    'token-with-line-end': unreadable,
    'masked-refresh-token': to('tokenNotKept', 'manage-refresh-tokens'),
    'no-token': unreadable,
    'token-is-no-text': unreadable,
  },
  // 401 means a missing domain or scope here, unless it is about the token.
  wql: { '401': denied },
  invoices: {},
  pdf: {
    '404': { finding: 'noPdf', state: 'skipped' },
    half: onlyTheBeginningIsRead,
    'wrong-content-type': onlyTheBeginningIsRead,
    'no-content-type': onlyTheBeginningIsRead,
  },
  customers: {
    '403': { finding: 'customersScope', state: 'skipped' },
    '404': { finding: 'noCustomer', state: 'skipped' },
  },
  soap: {
    '400': unreadable,
    '401': unreadable,
    '403': unreadable,
    '409': unreadable,
    '410': unreadable,
    half: understood,
    empty: understood,
    'no-content': unreadable,
    'no-utf-8': understood,
    'other-shape': understood,
    list: understood,
    null: understood,
    deep: understood,
  },
};

export interface Row {
  fault: string;
  call: ServiceCallName;
  /** The check that ends in the finding. */
  check: CheckId;
  ending: Ending;
}

export const rowsOf = (call: ServiceCallName): Row[] =>
  serviceFaults.flatMap((fault) => {
    const prefix = `workday-${call}-`;
    if (!fault.startsWith(prefix)) return [];
    const name = fault.slice(prefix.length);
    const ending = byCall[call][name] ?? anywhere[name];
    if (!ending) throw new Error(`Nothing says what ${fault} should end in.`);
    return [{ fault, call, check: ('at' in ending && ending.at) || call, ending }];
  });
