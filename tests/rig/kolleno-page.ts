import type { Page } from 'puppeteer-core';
import { eventually } from './eventually.ts';
import type { Guide } from './guide.ts';

/** The page of Kolleno's on which its user finds the hand-off link. */
export class KollenoPage {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  async opens(): Promise<void> {
    await this.page.goto(this.#address);
    await this.page.bringToFront();
  }

  /** The link that the page shows to copy. */
  async link(): Promise<string> {
    return eventually('the hand-off link', () =>
      this.page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')].find(
            ({ hash }) => hash.length > 20,
          )?.href,
      ),
    );
  }

  async handsOver(guide: Guide): Promise<void> {
    await guide.connects(await this.link());
  }
}
