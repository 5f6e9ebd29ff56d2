import type { Sandbox } from '../sandbox/server/start.ts';

/** What a figure is given to measure with. */
export interface Bench {
  sandbox: Sandbox;
  /** How often each comparison is made. */
  pairs: number;
}

/** One line of the table. */
export interface Reading {
  /** What was measured, of the figure. */
  what: string;
  /** What came out, for people. */
  value: string;
  /** Where this line has one. */
  goal?: string;
  met?: boolean;
  /** The same for machines. Times in milliseconds. */
  numbers: Readonly<Record<string, number>>;
}

/** One row of the table of figures: what is measured, how, and what it should come to. */
export interface Figure {
  name: string;
  goal: string;
  /** How it is measured, as docs/performance.md says it. */
  how: string;
  run(bench: Bench): Promise<Reading[]>;
}

/** By the name of the figure. */
export type Results = Record<
  string,
  { seconds: number; pairs: number; readings: Reading[]; problem?: string }
>;
