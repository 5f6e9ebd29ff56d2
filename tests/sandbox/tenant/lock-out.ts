import type { Clock } from './clock.ts';

/** Failed sign-ons of an account or API client. */
export interface SignOnRecord {
  failedSignOns: number;
  /** Milliseconds since 1970; null if not locked out. A lock-out ends by itself. */
  lockedUntil: number | null;
}

export const noFailures: SignOnRecord = { failedSignOns: 0, lockedUntil: null };

export interface LockOutRules {
  /** Failed sign-ons after which a lock-out begins. */
  maxFailures: number;
  lockOutMinutes: number;
}

/** Begins a lock-out at once. */
export function lockOut(
  record: SignOnRecord,
  clock: Clock,
  { lockOutMinutes }: LockOutRules,
): void {
  record.lockedUntil = clock.now() + lockOutMinutes * 60_000;
}

/** Counts a failed sign-on, and begins a lock-out after too many. */
export function countFailure(record: SignOnRecord, clock: Clock, rules: LockOutRules): void {
  record.failedSignOns += 1;
  if (record.failedSignOns >= rules.maxFailures) lockOut(record, clock, rules);
}

export function unlock(record: SignOnRecord): void {
  Object.assign(record, noFailures);
}

/** Whether a lock-out is in force. One that has ended is cleared. */
export function isLockedOut(record: SignOnRecord, clock: Clock): boolean {
  if (record.lockedUntil === null) return false;
  if (record.lockedUntil > clock.now()) return true;
  unlock(record);
  return false;
}
