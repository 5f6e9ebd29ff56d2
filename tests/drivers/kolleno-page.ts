import type { Page } from 'puppeteer-core';

/** Kolleno's page behind a hand-off link. Opening it offers the link in the panel. */
export class KollenoPage {
  readonly page: Page;
  /** The hand-off link as a user would copy it. */
  readonly link: string;

  constructor(page: Page, link: string) {
    this.page = page;
    this.link = link;
  }

  async open(): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(this.link);
  }
}
