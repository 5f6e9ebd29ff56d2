import type { Evidence } from '../journey/progress.ts';
import type { PageStatus } from '../page-status.ts';

export interface Publisher {
  /** Sends what is new; `null` when the tab shows no task any more. */
  publish(status: PageStatus | null, evidence: readonly Evidence[]): void;
  /** Sends the last status once more. */
  again(): void;
}

export function createPublisher(send: (status: PageStatus | null, evidence: Evidence[]) => void): Publisher {
  let last: { status: PageStatus | null; text: string } = { status: null, text: 'null' };
  return {
    publish(status, evidence) {
      const text = JSON.stringify(status);
      if (text === last.text && evidence.length === 0) return;
      last = { status, text };
      send(status, [...evidence]);
    },
    again: () => send(last.status, []),
  };
}
