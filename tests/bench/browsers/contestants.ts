import type { Browser, Page } from 'puppeteer-core';
import { pageSize, startChromium, welcomePage } from '../../drivers/browser-chromium.ts';
import { closeBrowser } from '../../drivers/browser-log.ts';
import { builtExtension } from '../../runners/build.ts';
import type { Sandbox } from '../../sandbox/server/start.ts';

/** A browser with our extension, with none, or with one of the peers. */
export interface Contestant {
  name: string;
  browser: Browser;
  /** The page that is measured. It must be in front, because browsers throttle background pages. */
  page: Page;
}

/** Extensions by name of the contestant: `with` has ours, `without` has none. */
export const pairFolders = (): Record<'with' | 'without', string | null> => ({
  with: builtExtension('chromium'),
  without: null,
});

/**
 * Starts one browser per contestant, identical except for the extension, and closes them all when
 * `use` ends.
 */
export async function withContestants<Name extends string, Result>(
  sandbox: Sandbox,
  folders: Record<Name, string | null>,
  use: (contestants: Record<Name, Contestant>) => Promise<Result>,
): Promise<Result> {
  const opened: Contestant[] = [];
  try {
    for (const [name, folder] of Object.entries<string | null>(folders)) {
      const browser = await startChromium(folder ? [folder] : [], { port: sandbox.port });
      const [page = await browser.newPage()] = await browser.pages();
      opened.push({ name, browser, page });
      if (folder === builtExtension('chromium')) await (await welcomePage(browser))?.close();
      await page.setViewport(pageSize);
    }
    return await use(
      Object.fromEntries(opened.map((one) => [one.name, one])) as Record<Name, Contestant>,
    );
  } finally {
    for (const { browser } of opened) await closeBrowser(browser);
  }
}

/**
 * Measures all of them in turn, this many times. The order rotates, so that a slow moment affects
 * all alike.
 */
export async function alternate<Name extends string, Measured>(
  contestants: Record<Name, Contestant>,
  rounds: number,
  measure: (contestant: Contestant) => Promise<Measured>,
): Promise<Record<Name, Measured[]>> {
  const names = Object.keys(contestants) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Measured[]])) as Record<
    Name,
    Measured[]
  >;
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      if (name !== undefined) measured[name].push(await measure(contestants[name]));
    }
  }
  return measured;
}
