import { startHarness } from '../drivers/harness.ts';
import { journeySteps, runStep } from '../drivers/journey.ts';
import { Pictures } from '../drivers/pictures.ts';

/** The size that the stores require, including the line between page and panel. */
const size = { width: 1280, height: 800 };
const panelWidth = 400;

/** The most telling moments of the journey for the stores. */
const moments = new Set([
  'The guide fills the integration user',
  'The related actions lead to the permissions',
  'The guide fills the four lists',
  'OK shows the Client Secret once, and it is captured',
  'Verify proves the captured values at Workday',
  "Send delivers the credentials, and Kolleno's receipt shows",
]);

/**
 * Runs the journey in the practice tenant and takes a screenshot of each moment, with Workday's
 * page beside the panel.
 * @returns the folder
 */
export async function writeStorePictures(): Promise<string> {
  const harness = await startHarness();
  try {
    const pictures = new Pictures('store', size.height);
    await harness.admin.page.setViewport({
      width: size.width - panelWidth - 1,
      height: size.height,
    });
    await harness.panel.page.setViewport({ width: panelWidth, height: size.height });
    for (const step of journeySteps)
      await runStep(step, harness, async () => {
        if (moments.has(step.name))
          await pictures.take(step.name, harness.admin.page, harness.panel.page);
      });
    await pictures.write(harness.chromium.browser);
    return pictures.folder;
  } finally {
    await harness.close();
  }
}
