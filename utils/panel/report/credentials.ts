import { credentialNames } from '../../guide/task.ts';
import type { CredentialView } from '../../state/credentials.ts';
import type { Receipt } from '../../state/handoff.ts';
import type { CredentialReport } from './report.ts';

/**
 * Reports name, state and time only. Excludes everything shown of a value, even of a public one.
 */
export function reportCredentials(
  views: readonly CredentialView[] | undefined,
  receipt: Receipt | undefined,
): CredentialReport[] {
  return credentialNames.map((credential) => {
    const view = views?.find((one) => one.credential === credential);
    const held = view !== undefined && view.state !== 'missing';
    const delivered = receipt?.credentials.includes(credential) === true;
    const state = held ? view.state : delivered ? 'sent' : views ? 'missing' : 'unknown';
    return {
      credential,
      state,
      capturedAt: (held && view.at) || null,
      sentAt: state === 'sent' && delivered ? receipt.receivedAt : null,
      enteredByHand: held && view.byHand === true,
      replaced: held && view.replaced === true,
    };
  });
}
