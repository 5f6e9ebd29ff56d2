/**
 * `npm run check`: runs every check that a change must pass and prints one count at the end. The
 * static checks and the builds share the cores. Then the tests that wait for browsers run beside
 * the tests that compute, which keeps the cores busy to the end.
 */
import { availableParallelism } from 'node:os';
import { browserProjects, moduleProjects } from './check-projects.ts';
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

/**
 * Files of these groups run side by side: most browser files wait while module files compute.
 * Vitest cannot mix them in one run without starting a worker for each module file.
 */
const groups = [
  { name: 'browsers', projects: browserProjects, workers: availableParallelism() + 1 },
  {
    name: 'modules',
    projects: moduleProjects,
    workers: Math.ceil(availableParallelism() / 2),
  },
];

/** Counts every test; a file that could not be loaded counts as one failure. */
async function runTests({ name, projects, workers }: (typeof groups)[number]): Promise<Count> {
  return withReportFile(async (file) => {
    const selection = projects.flatMap((project) => ['--project', project]);
    const { code } = await runVitest([...selection, ...reportOptions(file)], {
      maxMinutes,
      env: { TEST_WORKERS: String(workers) },
    });
    printHeading(`${name} ended`);
    const report = readReport(file);
    if (!report) return { passed: 0, failed: [`${name}: wrote no report`] };
    const failed = failuresIn(report);
    const isUnexplained = (!report.success || code !== 0) && failed.length === 0;
    return {
      passed: report.numPassedTests,
      failed: isUnexplained ? [`${name}: ended with ${code}`] : failed,
    };
  });
}

nameFailuresFolder();
const checked = await runScripts();
printHeading('tests');
printResult([...checked, ...(await Promise.all(groups.map(runTests)))]);
