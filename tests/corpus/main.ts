/**
 * `npm run corpus`: draws every page of the journey and every decoy in every way, examines them
 * with the extension's own code, and prints a table. `--json` prints every result for machines;
 * `--record` writes the totals into the README; words such as `canvas de popup` select the ways
 * that match all of them. Fails if a page is not recognised, a decoy is taken for a task, a field
 * is missing without being reported, or one of all looks misses its shares.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runners/build.ts';
import { writeSection } from '../runners/tables.ts';
import { type Cell, everyCell } from './matrix.ts';
import { runCorpus } from './run.ts';
import { headLine, lineOf, problemLines, readmeTable } from './table.ts';
import { shortfalls, totalsOf } from './totals.ts';

const given = process.argv.slice(2);
const json = given.includes('--json');
const wanted = given.filter((word) => !word.startsWith('--'));
const cells = everyCell().filter((cell) => wanted.every((word) => wordsOf(cell).includes(word)));
const say = (line: string) => process.stdout.write(`${line}\n`);

const started = Date.now();
if (!json) say(headLine);
const results = await runCorpus(cells, (cell, drawn) => {
  if (!json) for (const line of [lineOf(cell, drawn), ...problemLines(drawn)]) say(line);
});
const totals = totalsOf(results);
/** Shares are of whole looks. */
const missed = wanted.length === 0 ? shortfalls(totals) : [];
const problems = missed.length + results.reduce((sum, result) => sum + result.problems.length, 0);

if (json) say(JSON.stringify({ totals, results }));
else {
  const seconds = Math.round((Date.now() - started) / 1000);
  say([`\n${readmeTable(totals)}\n`, ...missed, `${problems} problems, ${seconds} s`].join('\n'));
}
if (given.includes('--record') && wanted.length === 0 && problems === 0) record();
// No results prove nothing, so they count as a failure.
process.exitCode = problems === 0 && results.length > 0 ? 0 : 1;

function wordsOf({ look, tongue, context, drift }: Cell): string[] {
  return [look, tongue.language, tongue.knowledge, context, ...drift.split(' ')];
}

function record(): void {
  writeFileSync(join(import.meta.dirname, 'totals.json'), `${JSON.stringify(totals, null, 2)}\n`);
  writeSection(join(root, 'README.md'), 'corpus', readmeTable(totals));
}
