import { appendFileSync } from 'node:fs';

/** The runs of `npm run security`, each a folder beside this file. */
export const runs = ['canary', 'kill', 'faults', 'hostile', 'fuzz', 'decrypt', 'consent'] as const;
export type Run = (typeof runs)[number];

/** One row of the table in docs/security.md. */
export interface Figure {
  run: Run;
  /** What was counted, in a reviewer's words: "secrets found outside the sealed submission". */
  name: string;
  value: number | string;
}

/** `npm test` runs a small part of every run, `npm run security` all of it. */
export const whole = process.env.SECURITY_WHOLE === '1';

/** Reports a figure to the command that runs the tests. Does nothing without it. */
export function figure(run: Run, name: string, value: number | string): void {
  const file = process.env.SECURITY_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ run, name, value } satisfies Figure)}\n`);
}
