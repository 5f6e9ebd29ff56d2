import type { CredentialName, TaskId } from '../guide/task.ts';
import {
  type Check,
  type CheckId,
  type Checks,
  checkIds,
  idleChecks,
  neededFor,
  neverChecked,
  type Verification,
  type What,
} from '../state/checks.ts';
import type { CredentialView } from '../state/credentials.ts';
import type { Progress } from '../state/progress.ts';
import { isHeld } from './credentials.ts';

/** The checks as they stand for the values that are held now. */
export interface VerificationView {
  checks: Checks;
  /**
   * `impossible` while values are missing or the browser is offline; `offer` when there is something to find out; the rest is what the last run came to.
   * The check of the password counts for none of it.
   */
  stage: 'impossible' | 'offer' | 'running' | 'passed' | 'failed';
  /** Values that are missing for it, in order. */
  needed: CredentialName[];
  /** The password can be tried. */
  passwordReady: boolean;
  /** ISO 8601: Workday asked not to be called before. */
  waitUntil: string | undefined;
  /** The step that the first failed check leads to. */
  goBack: TaskId | undefined;
}

const connectionChecks = checkIds.filter((id) => id !== 'soap');

export function verificationView({
  verification = neverChecked,
  credentials,
  progress,
  online,
  now,
}: {
  verification: Verification | undefined;
  credentials: readonly CredentialView[];
  progress: Progress | undefined;
  online: boolean;
  /** Milliseconds since 1970. */
  now: number;
}): VerificationView {
  const { running, retryAt, at } = verification;
  const checks = running ? verification.checks : ofTheseValues(verification, credentials);
  const missing = (what: What) => neededFor[what].filter((name) => !holds(credentials, name));
  const needed = missing('connection');
  const waiting = retryAt !== undefined && Date.parse(retryAt) > now;
  const states = connectionChecks.map((id) => checks[id].state);
  const failed = connectionChecks.filter((id) => checks[id].state === 'failed');

  const stage = () => {
    if (running) return 'running';
    if (needed.length > 0 || !online) return 'impossible';
    if (states.every((state) => state === 'passed' || state === 'skipped')) return 'passed';
    return failed.length > 0 && !changedSince(progress, at) ? 'failed' : 'offer';
  };
  return {
    checks,
    stage: stage(),
    needed,
    passwordReady: online && !waiting && !running && missing('password').length === 0,
    waitUntil: waiting ? retryAt : undefined,
    goBack: failed.map((id) => checks[id].finding?.task).find((task) => task !== undefined),
  };
}

const holds = (credentials: readonly CredentialView[], name: CredentialName) =>
  credentials.some((view) => view.credential === name && isHeld(view));

/** What was found out about values that have been replaced or wiped since is no longer true of anything. */
function ofTheseValues(
  { checks, of }: Verification,
  credentials: readonly CredentialView[],
): Checks {
  const same = (what: What) =>
    neededFor[what].every((name) =>
      credentials.some(
        (view) => view.credential === name && isHeld(view) && view.at === of[what][name],
      ),
    );
  return {
    ...(same('connection') ? checks : idleChecks),
    soap: same('password') ? checks.soap : idleChecks.soap,
  };
}

/** A step was taken since, so the check may come out differently. */
function changedSince(progress: Progress | undefined, at: string): boolean {
  return Object.values(progress?.steps ?? {}).some((step) => step.at !== undefined && step.at > at);
}

/** One check as the panel shows it. */
export interface CheckRowView extends Check {
  id: CheckId;
  /** The first failed check with a step to go back to. */
  leadsBack: boolean;
}

/** The checks in their order. What several checks have in common is said once. */
export function checkRows(checks: Checks): CheckRowView[] {
  const said = new Set<string>();
  let ledBack = false;
  return checkIds.map((id) => {
    const { state, finding } = checks[id];
    const sentence = JSON.stringify(finding);
    const repeated = finding === undefined || said.has(sentence);
    said.add(sentence);
    const leadsBack =
      !ledBack && id !== 'soap' && state === 'failed' && finding?.task !== undefined;
    ledBack ||= leadsBack;
    return { id, state, leadsBack, ...(!repeated && { finding }) };
  });
}
