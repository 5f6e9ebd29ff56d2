import type { StoredValue } from '../../state/credentials.ts';

/** How long values are kept after the last capture, in milliseconds. The journey takes minutes; a day spares whoever is interrupted. */
export const lifetimeMs = 24 * 60 * 60_000;

/** When values captured at these times are forgotten, ISO 8601. */
export function expiryOf(captured: readonly Pick<StoredValue, 'at'>[]): string {
  const last = Math.max(...captured.map(({ at }) => Date.parse(at)));
  return Number.isFinite(last) ? new Date(last + lifetimeMs).toISOString() : '';
}

/**
 * Whether the time of values is over. A clock that was put back by hours gives them these hours more; one that was put back by more than a day cannot be believed, and
 * neither can a time that is none.
 * @param expiry ISO 8601
 * @param now milliseconds since 1970
 */
export function isOver(expiry: string, now: number): boolean {
  const left = Date.parse(expiry) - now;
  return !(left > 0 && left <= 2 * lifetimeMs);
}
