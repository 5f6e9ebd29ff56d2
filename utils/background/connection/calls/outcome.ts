import type { FindingKey } from '../../../guide/message-key.ts';
import type { CredentialName, TaskId } from '../../../guide/task.ts';
import { type Check, type CheckAnswer, checkFinding } from '../../../state/checks.ts';

/** The result of one check. */
export type CheckOutcome =
  | Ended
  /** Workday knows the caller and denies the data. */
  | { state: 'denied'; answer: CheckAnswer }
  /** The user stopped it. */
  | { state: 'stopped' };

export interface Ended extends Check {
  state: 'passed' | 'failed' | 'skipped';
  /** The remaining checks cannot run now. */
  endsRun?: true;
  /** Seconds that Workday asks to wait. */
  retryAfter?: number;
  /** Values that get the verdict `rejected`. */
  rejected?: readonly CredentialName[];
}

export const passed: Ended = { state: 'passed' };

export const failed = (key: FindingKey, task?: TaskId, ...substitutions: string[]): Ended => ({
  state: 'failed',
  finding: checkFinding(key, task, ...substitutions),
});

export const skipped = (key: FindingKey): Ended => ({
  state: 'skipped',
  finding: checkFinding(key),
});

/** The part of an outcome that the panel shows. */
export const checkOf = ({ state, finding, answer }: Check): Check => ({
  state,
  ...(answer && { answer }),
  ...(finding && { finding }),
});
