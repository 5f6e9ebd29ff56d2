/**
 * What ends: the background's worker with its own memory, or the browser with everything that is
 * not on disk. `update`: nothing ends, but a new version of the extension is ready; what is not on
 * disk ends when the extension installs it.
 */
export type Victim = 'worker' | 'browser' | 'update';
/**
 * `before`: the operation has no effect. `after`: it has, but the caller never learns the result.
 */
export type Moment = 'before' | 'after';

/**
 * Number of changes outside of the worker when an operation was about to start, and when it had
 * ended.
 */
export type Changes = Record<Moment, number>;

export interface Crash {
  /** Index of the operation, from 1. */
  at: number;
  moment: Moment;
  victim: Victim;
  /** Crashes once more after this many operations. */
  again?: number;
}

type Area = Record<string, unknown>;

/** Storage at the start of a scenario. */
export interface Stored {
  session: Area;
  disk: Area;
}
