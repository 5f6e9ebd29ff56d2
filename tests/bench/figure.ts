import type { Sandbox } from '../sandbox/server/start.ts';

/** Resources for measuring a figure. */
export interface Bench {
  sandbox: Sandbox;
  /** Number of repetitions of each comparison. */
  pairs: number;
}

/** One row of the table. */
export interface Reading {
  /** What was measured within the figure. */
  what: string;
  /** Result for people. */
  value: string;
  /** Goal of this row, if it has one. */
  goal?: string;
  met?: boolean;
  /** Result for machines. Times in milliseconds. */
  numbers: Readonly<Record<string, number>>;
}

/** One figure of the performance report: what is measured, how, and the goal. */
export interface Figure {
  name: string;
  goal: string;
  /** Method, as printed in docs/performance.md. */
  how: string;
  run(bench: Bench): Promise<Reading[]>;
}

/** By name of the figure. */
export type Results = Record<
  string,
  { seconds: number; pairs: number; readings: Reading[]; problem?: string }
>;
