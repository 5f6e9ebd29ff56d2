import type { FindingKey } from '../../../guide/message-key.ts';
import type { CredentialName, TaskId } from '../../../guide/task.ts';
import type { Check, CheckFinding } from '../../../state/checks.ts';

/** What one check came to. */
export type CheckOutcome =
  | Ended
  /** Workday knows the caller and refuses the data; why is worked out from everything that is known (why-denied.ts). */
  | { state: 'denied' }
  /** The user's Stop. */
  | { state: 'stopped' };

export interface Ended extends Check {
  state: 'passed' | 'failed' | 'skipped';
  /** Nothing else can be checked now. */
  endsRun?: true;
  /** Seconds that Workday asks to wait. */
  retryAfter?: number;
  rejected?: readonly CredentialName[];
}

export const passed: Ended = { state: 'passed' };

export const finding = (
  key: FindingKey,
  task?: TaskId,
  ...substitutions: string[]
): CheckFinding => ({
  key,
  substitutions,
  ...(task && { task }),
});

export const failed = (key: FindingKey, task?: TaskId, ...substitutions: string[]): Ended => ({
  state: 'failed',
  finding: finding(key, task, ...substitutions),
});

export const skipped = (key: FindingKey): Ended => ({ state: 'skipped', finding: finding(key) });

/** What is shown of an outcome. */
export const checkOf = ({ state, finding: why }: Check): Check => ({
  state,
  ...(why && { finding: why }),
});
