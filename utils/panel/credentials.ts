import { tasks } from '../guide/index.ts';
import { type CredentialName, credentialNames, type TaskId } from '../guide/task.ts';
import type { CredentialView } from '../state/credentials.ts';
import type { HandoffState, Receipt } from '../state/handoff.ts';
import type { Progress, Run } from '../state/progress.ts';

/**
 * All eight credentials in a fixed order. Unpublished ones are missing.
 * @param receipt the receipt of the set-up. Its credentials count as sent even after the browser
 * was closed.
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

/** Values of an API client that View API Clients no longer lists. Send asks about them. */
export function withOutdated(
  views: readonly CredentialView[],
  progress: Progress | undefined,
): CredentialView[] {
  const { finding, at = '' } = progress?.steps['register-api-client'] ?? {};
  if (finding !== 'findings.page.clientGone') return [...views];
  return views.map((view) =>
    ofClient.includes(view.credential) && isReady(view) && (view.at ?? '') < at
      ? { ...view, uncertain: true, warning: 'findings.capture.clientGone' }
      : view,
  );
}

const ofClient: readonly CredentialName[] = ['clientId', 'clientSecret', 'refreshToken'];

/** Whether the value is in memory, to show, copy, and try at Workday. */
export const isHeld = ({ state }: CredentialView) =>
  state === 'captured' || state === 'verified' || state === 'rejected';

/**
 * Whether the vault holds a value that can be sent. Includes values that Workday rejected, because
 * the check is only advice.
 */
export const isReady = (view: CredentialView) => isHeld(view) || view.state === 'sealed';

/** Whether there is anything to wipe. */
export const isKept = (view: CredentialView) => isReady(view) || view.state === 'locked';

/** The values that Send asks about first, because they may be other values than they seem. */
export const uncertainValues = (views: readonly CredentialView[]): CredentialName[] =>
  views.filter((view) => isReady(view) && view.uncertain).map(({ credential }) => credential);

/**
 * Whether the value is secret. Secrets are neither shown nor left in the clipboard without a
 * request.
 */
export const isSecret = (credential: CredentialName) =>
  credential === 'clientSecret' || credential === 'refreshToken' || credential === 'isuPassword';

/**
 * The credentials that a rotation creates. The integration user stays, and its password is not
 * shown again.
 */
const renewed: readonly CredentialName[] = credentialNames.filter(
  (name) => name !== 'isuUserName' && name !== 'isuPassword',
);

/**
 * The credentials that the instance accepts and the vault lacks, in order. Without an instance,
 * every credential of the current run counts.
 */
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
 * Whether Send may transmit more than the instance asks for. A set that only Kolleno can open is
 * sent whole, because it cannot be split here. The panel does not know the content of the set, so
 * every other stored value counts.
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

/**
 * The step that yields a credential. Undefined for the tenant's name, which is on every page of the
 * tenant.
 */
export function stepThatYields(
  credential: CredentialName,
): { task: TaskId; number: number } | undefined {
  const index = tasks.findIndex((task) =>
    task.pages.some((page) => page.captures.some((capture) => capture.credential === credential)),
  );
  const task = tasks[index];
  return task && { task: task.id, number: index + 1 };
}
