/**
 * `npm run corpus`: every page of the journey and every decoy, drawn in every way, looked at by the extension's own code. Prints a table;
 * `--json` prints every result for machines; `--record` writes the totals that the README shows. Fails when a page is not told, a decoy
 * is taken for a task, or a field is missing without being reported.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyCell } from './matrix.ts';
import { runCorpus } from './run.ts';
import { headLine, lineOf, problemLines, readmeTable } from './table.ts';
import { totalsOf } from './totals.ts';

const json = process.argv.includes('--json');
const say = (line: string) => process.stdout.write(`${line}\n`);

const started = Date.now();
if (!json) say(headLine);
const results = await runCorpus(everyCell(), (cell, drawn) => {
  if (!json) for (const line of [lineOf(cell, drawn), ...problemLines(drawn)]) say(line);
});
const totals = totalsOf(results);
const problems = results.reduce((sum, result) => sum + result.problems.length, 0);

if (json) say(JSON.stringify({ totals, results }));
else {
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`\n${readmeTable(totals)}\n\n${problems} problems, ${seconds} s`);
}
if (process.argv.includes('--record') && problems === 0) record();
process.exitCode = problems === 0 ? 0 : 1;

function record(): void {
  writeFileSync(join(import.meta.dirname, 'totals.json'), `${JSON.stringify(totals, null, 2)}\n`);
  const readme = join(import.meta.dirname, '../../README.md');
  const marks = /(<!-- corpus -->\n).*?(\n<!-- \/corpus -->)/s;
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(marks, `$1\n${readmeTable(totals)}\n$2`));
}
