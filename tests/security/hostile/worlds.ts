import type { CDPSession, Page } from 'puppeteer-core';

/**
 * Runs code in the world of the extension's page scripts, as a page could that has compromised its
 * renderer.
 */
export class IsolatedWorld {
  readonly #session: CDPSession;
  readonly #context: number;

  private constructor(session: CDPSession, context: number) {
    this.#session = session;
    this.#context = context;
  }

  /** @returns null if the extension has no script in the page */
  static async of(page: Page): Promise<IsolatedWorld | null> {
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    let context: number | null = null;
    session.on('Runtime.executionContextCreated', ({ context: one }) => {
      const here = one.auxData as { frameId?: string } | undefined;
      if (one.origin.startsWith('chrome-extension://') && here?.frameId === frameTree.frame.id)
        context = one.id;
    });
    await session.send('Runtime.enable');
    return context === null ? null : new IsolatedWorld(session, context);
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      return `threw ${exceptionDetails.exception?.description ?? exceptionDetails.text}`;
    return result.value as unknown;
  }

  /**
   * Sends a message as the page scripts do.
   * @returns the response, or `nothing`
   */
  send(type: string, data: string): Promise<unknown> {
    return this.evaluate(
      `chrome.runtime.sendMessage({ type: ${JSON.stringify(type)}, data: ${data} })
        .then((answer) => answer === undefined || answer === null ? 'nothing' : JSON.stringify(answer), () => 'nothing')`,
    );
  }
}
