import type { Sandbox } from '../../sandbox/server/start.ts';
import type { Contestant } from '../browsers/contestants.ts';
import { gridPath, unnamedGridPath } from './documents.ts';
import { installLoad } from './load.ts';
import { addressIn, load } from './tenant-page.ts';

/** Register API Client for Integrations: text boxes, a prompt and checkboxes. */
export const taskPath = 'task/2997$9109.htmld';

/** Opens the page that is no task. */
export async function openGrid({ page }: Contestant, sandbox: Sandbox): Promise<void> {
  await page.goto(String(new URL(gridPath, addressIn(sandbox, ''))));
}

/** Opens the page that is no task and whose tab does not name it. */
export async function openUnnamedGrid({ page }: Contestant, sandbox: Sandbox): Promise<void> {
  await page.goto(String(new URL(unnamedGridPath, addressIn(sandbox, ''))));
}

/** Opens the task and waits for its hints if our extension is there. */
export async function openTask({ name, page }: Contestant, sandbox: Sandbox): Promise<void> {
  await load(page, addressIn(sandbox, taskPath));
  if (name === 'with') await page.waitForSelector('kolleno-guide');
  await page.evaluate(installLoad);
}
