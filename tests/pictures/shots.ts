import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** One picture, as the contact sheet shows it. */
export interface Shot {
  name: string;
  /** Path below the folder of all pictures. */
  file: string;
  language: string;
  scheme: Scheme;
  width: number;
}

/** Nothing moves: a picture, and what is measured, is of where a movement ends. */
export const setScheme = (page: Page, scheme: Scheme) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

const lowest = 640;

/** As high as what the page has to show: the panel's middle part scrolls by itself, other pages scroll as a whole. */
export async function showWhole(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: lowest });
  const height = await page.evaluate(() => {
    const main = document.querySelector('main');
    const within = main ? main.scrollHeight - main.clientHeight : 0;
    return Math.max(innerHeight + within, document.documentElement.scrollHeight);
  });
  const dialog = await page.evaluate(() => document.querySelector('dialog[open]') !== null);
  // A dialog stands in the middle of what a person sees.
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

/** Takes pictures into a folder and remembers them for the sheets. */
export class Shots {
  readonly folder: string;
  readonly taken: Shot[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The page as it is shown now. */
  async take(page: Page, { name, language, scheme, width }: Omit<Shot, 'file'>): Promise<void> {
    const file = join(language, `${words(name)}-${width}-${scheme}.png`);
    mkdirSync(join(this.folder, language), { recursive: true });
    writeFileSync(join(this.folder, file), await page.screenshot());
    this.taken.push({ name, file, language, scheme, width });
  }
}
