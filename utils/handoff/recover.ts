import { handoff, sealedSubmission } from '../storage.ts';
import { settle } from './settle.ts';
import type { HandoffProblem } from './state.ts';
import { inTurn } from './turn.ts';

/**
 * Picks up what a worker that died left behind; called once when a worker starts. Whether an interrupted submission arrived is not known, so it can be
 * sent again: it is the same submission under the same key.
 */
export function recover(): Promise<void> {
  return inTurn(async () => {
    const before = await handoff.getValue();
    if (before.state === 'sending') {
      const problem: HandoffProblem = {
        key: 'findings.handoff.interrupted',
        substitutions: [],
        retryable: true,
      };
      await handoff.setValue({ state: 'failed', target: before.target, problem });
    }
    const sealed = await sealedSubmission.getValue();
    if (before.state === 'received' && sealed) await settle(before.target, before.receipt, sealed);
  });
}
