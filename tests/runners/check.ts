/**
 * `npm run check`: runs every check that a change must pass and prints one count at the end. The
 * static checks and the builds share the cores. All tests then run in one Vitest, where files that
 * wait for browsers and files that compute keep the cores busy to the end.
 */
import { availableParallelism } from 'node:os';
import { testProjects } from './check-projects.ts';
import { runNpmScript } from './command.ts';
import { type Count, countOf, printHeading, printResult } from './counts.ts';
import { nameFailuresFolder } from './failure-folders.ts';
import {
  failuresIn,
  readReport,
  reportOptions,
  runVitest,
  withReportFile,
} from './vitest-report.ts';

/** Only commands that hang take this long, even on a machine that is ten times slower. */
const maxMinutes = 60;

/** The longest first, so that no single one runs alone at the end. */
const scripts = ['typecheck', 'build', 'build:firefox', 'unused', 'floors', 'lint'];

/** Counts each script as one. Runs as many at a time as there are cores. */
async function runScripts(): Promise<Count[]> {
  const waiting = [...scripts];
  const counts: Count[] = [];
  const work = async () => {
    for (let script = waiting.shift(); script; script = waiting.shift()) {
      const ended = await runNpmScript(script, [], { maxMinutes, print: 'end' });
      const { failed } = countOf(script, ended);
      printHeading(`${script} ${failed.length === 0 ? 'passed' : 'failed'}`);
      counts.push({ passed: failed.length === 0 ? 1 : 0, failed });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return counts;
}

/** Counts every test; a file that could not be loaded counts as one failure. */
async function runTests(): Promise<Count> {
  printHeading('tests');
  return withReportFile(async (file) => {
    const selection = testProjects.flatMap((project) => ['--project', project]);
    const { code } = await runVitest([...selection, ...reportOptions(file)], { maxMinutes });
    const report = readReport(file);
    if (!report) return { passed: 0, failed: ['tests: wrote no report'] };
    const failed = failuresIn(report);
    const isUnexplained = (!report.success || code !== 0) && failed.length === 0;
    return {
      passed: report.numPassedTests,
      failed: isUnexplained ? [`tests: ended with ${code}`] : failed,
    };
  });
}

nameFailuresFolder();
printResult([...(await runScripts()), await runTests()]);
