import type { Sandbox } from '../../sandbox/server/start.ts';
import type { Contestant } from '../browsers/contestants.ts';
import { gridPath, unnamedGridPath } from './documents.ts';
import { installLoad } from './load.ts';
import { addressIn, load } from './tenant-page.ts';

/** Register API Client for Integrations: text boxes, a prompt and ticks. */
export const taskPath = 'task/2997$9109.htmld';

/** The page that is no task. */
export async function openGrid({ page }: Contestant, sandbox: Sandbox): Promise<void> {
  await page.goto(String(new URL(gridPath, addressIn(sandbox, ''))));
}

/** The page that is no task, where the tab does not say so. */
export async function openUnnamedGrid({ page }: Contestant, sandbox: Sandbox): Promise<void> {
  await page.goto(String(new URL(unnamedGridPath, addressIn(sandbox, ''))));
}

/** The task, with its hints drawn where our extension is. */
export async function openTask({ name, page }: Contestant, sandbox: Sandbox): Promise<void> {
  await load(page, addressIn(sandbox, taskPath));
  if (name === 'with') await page.waitForSelector('kolleno-guide');
  await page.evaluate(installLoad);
}
