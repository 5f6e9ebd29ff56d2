import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runners/build.ts';
import { withSection } from '../runners/tables.ts';
import type { Results } from './figure.ts';
import { figures } from './figures/index.ts';
import { docTable } from './table.ts';

/** Figures of docs/performance.md for machines. */
export interface Recorded {
  machine: string;
  results: Results;
}

const file = join(import.meta.dirname, 'results.json');
const page = join(root, 'docs/performance.md');

export const readRecorded = (): Recorded | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : null;

/** Returns docs/performance.md with these figures. */
export function pageWith({ machine, results }: Recorded): string {
  const where = `Measured on ${machine}; a median is followed by its quartiles.`;
  const table = docTable(figures, results, where);
  return withSection(page, 'bench', table);
}

/** Keeps the recorded figures of those that were not measured. */
export function record({ machine, results }: Recorded): void {
  const recorded = { machine, results: { ...readRecorded()?.results, ...results } };
  writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
  writeFileSync(page, pageWith(recorded));
}
