import { maxTextLength, type PageStatus } from '../../state/page-status.ts';
import type { Evidence } from '../../state/progress.ts';

export interface Publisher {
  /** Sends a changed status or new evidence; null means that the tab shows no task any more. */
  publish(status: PageStatus | null, evidence: readonly Evidence[]): void;
  /** Sends the last status again. */
  republish(): void;
}

export function createPublisher(
  send: (status: PageStatus | null, evidence: Evidence[]) => void,
): Publisher {
  let last: { status: PageStatus | null; text: string } = { status: null, text: 'null' };
  return {
    publish(status, evidence) {
      const text = JSON.stringify(status, truncated);
      if (text === last.text && evidence.length === 0) return;
      last = { status: JSON.parse(text) as PageStatus | null, text };
      send(last.status, JSON.parse(JSON.stringify(evidence, truncated)) as Evidence[]);
    },
    republish: () => send(last.status, []),
  };
}

/** The background drops a message with a longer text, and a page can hold texts of any length. */
const truncated = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > maxTextLength
    ? `${value.slice(0, maxTextLength - 1)}…`
    : value;
