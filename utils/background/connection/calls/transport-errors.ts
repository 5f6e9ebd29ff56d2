import { language } from '../../../i18n/language.ts';
import { type Ended, failed } from './outcome.ts';
import type { ServiceAnswer, ServiceReply } from './request.ts';

/**
 * Errors that every service has in common: why Workday's service itself did not answer; null if it
 * did (docs/workday.md, "Error signatures").
 */
export function transportError(reply: ServiceReply): Ended | { state: 'stopped' } | null {
  switch (reply.kind) {
    case 'stopped':
      return { state: 'stopped' };
    case 'timeout':
      return { ...failed('findings.verify.timeout'), endsRun: true };
    case 'offline':
      return { ...failed('findings.verify.offline'), endsRun: true };
    case 'redirect':
      return { ...failed('findings.verify.notWorkday'), endsRun: true };
    case 'oversized':
      return failed('findings.verify.unreadable', 'view-api-clients');
    case 'answer':
      return answerError(reply);
  }
}

function answerError({ status, type, retryAfter }: ServiceAnswer): Ended | null {
  if (status === 429) {
    if (retryAfter === null) return { ...failed('findings.verify.tooMany'), endsRun: true };
    return {
      ...failed('findings.verify.tooManyFor', undefined, minutes(retryAfter)),
      endsRun: true,
      retryAfter,
    };
  }
  if (status === 408) return { ...failed('findings.verify.timeout'), endsRun: true };
  // A proxy that requires its own sign-in answers 407 or 511.
  if (type === 'html' || status === 407 || status === 511) {
    return { ...failed('findings.verify.notWorkday'), endsRun: true };
  }
  if (status === 503) return { ...failed('findings.verify.unavailable'), endsRun: true };
  // A SOAP fault has status 500 as well; the SOAP check reads it.
  if (status >= 500 && type !== 'xml')
    return { ...failed('findings.verify.serverError', undefined, String(status)), endsRun: true };
  return null;
}

const minutes = (seconds: number) =>
  new Intl.NumberFormat(language(), { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.ceil(seconds / 60),
  );
