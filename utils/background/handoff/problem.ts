import type { FindingKey } from '../../guide/message-key.ts';
import type { HandoffProblem } from '../../state/handoff.ts';
import type { KollenoReply } from './request.ts';

/** Problem types (RFC 9457) that share their status with another; the rest is told by status alone (docs/handoff.openapi.yaml). */
const inProgress = 'https://connect.kolleno.com/problems/in-progress';
const sealedRefused = 'https://connect.kolleno.com/problems/sealed-refused';

/** Why looking up a hand-off link did not bring a session. */
export function connectProblem(reply: KollenoReply): HandoffProblem {
  if (reply.kind === 'timeout') return again('findings.handoff.connectTimeout');
  if (reply.kind === 'offline') return again('findings.handoff.connectOffline');
  if (reply.kind === 'redirect') return again('findings.handoff.connectNotKolleno');
  const { status, html } = reply;
  if (status >= 500) return again('findings.handoff.connectServerError', String(status));
  if (html || status === 407) return again('findings.handoff.connectNotKolleno');
  switch (status) {
    case 401:
    case 404:
      return final('findings.handoff.unknownLink');
    case 403:
      return final('findings.handoff.linkNotAllowed');
    case 409:
      return final('findings.handoff.usedLink');
    case 410:
      return final('findings.handoff.expiredLink');
    case 429:
      return again('findings.handoff.connectTooMany');
    default:
      return again('findings.handoff.badSession');
  }
}

/** Why a submission brought no receipt. Only what may pass by itself can be tried again; a refusal stays one. */
export function sendProblem(reply: KollenoReply): HandoffProblem {
  if (reply.kind === 'timeout') return again('findings.handoff.timeout');
  if (reply.kind === 'offline') return again('findings.handoff.offline');
  if (reply.kind === 'redirect') return again('findings.handoff.notKolleno');
  const { status, html, problem } = reply;
  if (status >= 500) return again('findings.handoff.serverError', String(status));
  if (html || status === 407) return again('findings.handoff.notKolleno');
  if (status < 400) return again('findings.handoff.noReceipt');
  switch (status) {
    case 401:
      return final('findings.handoff.unknownSession');
    case 403:
      return final('findings.handoff.notAllowed');
    case 404:
      return final('findings.handoff.notFound');
    case 409:
      return problem === inProgress
        ? again('findings.handoff.inProgress')
        : final('findings.handoff.usedSession');
    case 410:
      return final('findings.handoff.expired');
    case 422:
      return final(
        problem === sealedRefused
          ? 'findings.handoff.sealedRefused'
          : 'findings.handoff.valuesRefused',
      );
    case 429:
      return again('findings.handoff.tooMany');
    default:
      return final('findings.handoff.notUnderstood', String(status));
  }
}

/** Whether the same request may well go through in a moment, without anybody doing anything. A refusal (4xx) stays one, and what answers in Kolleno's place needs a person. */
export function mayPass(reply: KollenoReply): boolean {
  if (reply.kind !== 'answer') return reply.kind !== 'redirect';
  const { status, problem } = reply;
  return status >= 500 || status === 429 || (status === 409 && problem === inProgress);
}

/** Why Kolleno's status of a submission cannot be shown. */
export function statusProblem(reply: KollenoReply): HandoffProblem {
  const refused =
    reply.kind === 'answer' && !reply.html && (reply.status === 401 || reply.status === 404);
  return refused
    ? final('findings.handoff.statusUnknown')
    : again('findings.handoff.statusOutOfReach');
}

const again = (key: FindingKey, ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: true,
});
const final = (key: FindingKey, ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: false,
});
