import type { PageStatus } from '../../state/page-status.ts';
import type { Evidence } from '../../state/progress.ts';

/**
 * Sends the status of the page, and says when it is not stored: the browser's storage can be full
 * or refuse. The panel then shows an earlier state, and a step that was done stays open, so the
 * page is the only place left to say so.
 * @param send rejects if the background failed to store the status
 * @param onFailure called at the first of several failures in a row
 */
export function createStatusSender(
  send: (status: PageStatus | null, evidence: Evidence[]) => Promise<unknown>,
  onFailure: () => void,
): (status: PageStatus | null, evidence: Evidence[]) => void {
  let failing = false;
  return (status, evidence) => {
    send(status, evidence).then(
      () => {
        failing = false;
      },
      () => {
        if (!failing) onFailure();
        failing = true;
      },
    );
  };
}
