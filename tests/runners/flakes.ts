/**
 * `npm run flakes`: repeats test files on a busy machine and names what failed how often. All files
 * of `npm test`, 20 times, unless words after `--` select projects or files: `npm run flakes --
 * e2e tests/unit/vault --times 5`. `--minutes 10` ends after the run in which that time is over.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { root } from './build.ts';
import { testProjects } from './check-projects.ts';
import { failureLines, nameFailuresFolder } from './failure-folders.ts';
import { type FailureTally, tallyFailures, tallyLines } from './failure-tally.ts';
import { readReport, reportOptions, runVitest, withReportFile } from './vitest-report.ts';

/** One run of all files under load. Longer means that it hangs. */
const maxMinutesOfRun = 90;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '20' }, minutes: { type: 'string' } },
});
const times = Number(values.times);
const endAt = values.minutes ? Date.now() + Number(values.minutes) * 60_000 : Infinity;
const isProject = (word: string) => testProjects.includes(word) || word === 'journeys';
const projects = positionals.filter(isProject);
const files = positionals.filter((word) => !isProject(word));

if (!(times >= 1)) {
  console.error(`--times needs a number from 1, not ${values.times}.`);
  process.exit(1);
}

async function runOnce(): Promise<FailureTally> {
  return withReportFile(async (report) => {
    const selection = (projects.length > 0 ? projects : testProjects).flatMap((project) => [
      '--project',
      project,
    ]);
    await runVitest([...selection, ...reportOptions(report, 'dot'), ...files], {
      maxMinutes: maxMinutesOfRun,
      env: { NEW_CASES: '1' },
    });
    return tallyFailures(readReport(report), root);
  });
}

nameFailuresFolder();
const busyLoops = Array.from(
  { length: 2 * availableParallelism() },
  () => new Worker('for (;;);', { eval: true }),
);
const tallies: FailureTally[] = [];
for (let run = 1; run <= times && Date.now() < endAt; run++) {
  console.log(`\n── run ${run} of ${times} ──`);
  tallies.push(await runOnce());
}
await Promise.all(busyLoops.map((loop) => loop.terminate()));
for (const line of tallyLines(tallies)) console.log(line);
for (const line of failureLines()) console.log(line);
const failed = tallies.filter((tally) => tally.failures.length > 0).length;
console.log(`${tallies.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
