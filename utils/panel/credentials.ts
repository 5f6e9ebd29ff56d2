import { tasks } from '../guide/index.ts';
import { type CredentialName, credentialNames, type TaskId } from '../guide/task.ts';
import type { CredentialView } from '../state/credentials.ts';
import type { HandoffState, Receipt } from '../state/handoff.ts';
import type { Run } from '../state/progress.ts';

/**
 * All eight credentials in their fixed order; what the background has not published is missing.
 * @param receipt what the set-up was delivered with: what it names was sent, also when the browser was closed since
 */
export function allCredentials(
  views: readonly CredentialView[] = [],
  receipt?: Receipt,
): CredentialView[] {
  return credentialNames.map((credential) => {
    const view = views.find((one) => one.credential === credential);
    if (view && view.state !== 'missing') return view;
    return {
      credential,
      state: receipt?.credentials.includes(credential) ? 'sent' : 'missing',
      masked: '',
    };
  });
}

/** Whether the value is at hand: it can be shown, copied and tried at Workday. */
export const isHeld = ({ state }: CredentialView) =>
  state === 'captured' || state === 'verified' || state === 'rejected';

/** Whether a value lies in the vault that may be sent. One that Workday refused may be: the check advises, it does not forbid. */
export const isReady = (view: CredentialView) => isHeld(view) || view.state === 'sealed';

/** Whether there is anything of it that could be wiped. */
export const isKept = (view: CredentialView) => isReady(view) || view.state === 'locked';

/** Nothing to show or to leave in the clipboard without being asked. */
export const isSecret = (credential: CredentialName) =>
  credential === 'clientSecret' || credential === 'refreshToken' || credential === 'isuPassword';

/** What steps that make new credentials yield; the integration user stays, and its password is not shown again. */
const renewed: readonly CredentialName[] = credentialNames.filter(
  (name) => name !== 'isuUserName' && name !== 'isuPassword',
);

/** What the instance asks for and the vault does not hold, in order. Without an instance, everything that is under way yields is asked for. */
export function stillNeeded(
  views: readonly CredentialView[],
  handoff: HandoffState,
  run?: Run['kind'],
): CredentialName[] {
  const accepts =
    'target' in handoff ? handoff.target.accepts : run === 'rotation' ? renewed : credentialNames;
  return views
    .filter((view) => accepts.includes(view.credential) && !isReady(view))
    .map((v) => v.credential);
}

/**
 * Whether Send may give more than the instance asks for: a set that only Kolleno can open cannot be parted here, so it goes whole. What else lies in it the panel does not
 * know, so it counts whatever is kept besides.
 */
export function sendsWhole(views: readonly CredentialView[], handoff: HandoffState): boolean {
  if (!('target' in handoff)) return false;
  const { accepts } = handoff.target;
  const asked = (view: CredentialView) => accepts.includes(view.credential);
  return (
    views.some((view) => asked(view) && view.state === 'sealed') &&
    views.some((view) => !asked(view) && isKept(view))
  );
}

/** The step that yields a credential, or undefined for the tenant's name, which every page of the tenant carries. */
export function stepThatYields(
  credential: CredentialName,
): { task: TaskId; number: number } | undefined {
  const index = tasks.findIndex((task) =>
    task.pages.some((page) => page.captures.some((capture) => capture.credential === credential)),
  );
  const task = tasks[index];
  return task && { task: task.id, number: index + 1 };
}
