import type { Page } from 'puppeteer-core';
import { axeSource, everyRule, inLines } from './axe.ts';

/**
 * Runs axe on the overlay as drawn on Workday's page. Its shadow root is closed to scripts of the
 * page, so the DevTools protocol hands the root to an isolated world, where it appears open.
 * Neither the page nor the extension can observe this.
 */
export async function overlayFindings(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const host = html?.children?.find(({ localName }) => localName === 'kolleno-guide');
    const shadow = host?.shadowRoots?.[0];
    if (!host || !shadow) throw new Error('Nothing is drawn on the page.');
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    await session.send('Runtime.evaluate', {
      expression: axeSource,
      contextId: executionContextId,
    });
    const inWorld = async ({ backendNodeId }: { backendNodeId: number }) => {
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId,
        executionContextId,
      });
      return object.objectId ?? '';
    };
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: await inWorld(host),
      functionDeclaration: `function (root, options) {
        Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true });
        return axe.run(this, options);
      }`,
      arguments: [{ objectId: await inWorld(shadow) }, { value: everyRule }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return inLines(result.value);
  } finally {
    await session.detach();
  }
}
