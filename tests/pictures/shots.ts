import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** One screenshot on the contact sheet. */
export interface Shot {
  name: string;
  /** Path below the folder of all screenshots. */
  file: string;
  language: string;
  scheme: Scheme;
  width: number;
}

/** Disables animations, so that screenshots and measurements show the final state. */
export const setScheme = (page: Page, scheme: Scheme) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

const lowest = 640;

/**
 * Makes the viewport as high as the content: the middle of the panel scrolls by itself, other pages
 * scroll as a whole.
 */
export async function showWhole(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: lowest });
  const height = await page.evaluate(() => {
    const main = document.querySelector('main');
    const within = main ? main.scrollHeight - main.clientHeight : 0;
    return Math.max(innerHeight + within, document.documentElement.scrollHeight);
  });
  const dialog = await page.evaluate(() => document.querySelector('dialog[open]') !== null);
  // A dialog is centred in the visible part.
  await page.setViewport({
    width,
    height: dialog ? lowest : Math.min(Math.max(height, lowest), 8_000),
  });
}

const words = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Saves screenshots in a folder and lists them for the sheets. */
export class Shots {
  readonly folder: string;
  readonly taken: Shot[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Takes a screenshot of the page as shown. */
  async take(page: Page, { name, language, scheme, width }: Omit<Shot, 'file'>): Promise<void> {
    const file = join(language, `${words(name)}-${width}-${scheme}.png`);
    mkdirSync(join(this.folder, language), { recursive: true });
    writeFileSync(join(this.folder, file), await page.screenshot());
    this.taken.push({ name, file, language, scheme, width });
  }
}
