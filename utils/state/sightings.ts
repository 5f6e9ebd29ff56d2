/**
 * What Workday's pages show of settings that belong to no step. Each is worded so that `holds`
 * means right.
 */
export const sightingIds = [
  'client-listed',
  'client-enabled',
  'client-unlocked',
  'client-unrestricted',
  /** The client's Scope has every functional area of the guide. */
  'scopes-complete',
  'tokens-last',
  'oauth-clients-on',
  'account-listed',
  /** Neither locked, disabled nor expired. */
  'account-open',
  'password-current',
] as const;
export type SightingId = (typeof sightingIds)[number];

export interface Sighting {
  holds: boolean;
  /** ISO 8601 time of the latest page that showed it. */
  at: string;
  /** ISO 8601 time at which a page first showed the opposite of an earlier one. */
  changedAt?: string;
  /** The missing functional areas. */
  detail?: string;
}

export type Sightings = Partial<Record<SightingId, Sighting>>;
/** As a page shows them. */
export type SeenNow = Partial<Record<SightingId, { holds: boolean; detail?: string }>>;

/** Adds what a page shows now. What is seen now outranks what was seen once. */
export function withSightings(before: Sightings = {}, seen: SeenNow, now: Date): Sightings {
  const at = now.toISOString();
  const after = { ...before };
  for (const [id, one] of Object.entries(seen) as [SightingId, { holds: boolean }][]) {
    const earlier = before[id];
    const changedAt = earlier && earlier.holds !== one.holds ? at : earlier?.changedAt;
    after[id] = { ...one, at, ...(changedAt && { changedAt }) };
  }
  return after;
}
