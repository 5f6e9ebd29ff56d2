/**
 * `npm start`: opens the practice tenant in a browser with the extension. With a display, the user
 * does the set-up; with `--auto` or without a display, it runs by itself. Without a display it
 * saves a screenshot of every step.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { journeySteps, runStep } from '../drivers/journey.ts';
import { Pictures } from '../drivers/pictures.ts';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const isAutomatic = !hasDisplay || process.argv.includes('--auto');

const instructions = `
A practice tenant is open in the browser, with the side panel beside it. Nothing you do there leaves this computer.

  1. Type "Create Integration System User" into the search at the top and press Enter, then click the result.
  2. Press Fill in the side panel or on the page, look at the values, and press Workday's OK.
  3. The side panel says what comes next, step by step.
  4. At the end, press Send. Kolleno's page in the other tab has already connected the side panel.

Close the browser to end.`;

async function walk(harness: Harness): Promise<void> {
  const pictures = hasDisplay ? null : new Pictures();
  try {
    for (const [index, step] of journeySteps.entries()) {
      const number = `${index + 1}/${journeySteps.length}`;
      const beside = step.beside === 'kolleno' ? harness.kolleno : harness.admin;
      const look = async () => pictures?.take(step.name, beside.page, harness.panel.page);
      try {
        await runStep(step, harness, look);
      } catch (problem) {
        const reason = problem instanceof Error ? problem.message : String(problem);
        throw new Error(`Step ${number} failed: ${step.name}. ${reason}`, { cause: problem });
      }
      console.log(`${number.padStart(6)}  ${step.name}`);
      if (hasDisplay) await pause(800);
    }
    const [submission] = await harness.tenant.submissions();
    if (!submission) throw new Error('Kolleno received nothing.');
    console.log(`\nKolleno's receipt: ${submission.id}`);
  } finally {
    if (pictures) {
      await pictures.write(harness.chromium.browser);
      console.log(`A picture of every step: ${pictures.folder}`);
    }
  }
}

async function startPractice(): Promise<void> {
  const harness = await startHarness({ window: hasDisplay });
  const closed = new Promise<void>((done) => {
    harness.chromium.browser.on('disconnected', () => done());
  });
  try {
    if (isAutomatic) await walk(harness);
    else {
      await harness.kolleno.open();
      await harness.admin.page.bringToFront();
      console.log(instructions);
    }
    if (hasDisplay) {
      if (isAutomatic) console.log('Close the browser to end.');
      await closed;
    }
  } finally {
    await harness.close();
  }
}

try {
  await startPractice();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
