import type { Sandbox } from '../../sandbox/server/start.ts';
import type { Contestant } from '../browsers/contestants.ts';
import { gridPath, unnamedGridPath } from './documents.ts';
import { installLoad } from './load.ts';
import { addressIn, loads } from './tenant-page.ts';

/** Register API Client for Integrations: text boxes, a prompt and ticks. */
export const taskPath = 'task/2997$9109.htmld';

/** The page that is no task. */
export async function opensGrid({ page }: Contestant, sandbox: Sandbox): Promise<void> {
  await page.goto(String(new URL(gridPath, addressIn(sandbox, ''))));
}

/** The page that is no task, where the tab does not say so. */
export async function opensUnnamedGrid({ page }: Contestant, sandbox: Sandbox): Promise<void> {
  await page.goto(String(new URL(unnamedGridPath, addressIn(sandbox, ''))));
}

/** The task, with its hints drawn where our extension is. */
export async function opensTask({ name, page }: Contestant, sandbox: Sandbox): Promise<void> {
  await loads(page, addressIn(sandbox, taskPath));
  if (name === 'with') await page.waitForSelector('kolleno-guide');
  await page.evaluate(installLoad);
}
