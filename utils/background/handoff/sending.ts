import { wait } from '../../lib/wait.ts';
import {
  type HandoffProblem,
  type HandoffState,
  maxAttempts,
  type SealedSubmission,
} from '../../state/handoff.ts';
import { handoff, handoffSession, sealedSubmission } from '../../storage/items.ts';
import { complete } from './complete.ts';
import { inTurn } from './mutex.ts';
import { retryAfter } from './retry.ts';
import { submit } from './submit.ts';
import { keepWaking, stopWaking } from './wake-up.ts';

type Sending = Extract<HandoffState, { state: 'sending' }>;

let running: Promise<void> | null = null;
/** Somebody asked to keep sending since the last look. */
let wanted = false;
/** Ends the wait or the request at hand. */
let interrupt = new AbortController();

/** Marks a sealed submission as under way. The alarm comes first, so none is under way without one. */
export async function startSending({ tenant, opened }: SealedSubmission): Promise<void> {
  await keepWaking();
  await handoff.setValue({ state: 'sending', target: opened.target, tenant, attempt: 0 });
}

/**
 * Tries the submission that is under way, if there is one, until it is answered, has been tried often enough, or is stopped. All that it goes by lies in storage, so a
 * worker that was stopped goes on where it was. A second call while it runs joins it: two clicks, two panels or two windows make one submission.
 */
export function keepSending(): Promise<void> {
  wanted = true;
  running ??= whileWanted();
  return running;
}

async function whileWanted(): Promise<void> {
  while (wanted) {
    wanted = false;
    await tryAndWait();
  }
  running = null;
}

/** The administrator does not want to wait. */
export async function tryNow(): Promise<void> {
  await inTurn(async () => {
    const state = await handoff.getValue();
    if (state.state !== 'sending' || !state.waiting) return;
    const waiting = { ...state.waiting, until: new Date().toISOString() };
    await handoff.setValue({ ...state, waiting });
    interruptNow();
  });
  void keepSending();
}

/** No further attempt is made. What is on its way may still arrive, and stays repeatable. */
export async function stopSending(): Promise<void> {
  interruptNow();
  await inTurn(async () => {
    const state = await handoff.getValue();
    if (state.state === 'sending') await failed(state, again('findings.handoff.stopped'));
  });
}

function interruptNow(): void {
  interrupt.abort();
  interrupt = new AbortController();
}

async function tryAndWait(): Promise<void> {
  try {
    for (;;) {
      const { signal } = interrupt;
      const next = await inTurn(() => step(signal));
      if (next === null) break;
      // Outside of the turn: while it waits, values may be checked and the administrator may stop it.
      await wait(next, signal);
    }
  } catch {
    await inTurn(async () => {
      const state = await handoff.getValue();
      if (state.state === 'sending') await failed(state, again('findings.handoff.interrupted'));
    });
  }
  await inTurn(async () => {
    if ((await handoff.getValue()).state !== 'sending') await stopWaking();
  });
}

/** @returns when to look again, in milliseconds since 1970, or null when nothing is under way any more */
async function step(signal: AbortSignal): Promise<number | null> {
  const state = await handoff.getValue();
  if (state.state !== 'sending') return null;
  const until = Date.parse(state.waiting?.until ?? '');
  if (until > Date.now()) return until;
  const session = await handoffSession.getValue();
  const sealed = await sealedSubmission.getValue();
  const attempt = state.attempt + 1;
  // A worker that dies in the middle of every attempt does not try for ever.
  if (!session || sealed?.session !== session.id || attempt > maxAttempts) {
    await failed(state, again('findings.handoff.interrupted'));
    return null;
  }
  const { target, tenant } = state;
  await handoff.setValue({ state: 'sending', target, tenant, attempt });
  const outcome = await submit(session, sealed, { stop: signal });
  // Whoever stopped it says so next.
  if (outcome.kind === 'stopped') return Date.now();
  if (outcome.kind === 'receipt') {
    await complete(sealed, outcome.receipt);
    return null;
  }
  const { problem, mayPass } = outcome;
  const pause = mayPass ? retryAfter(attempt, outcome.retryAfter, Date.now()) : null;
  if (pause === null) {
    await failed(state, problem);
    return null;
  }
  const next = Date.now() + pause;
  const waiting = { problem, until: new Date(next).toISOString() };
  await handoff.setValue({ state: 'sending', target, tenant, attempt, waiting });
  return next;
}

/** What may still go through stays sealed; what Kolleno refused for good is forgotten. */
async function failed({ target, tenant }: Sending, problem: HandoffProblem): Promise<void> {
  if (problem.key === 'findings.handoff.expired') {
    await handoffSession.removeValue();
    await handoff.setValue({ state: 'expired', target, problem });
  } else {
    const sealed = problem.retryable && { sealed: tenant };
    await handoff.setValue({ state: 'failed', target, problem, ...sealed });
  }
  if (!problem.retryable) await sealedSubmission.removeValue();
}

const again = (key: HandoffProblem['key']): HandoffProblem => ({
  key,
  substitutions: [],
  retryable: true,
});
