import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { root } from '../runners/build.ts';
import { pageSize } from './browser-chromium.ts';

interface Shot {
  name: string;
  page: string;
  panel: string;
}

/** Numbered screenshots of Workday's page and the side panel, side by side as in a window. */
export class Pictures {
  readonly folder: string;
  readonly #height: number;
  readonly #shots: Shot[] = [];

  /** @param folder inside `pictures/`, which Git ignores */
  constructor(folder = 'journey', height: number = pageSize.height) {
    this.folder = join(root, 'pictures', folder);
    this.#height = height;
  }

  async take(name: string, page: Page, panel: Page): Promise<void> {
    this.#shots.push({ name, page: await shoot(page), panel: await shoot(panel) });
  }

  /**
   * Combines page and panel and writes the files. Called at the end, because it needs a tab, and
   * the panel would react to that tab.
   */
  async write(browser: Browser): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    const canvas = await browser.newPage();
    for (const [index, shot] of this.#shots.entries()) {
      await canvas.setContent(`<style>
        body { margin: 0; display: flex; gap: 1px; background: #d3d6da }
        img { display: block; height: ${this.#height}px }
      </style><img src="${shot.page}"><img src="${shot.panel}">`);
      await canvas.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      const width = await canvas.evaluate(() =>
        [...document.images].reduce((sum, one) => sum + one.width, 1),
      );
      await canvas.setViewport({ width, height: this.#height });
      const words = shot.name
        .toLowerCase()
        .replaceAll("'", '')
        .replaceAll(/[^a-z0-9]+/g, '-');
      const number = String(index + 1).padStart(2, '0');
      writeFileSync(join(this.folder, `${number}-${words}.png`), await canvas.screenshot());
    }
    await canvas.close();
  }
}

const shoot = async (page: Page) =>
  `data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`;
