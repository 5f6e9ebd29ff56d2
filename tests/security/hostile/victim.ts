import type { Dialog, Page } from 'puppeteer-core';
import { Overlay } from '../../drivers/overlay.ts';

/** The tab whose page turns hostile. */
export class Victim {
  readonly page: Page;
  readonly overlay: Overlay;
  /** Dialogs that any script opened. */
  readonly dialogs: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.overlay = new Overlay(page);
    page.on('dialog', (dialog: Dialog) => {
      this.dialogs.push(dialog.message());
      void dialog.dismiss().catch(() => undefined);
    });
  }

  /** Runs a hostile script in the page's own world. */
  evaluate<Given extends unknown[], Answer>(
    script: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>> {
    return this.page.evaluate(script as (...given: unknown[]) => Answer, ...given) as Promise<
      Awaited<Answer>
    >;
  }
}
