import type { CredentialName, TaskId } from '../guide/task.ts';
import {
  type Check,
  type CheckGroup,
  type CheckId,
  type Checks,
  checkIds,
  idleChecks,
  neededFor,
  neverChecked,
  type Verification,
} from '../state/checks.ts';
import type { CredentialView } from '../state/credentials.ts';
import type { Progress } from '../state/progress.ts';
import { isHeld } from './credentials.ts';
import type { Situation } from './diagnosis/find-signs.ts';

/** The checks, as far as they apply to the current values. */
export interface VerificationView {
  checks: Checks;
  /**
   * `impossible`: values are missing or the browser is offline. `offer`: a check can be run.
   * Otherwise the result of the last run. The password check does not count.
   */
  stage: 'impossible' | 'offer' | 'running' | 'passed' | 'failed';
  /** Missing values, in order. */
  needed: CredentialName[];
  /** The password can be checked. */
  passwordReady: boolean;
  /** ISO 8601. Workday asked for no calls before this time. */
  waitUntil: string | undefined;
  /** A step that may fix the first failed check. The diagnosis names the page. */
  goBack: TaskId | undefined;
  /** All that the diagnosis looks at. */
  situation: Situation;
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
  const checks = running ? verification.checks : checksOfCurrentValues(verification, credentials);
  const missing = (what: CheckGroup) => neededFor[what].filter((name) => !holds(credentials, name));
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
    situation: { checks, verification, credentials, progress },
  };
}

const holds = (credentials: readonly CredentialView[], name: CredentialName) =>
  credentials.some((view) => view.credential === name && isHeld(view));

/** Discards the results for values that were replaced or wiped since. */
function checksOfCurrentValues(
  { checks, of }: Verification,
  credentials: readonly CredentialView[],
): Checks {
  const same = (what: CheckGroup) =>
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

/** A step has changed since the check, so the result may differ. */
function changedSince(progress: Progress | undefined, at: string): boolean {
  return Object.values(progress?.steps ?? {}).some((step) => step.at !== undefined && step.at > at);
}

/** One check as the panel shows it. */
export interface CheckRowView extends Check {
  id: CheckId;
}

/** The checks in order. A message shared by several checks appears once. */
export function checkRows(checks: Checks): CheckRowView[] {
  const said = new Set<string>();
  return checkIds.map((id) => {
    const { state, finding } = checks[id];
    const sentence = JSON.stringify(finding);
    const repeated = finding === undefined || said.has(sentence);
    said.add(sentence);
    return { id, state, ...(!repeated && { finding }) };
  });
}
