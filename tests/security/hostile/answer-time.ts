import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';
import { shownIn } from '../../drivers/shown.ts';
import type { HostileHarness } from './hostile-harness.ts';
import { within } from './within.ts';

/**
 * Measures how long the side panel keeps its user waiting while the hostile page is active, in
 * milliseconds: first for a captured value while that page is in front (panel, background and
 * back), then for the verdict on a key pressed in another tab (page script, background, panel),
 * including the tab switch.
 */
export async function answerTime({ admin, panel, home }: HostileHarness): Promise<number> {
  const { host, pathname } = new URL(home);
  const tenant: TenantKey = `${host}/${pathname.split('/')[1]}`;
  const shown = await timed(async () => {
    const answer = await panel.page.evaluate(
      (data) =>
        chrome.runtime.sendMessage({ type: 'reveal', data }) as Promise<{ value: string } | null>,
      { tenant, credential: 'clientId', shown: await shownIn(panel.page, tenant) },
    );
    if (!answer?.value) throw new Error('The panel was not told the captured Client ID.');
  });
  const judged = await timed(async () => {
    await admin.page.bringToFront();
    await admin.type('Name', 'x');
    await panel.waitForVerdict('name', 'differs');
  });
  await admin.type('Name', '');
  await panel.waitForVerdict('name', 'empty');
  return Math.round(Math.max(shown, judged));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await within(90_000, work());
  return performance.now() - begin;
}
