import type { FindingKey } from '../../../utils/guide/message-key.ts';
import { intakeFaults } from '../../sandbox/intake/handler.ts';

type Handoff<K> = K extends `findings.handoff.${infer Name}` ? Name : never;

export interface Row {
  fault: string;
  /** Message that it ends in (`findings.handoff.…`) after the last automatic attempt. */
  finding: Handoff<FindingKey>;
  /** Whether the same link can be used afterwards; otherwise Kolleno has to issue another one. */
  sameLink: boolean;
}

type Ending = [finding: Row['finding'], sameLink?: false];

/** Faults of the submission itself. */
const submitting: Record<string, Ending> = {
  '400': ['notUnderstood', false],
  '401': ['unknownSession', false],
  '403': ['notAllowed', false],
  '404': ['notFound', false],
  '409': ['usedSession', false],
  '410': ['expired', false],
  '415': ['notUnderstood', false],
  '422': ['valuesRefused', false],
  '429': ['tooMany'],
  '500': ['serverError'],
  '502': ['serverError'],
  '503': ['serverError'],
  'in-progress': ['inProgress'],
  hang: ['timeout'],
  drip: ['timeout'],
  reset: ['offline'],
  'lost-answer': ['offline'],
  truncated: ['offline'],
  'broken-gzip': ['offline'],
  html: ['notKolleno'],
  'html-403': ['notKolleno'],
  'html-502': ['serverError'],
  redirect: ['notKolleno'],
  'half-json': ['noReceipt'],
  'wrong-content-type': ['noReceipt'],
  'no-content-type': ['noReceipt'],
  'malformed-receipt': ['noReceipt'],
  'empty-202': ['noReceipt'],
  'no-content': ['noReceipt'],
  'status-200': ['noReceipt'],
  endless: ['noReceipt'],
  'no-utf-8': ['noReceipt'],
  list: ['noReceipt'],
  null: ['noReceipt'],
  deep: ['noReceipt'],
  'wrong-receipt': ['otherReceipt'],
  'other-session-receipt': ['otherReceipt'],
  'replayed-receipt': ['otherReceipt'],
  'short-receipt': ['otherReceipt'],
};

/** Faults while the session of a link is looked up. */
const connecting: Record<string, Ending> = {
  'version-1': ['badSession'],
  'foreign-tenant': ['badSession'],
  '400': ['badSession'],
  '401': ['unknownLink'],
  unknown: ['unknownLink'],
  '403': ['linkNotAllowed'],
  '404': ['unknownLink'],
  '409': ['usedLink'],
  'in-progress': ['usedLink'],
  '410': ['expiredLink'],
  expired: ['expiredLink'],
  '415': ['badSession'],
  '422': ['badSession'],
  '429': ['connectTooMany'],
  '500': ['connectServerError'],
  '502': ['connectServerError'],
  '503': ['connectServerError'],
  hang: ['connectTimeout'],
  drip: ['connectTimeout'],
  reset: ['connectOffline'],
  'broken-gzip': ['connectOffline'],
  html: ['connectNotKolleno'],
  'html-403': ['connectNotKolleno'],
  'html-502': ['connectServerError'],
  redirect: ['connectNotKolleno'],
  malformed: ['badSession'],
  'no-key': ['noKey'],
  'bad-key': ['noKey'],
  'foreign-submit': ['badSession'],
  'plain-http-submit': ['badSession'],
  endless: ['badSession'],
  'no-content': ['badSession'],
  'no-content-type': ['badSession'],
  'no-utf-8': ['badSession'],
  list: ['badSession'],
  null: ['badSession'],
  deep: ['badSession'],
};

const rowsOf = (prefix: string, table: Record<string, Ending>, faults: readonly string[]): Row[] =>
  faults.map((fault) => {
    const ending = table[fault.slice(prefix.length)];
    if (!ending) throw new Error(`Nothing says what ${fault} should end in.`);
    return { fault, finding: ending[0], sameLink: ending[1] ?? true };
  });

const ofConnecting = (fault: string) => fault.startsWith('intake-session-');

export const submittingRows = rowsOf(
  'intake-',
  submitting,
  intakeFaults.filter((fault) => !ofConnecting(fault)),
);
export const connectingRows = rowsOf(
  'intake-session-',
  connecting,
  intakeFaults.filter(ofConnecting),
);
