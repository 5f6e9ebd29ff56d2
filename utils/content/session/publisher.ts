import { maxTextLength, type PageStatus } from '../../state/page-status.ts';
import type { Evidence } from '../../state/progress.ts';

export interface Publisher {
  /** Sends what is new; `null` when the tab shows no task any more. */
  publish(status: PageStatus | null, evidence: readonly Evidence[]): void;
  /** Sends the last status once more. */
  again(): void;
}

export function createPublisher(
  send: (status: PageStatus | null, evidence: Evidence[]) => void,
): Publisher {
  let last: { status: PageStatus | null; text: string } = { status: null, text: 'null' };
  return {
    publish(status, evidence) {
      const text = JSON.stringify(status, withinBounds);
      if (text === last.text && evidence.length === 0) return;
      last = { status: JSON.parse(text) as PageStatus | null, text };
      send(last.status, JSON.parse(JSON.stringify(evidence, withinBounds)) as Evidence[]);
    },
    again: () => send(last.status, []),
  };
}

/** The background drops what is longer as a whole; a page can hold texts of any length. */
const withinBounds = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > maxTextLength
    ? `${value.slice(0, maxTextLength - 1)}…`
    : value;
