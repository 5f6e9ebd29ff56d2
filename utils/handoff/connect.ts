import { readPolicy } from '../settings/policy.ts';
import { handoff, handoffSession, sealedSubmission } from '../storage.ts';
import { parseHandoffLink } from './link.ts';
import { readSession } from './session.ts';
import { inTurn } from './turn.ts';

/**
 * Looks up the session behind a hand-off link; the outcome shows in the `handoff` item. A link that Kolleno's page delivers by itself does not push away what
 * is there already unless it works: nobody asked for it in the panel.
 */
export function connect(link: string, from: 'panel' | 'page'): Promise<void> {
  return inTurn(async () => {
    const parsed = parseHandoffLink(link, (await readPolicy()).handoffOrigins);
    const session = 'key' in parsed ? parsed : await readSession(parsed);
    if ('retryable' in session) {
      const { state } = await handoff.getValue();
      if (from === 'page' && state !== 'disconnected' && state !== 'expired') return;
      await handoffSession.removeValue();
      await handoff.setValue({ state: 'disconnected', problem: session });
      return;
    }
    const before = await handoffSession.getValue();
    // A submission under way belongs to its session: with the same session it stays repeatable.
    if (before?.id !== session.id) await sealedSubmission.removeValue();
    await handoffSession.setValue(session);
    await handoff.setValue({ state: 'connected', target: session.target });
  });
}
