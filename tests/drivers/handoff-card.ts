import type { Page } from 'puppeteer-core';
import type { PanelControls } from './panel-controls.ts';
import { maxWaitMs, waitUntil } from './wait-until.ts';

/** The part of the side panel that connects, sends and shows the receipt. */
export class HandoffCard {
  readonly page: Page;
  protected readonly controls: PanelControls;

  constructor(panel: Page, controls: PanelControls) {
    this.page = panel;
    this.controls = controls;
  }

  /** Waits until the hand-off has this state. */
  async waitForHandoff(
    state: 'disconnected' | 'connected' | 'sending' | 'received' | 'failed' | 'expired',
  ): Promise<void> {
    await this.controls.waitFor(`[data-handoff="${state}"]`);
  }

  /** Pastes a hand-off link and presses Connect. */
  async connect(link: string): Promise<void> {
    // The box is folded away before the check, and while another link is connected.
    const input = await this.page.waitForSelector(
      '[data-handoff] form:has([data-action="connect"]) input',
      { timeout: maxWaitMs },
    );
    if (!input) throw new Error('The hand-off link has no box.');
    await this.controls.unfoldAround(input);
    await this.controls.input.enter(input);
    await this.page.keyboard.type(link);
    await this.controls.press('[data-action="connect"]');
  }

  /**
   * Takes the link that Kolleno's page offers. Presses again where another offer came in between,
   * which the extension refuses.
   */
  async takeLink(): Promise<void> {
    const use = '[data-action="use-link"]';
    await this.controls.press(use);
    await waitUntil('the offer to be taken', async () => {
      if (!(await this.page.$(use))) return true;
      const button = await this.page.$(`${use}:not([disabled], [aria-disabled="true"])`);
      if (button) await this.controls.input.press(button);
      return false;
    });
  }

  async dismissLink(): Promise<void> {
    await this.controls.press('[data-action="dismiss-link"]');
  }

  async send(): Promise<void> {
    await this.controls.press('[data-action="send"]');
  }

  async tryNow(): Promise<void> {
    await this.controls.press('[data-handoff] [data-action="try-now"]');
  }

  /** Cancels further attempts. */
  async stopSending(): Promise<void> {
    await this.controls.press('[data-handoff] [data-action="stop"]');
  }

  /** Asks Kolleno for the status of the submission. */
  async checkStatus(): Promise<void> {
    await this.controls.press('[data-action="check-status"]');
  }

  /** Waits until this many attempts were made and the next one is scheduled. */
  async waitForRetryAfter(attempts: number): Promise<void> {
    await this.controls.waitFor(`[data-attempt="${attempts}"][data-waiting="true"]`);
  }
}
