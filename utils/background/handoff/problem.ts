import { finalProblem, type HandoffProblem, retryableProblem } from '../../state/handoff.ts';
import type { KollenoReply } from './request.ts';

// Problem types (RFC 9457) that share their status with another one; all other problems are told
// apart by status alone (docs/handoff.openapi.yaml).
const inProgress = 'https://connect.kolleno.com/problems/in-progress';
const sealedRefused = 'https://connect.kolleno.com/problems/sealed-refused';

/** Why a hand-off link did not bring a session. */
export function connectProblem(reply: KollenoReply): HandoffProblem {
  if (reply.kind === 'timeout') return retryableProblem('findings.handoff.connectTimeout');
  if (reply.kind === 'offline') return retryableProblem('findings.handoff.connectOffline');
  if (reply.kind === 'redirect') return retryableProblem('findings.handoff.connectNotKolleno');
  const { status, html } = reply;
  if (status >= 500) return retryableProblem('findings.handoff.connectServerError', String(status));
  if (html || status === 407) return retryableProblem('findings.handoff.connectNotKolleno');
  switch (status) {
    case 401:
    case 404:
      return finalProblem('findings.handoff.unknownLink');
    case 403:
      return finalProblem('findings.handoff.linkNotAllowed');
    case 409:
      return finalProblem('findings.handoff.usedLink');
    case 410:
      return finalProblem('findings.handoff.expiredLink');
    case 429:
      return retryableProblem('findings.handoff.connectTooMany');
    default:
      return retryableProblem('findings.handoff.badSession');
  }
}

/**
 * Why a submission did not bring a receipt. Sending again may help unless Kolleno refused the
 * submission.
 */
export function sendProblem(reply: KollenoReply): HandoffProblem {
  if (reply.kind === 'timeout') return retryableProblem('findings.handoff.timeout');
  if (reply.kind === 'offline') return retryableProblem('findings.handoff.offline');
  if (reply.kind === 'redirect') return retryableProblem('findings.handoff.notKolleno');
  const { status, html, problem } = reply;
  if (status >= 500) return retryableProblem('findings.handoff.serverError', String(status));
  if (html || status === 407) return retryableProblem('findings.handoff.notKolleno');
  if (status < 400) return retryableProblem('findings.handoff.noReceipt');
  switch (status) {
    case 401:
      return finalProblem('findings.handoff.unknownSession');
    case 403:
      return finalProblem('findings.handoff.notAllowed');
    case 404:
      return finalProblem('findings.handoff.notFound');
    case 409:
      return problem === inProgress
        ? retryableProblem('findings.handoff.inProgress')
        : finalProblem('findings.handoff.usedSession');
    case 410:
      return finalProblem('findings.handoff.expired');
    case 422:
      return finalProblem(
        problem === sealedRefused
          ? 'findings.handoff.sealedRefused'
          : 'findings.handoff.valuesRefused',
      );
    case 429:
      return retryableProblem('findings.handoff.tooMany');
    default:
      return finalProblem('findings.handoff.notUnderstood', String(status));
  }
}

/**
 * Whether the same request may succeed in a moment, without any action. A refusal (4xx) is final,
 * and a proxy that answers in Kolleno's place needs a person.
 */
export function isTransient(reply: KollenoReply): boolean {
  if (reply.kind !== 'answer') return reply.kind !== 'redirect';
  const { status, problem } = reply;
  return status >= 500 || status === 429 || (status === 409 && problem === inProgress);
}

/** Why the status of a submission cannot be shown. */
export function statusProblem(reply: KollenoReply): HandoffProblem {
  const refused =
    reply.kind === 'answer' && !reply.html && (reply.status === 401 || reply.status === 404);
  return refused
    ? finalProblem('findings.handoff.statusUnknown')
    : retryableProblem('findings.handoff.statusOutOfReach');
}
