import { retryDelaysMs } from '../../state/handoff.ts';

/** The longest wait that Kolleno may ask for. Beyond it the administrator is told, and presses Send again when it suits. */
const maxRetryAfterMs = 5 * 60_000;

/**
 * How many milliseconds to wait after an attempt that may pass by itself, or null when it is not tried again. Never sooner than Kolleno asks for.
 * @param attempt the attempt that failed, from 1
 * @param header `Retry-After` (RFC 9110, 10.2.3)
 * @param now milliseconds since 1970
 */
export function retryAfter(attempt: number, header: string | null, now: number): number | null {
  const wait = retryDelaysMs[attempt - 1];
  if (wait === undefined) return null;
  const asked = askedFor(header?.trim() ?? '', now);
  return asked > maxRetryAfterMs ? null : Math.max(wait, asked);
}

/** Seconds or an HTTP date; what is neither asks for nothing. */
function askedFor(header: string, now: number): number {
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = /^[A-Z][a-z]+, .* GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? 0 : date - now;
}
