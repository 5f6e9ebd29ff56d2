/**
 * `npm run live -- <address of a tenant>`: opens a browser with the extension on a tenant that is
 * not production, walks the nine tasks, and says what the extension recognises there. It only
 * reads (docs/page-reports.md, "An hour on a real tenant"). Ends with 0 if everything was
 * recognised, 1 if not, and 2 if it could not run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tasks } from '../../utils/guide/index.ts';
import { reportText } from '../../utils/panel/page-report.ts';
import { launchChromium } from '../drivers/browser-chromium.ts';
import { build } from '../runners/build.ts';
import { CannotRun } from './cannot-run.ts';
import { LiveTenant } from './live-tenant.ts';
import { type LiveOptions, readOptions } from './options.ts';
import { personAtTerminal } from './person.ts';
import { sayToPerson } from './say.ts';
import { signIn } from './sign-in.ts';
import { exitCodes, reportName, type Summary, summaryOf } from './summary.ts';
import { summaryText } from './table.ts';
import { placeOf } from './tenant-place.ts';
import { type Visit, walk } from './walk.ts';

async function watchRelease(options: LiveOptions): Promise<Summary> {
  const { address, headless, profile, browser: executable, patienceMs } = options;
  const place = placeOf(address);
  await build('chromium');
  const chromium = await launchChromium({
    window: !headless,
    welcome: false,
    ...(profile !== undefined && { profile }),
    ...(executable !== undefined && { executable }),
  });
  try {
    if (!headless)
      sayToPerson('Please sign in to the tenant in the browser. The watch goes on by itself.');
    const tenant = new LiveTenant(place, await signIn(chromium, place, { headless }));
    const visits = await walk(tenant, tasks, {
      person: !headless && process.stdin.isTTY ? personAtTerminal : null,
      patience: () => AbortSignal.timeout(patienceMs),
      onVisit: (visit) => save(visit, options.reports),
    });
    const { version: madeBy } = chromium.extension;
    return summaryOf(visits, { madeBy, browser: await chromium.browser.version() });
  } finally {
    await chromium.close();
  }
}

/** At once, so that nothing is lost if the browser is closed in between. */
function save(visit: Visit, folder: string): void {
  const { task, page, report, notOpened } = visit;
  sayToPerson(`${task}/${page}: ${report ? report.guide.match : notOpened}`);
  if (!report) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, reportName(visit)), `${reportText(report)}\n`);
}

try {
  const options = readOptions(process.argv.slice(2));
  const summary = await watchRelease(options);
  process.stdout.write(`${options.json ? JSON.stringify(summary) : summaryText(summary)}\n`);
  sayToPerson(`\nThe page reports are in ${options.reports}.`);
  process.exitCode = summary.exitCode;
} catch (problem) {
  sayToPerson(
    problem instanceof CannotRun ? problem.message : String((problem as Error).stack ?? problem),
  );
  process.exitCode = exitCodes.couldNotRun;
}
