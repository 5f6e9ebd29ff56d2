import { launchChromium } from '../../drivers/browser-chromium.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { taskPath } from '../pages/open.ts';
import { addressIn, load } from '../pages/tenant-page.ts';
import { median, quantile, rounded, spread } from '../statistics.ts';
import { sizes } from './size.ts';

/**
 * Notes when the panel is usable: the open page's fields are listed and their buttons can be
 * pressed. Runs in the panel's document before anything else.
 */
function noteUsable(): void {
  const look = () => {
    const button = document.querySelector<HTMLButtonElement>('[data-action="fill-task"]');
    if (!button || button.disabled || !document.querySelector('[data-field]')) return;
    window.usable = performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

declare global {
  interface Window {
    usable?: number;
  }
}

export const panel: Figure = {
  name: 'panel',
  goal: 'open → usable ≤ 150 ms; bundle ≤ 120 kB',
  how: 'The side panel of a tab with a task is opened in a document of its own. The time runs from the start of its navigation until the fields of the task are listed and Fill can be pressed. The side panel that was opened by the button is closed before: nobody opens a second one beside the first.',
  async run({ sandbox, pairs }: Bench): Promise<Reading[]> {
    const chromium = await launchChromium({ port: sandbox.port });
    try {
      const tenant = await chromium.newPage();
      await load(tenant, addressIn(sandbox, taskPath));
      await tenant.bringToFront();
      await chromium.extension.triggerAction(tenant);
      const opened = await chromium.panel();
      const address = await opened.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const task = tabs.find(({ url }) => url?.includes('/task/'));
        return `${location.origin}/sidepanel.html?tab=${task?.id}`;
      });
      // It would stay alive in the same process and react to changes of other tabs.
      await opened.close();
      const took: number[] = [];
      for (let turn = 0; turn < pairs * 2; turn++) {
        const page = await chromium.newPage();
        await page.evaluateOnNewDocument(noteUsable);
        await page.goto(address);
        await page.waitForFunction(() => window.usable !== undefined);
        took.push(await page.evaluate(() => window.usable ?? Number.NaN));
        await page.close();
      }
      const { panel: bytes } = sizes();
      return [
        {
          what: 'open → usable',
          value: `median ${median(took).toFixed(0)} ms, p95 ${quantile(took, 0.95).toFixed(0)} ms of ${took.length}`,
          goal: 'median ≤ 150 ms',
          met: median(took) <= 150,
          numbers: { ...spread('time', took), p95: rounded(quantile(took, 0.95)) },
        },
        {
          what: 'scripts of the side panel',
          value: `${(bytes / 1000).toFixed(1)} kB`,
          goal: '≤ 120 kB',
          met: bytes <= 120_000,
          numbers: { bytes },
        },
      ];
    } finally {
      await chromium.close();
    }
  },
};
