import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as entry from './by-role/entry.ts';
import type { ScreenTarget, Skin } from './workday-screen.ts';

declare global {
  var screenByRole: typeof entry | undefined;
}

/**
 * Finds elements of any page by their roles and names, which a library for accessibility computes
 * in the page. One driver for all skins that are not Workday's own.
 */
export const byRoleSkin: Skin = {
  async find(page, wanted) {
    await inject(page);
    const handle = await page.evaluateHandle(
      (asked: ScreenTarget) => globalThis.screenByRole?.find(asked) ?? null,
      wanted,
    );
    const element = handle.asElement() as ElementHandle<Element> | null;
    if (await element?.evaluate((one) => globalThis.screenByRole?.isReady(one) ?? false))
      return element;
    await handle.dispose();
    return null;
  },
  async isBusy(page) {
    await inject(page);
    return page.evaluate(() => globalThis.screenByRole?.isBusy() ?? true);
  },
  async errors(page) {
    await inject(page);
    return page.evaluate(() => globalThis.screenByRole?.errors() ?? '');
  },
  searchesWhileTyping: true,
  opensSubmenusOnPress: true,
};

let source: Promise<string> | null = null;

/** Once for each document. */
async function inject(page: Page): Promise<void> {
  if (await page.evaluate(() => globalThis.screenByRole !== undefined)) return;
  source ??= bundle();
  await page.evaluate(`${await source}; globalThis.screenByRole = screenByRole; undefined`);
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'by-role/entry.ts'),
        formats: ['iife'],
        name: 'screenByRole',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The driver could not be bundled.');
  return chunk.code;
}
