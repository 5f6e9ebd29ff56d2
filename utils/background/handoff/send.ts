import { browser } from 'wxt/browser';
import { wait } from '../../lib/wait.ts';
import { checkShown, type Refused, type Shown } from '../../state/consent.ts';
import {
  finalProblem,
  type HandoffProblem,
  type HandoffState,
  type HandoffTarget,
  maxAttempts,
  retryableProblem,
  type SealedSubmission,
} from '../../state/handoff.ts';
import { handoff, handoffSession, sealedSubmission } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { readCredentials } from '../vault/read-credentials.ts';
import { complete, finish } from './complete.ts';
import {
  checkDestination,
  checkPolicy,
  endpointsProblem,
  missingProblem,
} from './preconditions.ts';
import { retryAfter } from './request.ts';
import { unfinished, withHandoffLock } from './state.ts';
import { prepareSubmission } from './submission.ts';
import { submit } from './submit.ts';

type Sending = Extract<HandoffState, { state: 'sending' }>;

/** A press on Send. */
export interface SendPress {
  tenant: TenantKey;
  shown: Shown;
  /** Id of the receipt of another instance, if a person was asked and wants this one instead. */
  instead: string | null;
}

/**
 * Seals the tenant's credentials and starts sending them; the outcome shows in the `handoff` item.
 * A failure deletes nothing: only Kolleno's receipt wipes the captured values.
 */
export const startSending = (press: SendPress): Promise<Refused | undefined> =>
  actThenResume(() => sealAndMark(press));

/**
 * Does under the lock what a person pressed, and then continues the submission under way, if any.
 * @param act resolves to why it refused, or null
 */
export async function actThenResume(
  act: () => Promise<Refused | null>,
): Promise<Refused | undefined> {
  const refused = await withHandoffLock(act);
  void resumeSending();
  return refused ?? undefined;
}

/** Like `startSending`, and waits for the outcome. */
export async function send(press: SendPress): Promise<Refused | undefined> {
  const refused = await startSending(press);
  await resumeSending();
  return refused;
}

async function sealAndMark({ tenant, shown, instead }: SendPress): Promise<Refused | null> {
  const before = await handoff.getValue();
  // A second click, in this panel or another one.
  if (before.state === 'sending') return null;
  const session = await handoffSession.getValue();
  const old = await sealedSubmission.getValue();
  if (old?.receipt) {
    await finish(old, old.receipt);
    return null;
  }
  if (!session) {
    // After a receipt or an expiry the panel already shows the next step: a late second click
    // changes nothing.
    if (before.state === 'received' || before.state === 'expired') return null;
    const problem = finalProblem('findings.handoff.notConnected');
    await handoff.setValue({ state: 'disconnected', problem, ...(await unfinished()) });
    return null;
  }
  const { target } = session;
  const vault = await readCredentials(tenant);
  const changed = checkShown(shown, { target, tenant, values: vault.fingerprint });
  if (changed) return changed;
  const elsewhere = await checkDestination(tenant, target, instead);
  if (elsewhere) return elsewhere;
  const forbidden = await checkPolicy(session);
  if (forbidden) {
    await handoff.setValue({ state: 'failed', target, problem: forbidden });
    return null;
  }
  const missing = missingProblem(target.accepts, vault) ?? endpointsProblem(vault);
  const stored = old?.session === session.id && old.tenant === tenant ? old : null;
  if (missing && !stored) {
    await handoff.setValue({ state: 'failed', target, problem: missing });
    return null;
  }
  // Values lost since (the browser was closed) are still in the submission that was sealed from
  // them.
  const sealed = missing && stored ? stored : await prepareSubmission(session, tenant, vault);
  if ('retryable' in sealed) await handoff.setValue({ state: 'failed', target, problem: sealed });
  else await markAsSending(sealed, target);
  return null;
}

/**
 * Sets the hand-off to `sending` for a sealed submission. Creates the alarm first, so there is
 * never a submission under way without one.
 */
export async function markAsSending(
  { tenant }: SealedSubmission,
  target: HandoffTarget,
): Promise<void> {
  await scheduleWakeUps();
  await handoff.setValue({ state: 'sending', target, tenant, attempt: 0 });
}

let running: Promise<void> | null = null;
/** `resumeSending` was called since the loop last checked. */
let requested = false;
/** Aborts the current wait or request. */
let interrupt = new AbortController();

/**
 * Attempts the submission under way, if any, until it is answered, out of attempts, or stopped. All
 * its state is in storage, so a new worker continues where the last one stopped. A call while it
 * runs joins it: two clicks, panels or windows make one submission.
 */
export function resumeSending(): Promise<void> {
  requested = true;
  running ??= runWhileRequested();
  return running;
}

async function runWhileRequested(): Promise<void> {
  while (requested) {
    requested = false;
    await attemptUntilDone();
  }
  running = null;
}

/** Skips the wait before the next attempt. */
export const retryNow = (shown: Shown): Promise<Refused | undefined> =>
  actThenResume(async () => {
    const state = await handoff.getValue();
    if (state.state !== 'sending') return null;
    // The values were sealed when Send was pressed, and cannot change any more.
    const changed = checkShown(shown, { target: state.target, tenant: state.tenant });
    if (changed || !state.waiting) return changed;
    const waiting = { ...state.waiting, until: new Date().toISOString() };
    await handoff.setValue({ ...state, waiting });
    interruptNow();
    return null;
  });

/** Makes no further attempt. A request on its way may still arrive, and stays repeatable. */
export async function stopSending(): Promise<void> {
  interruptNow();
  await withHandoffLock(() => failIfSending('findings.handoff.stopped'));
}

function interruptNow(): void {
  interrupt.abort();
  interrupt = new AbortController();
}

async function attemptUntilDone(): Promise<void> {
  try {
    for (;;) {
      const { signal } = interrupt;
      const next = await withHandoffLock(() => attemptOnce(signal));
      if (next === null) break;
      // Waits outside the lock: values may be checked meanwhile, and the administrator may stop.
      await wait(next, signal);
    }
  } catch {
    await withHandoffLock(() => failIfSending('findings.handoff.interrupted'));
  }
  await withHandoffLock(async () => {
    if ((await handoff.getValue()).state !== 'sending') await clearWakeUps();
  });
}

/** @returns when to run again, in milliseconds since 1970; null if nothing is under way any more */
async function attemptOnce(signal: AbortSignal): Promise<number | null> {
  const state = await handoff.getValue();
  if (state.state !== 'sending') return null;
  const until = Date.parse(state.waiting?.until ?? '');
  if (until > Date.now()) return until;
  const session = await handoffSession.getValue();
  const sealed = await sealedSubmission.getValue();
  const attempt = state.attempt + 1;
  // Counts attempts that a dying worker cut off as well, so these do not repeat forever.
  if (!session || sealed?.session !== session.id || attempt > maxAttempts) {
    await fail(state, retryableProblem('findings.handoff.interrupted'));
    return null;
  }
  const { target, tenant } = state;
  await handoff.setValue({ state: 'sending', target, tenant, attempt });
  const outcome = await submit(session, sealed, { signal });
  // `stopSending` or `retryNow` changes the state next.
  if (outcome.kind === 'stopped') return Date.now();
  if (outcome.kind === 'receipt') {
    await complete(sealed, outcome.receipt);
    return null;
  }
  const { problem, transient } = outcome;
  const delayMs = transient ? retryAfter(attempt, outcome.retryAfter, Date.now()) : null;
  if (delayMs === null) {
    await fail(state, problem);
    return null;
  }
  const next = Date.now() + delayMs;
  const waiting = { problem, until: new Date(next).toISOString() };
  await handoff.setValue({ state: 'sending', target, tenant, attempt, waiting });
  return next;
}

async function failIfSending(key: HandoffProblem['key']): Promise<void> {
  const state = await handoff.getValue();
  if (state.state === 'sending') await fail(state, retryableProblem(key));
}

/**
 * Keeps the sealed submission if it may still succeed; deletes it if Kolleno refused it for good.
 */
async function fail({ target, tenant }: Sending, problem: HandoffProblem): Promise<void> {
  if (problem.key === 'findings.handoff.expired') {
    await handoffSession.removeValue();
    await handoff.setValue({ state: 'expired', target, problem });
  } else {
    const sealed = problem.retryable && { sealed: tenant };
    await handoff.setValue({ state: 'failed', target, problem, ...sealed });
  }
  if (!problem.retryable) await sealedSubmission.removeValue();
}

const alarmName = 'handoff';
/** The shortest period that Chromium grants. */
const wakeUpMinutes = 0.5;

/**
 * Schedules an alarm that wakes the worker while a submission is under way, so that a stopped
 * worker resumes it (`recoverHandoff`).
 */
async function scheduleWakeUps(): Promise<void> {
  await browser.alarms.create(alarmName, {
    delayInMinutes: wakeUpMinutes,
    periodInMinutes: wakeUpMinutes,
  });
}

async function clearWakeUps(): Promise<void> {
  await browser.alarms.clear(alarmName);
}

/** @param resume called with every alarm of a submission */
export function onWakeUp(resume: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) resume();
  });
}
