import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../drivers/browser-chromium.ts';
import { findFirefox } from '../drivers/browser-firefox.ts';
import { closeBrowser } from '../drivers/browser-log.ts';
import { maxWaitMs } from '../drivers/wait-until.ts';
import { bundleEngine } from './page-engine/engine.ts';
import type * as entry from './visibility/entry.ts';
import { hidden, reviewed, shown, value, type Way } from './visibility/ways.ts';

/** Which values a person can see: the browser's own word in Chromium, the list in Firefox. */

let source: string;
beforeAll(async () => {
  source = await bundleEngine(join(import.meta.dirname, 'visibility/entry.ts'));
});

const start = {
  Chromium: () => startChromium([], { port: 1 }),
  Firefox: () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      timeout: maxWaitMs,
    }),
};

describe.each(['Chromium', 'Firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await start[name]();
    page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 800 });
  });
  afterAll(async () => {
    if (browser) await closeBrowser(browser);
  });

  async function open({ html }: Pick<Way, 'html'>): Promise<void> {
    await page.setContent(
      `<!doctype html><body style="margin:0;font:16px sans-serif"><main><h1>Client Secret</h1>${html}</main><i id="reference" style="position:fixed;right:0;bottom:0;width:9px;height:9px;background:#000"></i>`,
    );
    await page.evaluate(`${source}; globalThis.engine = engine; undefined`);
  }
  type Entry = { engine: typeof entry };
  const look = () =>
    page.evaluate((text) => (globalThis as unknown as Entry).engine.look(text), value);
  const becomesSeen = () =>
    page.waitForFunction(() => (globalThis as unknown as Entry).engine.isSeen(), {
      timeout: 20_000,
    });

  it.each([...reviewed, ...hidden])('$name is not seen', async (way) => {
    await open(way);
    expect(await look()).toBe(false);
  });

  it('a value scrolled out of a box is seen once it is scrolled to', async () => {
    await open({
      html: `<div id="box" style="height:200px;overflow:auto"><div style="height:9000px"></div><p>${value}</p></div>`,
    });
    expect(await look()).toBe(false);
    await page.$eval('#box p', (shown) => shown.scrollIntoView());
    if (name === 'Chromium') await becomesSeen();
    else expect(await look()).toBe(true);
  });

  it('a value that fades in is seen in the end', async () => {
    await open({
      html: `<style>@keyframes in{from{opacity:0}}</style><p style="animation:in 300ms linear paused">${value}</p>`,
    });
    expect(await look()).toBe(false);
    await page.$eval('main p', (shown) => {
      for (const animation of shown.getAnimations()) animation.finish();
    });
    if (name === 'Chromium') await becomesSeen();
    else expect(await look()).toBe(true);
  });

  it('a value in a tab in the background waits until the tab is opened', async () => {
    await open({ html: `<p>${value}</p>` });
    const other = await browser.newPage();
    await other.bringToFront();
    await page.evaluate((text) => {
      void (globalThis as unknown as Entry).engine.look(text);
    }, value);
    const drawn = await page.evaluate(() => (globalThis as unknown as Entry).engine.wasDrawn());
    expect(drawn, 'it is not lost').toBe(true);
    await page.bringToFront();
    await becomesSeen();
    await other.close();
  });

  it.each(shown)('$name is seen', async (way) => {
    await open(way);
    await look();
    await becomesSeen();
  });
});
