import type { CDPSession, Page } from 'puppeteer-core';
import { waitUntil } from '../../drivers/wait-until.ts';

/** The extension's own world in a page, with globals and prototypes separate from the page's. */
export interface GuideWorld {
  evaluate<Given extends unknown[], Answer>(
    look: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>>;
  /** Returns how many objects of a class of that world are alive after garbage collection. */
  alive(className: string): Promise<number>;
}

/**
 * Must be called before the page's document loads, because Chromium reports a world when it is
 * created.
 */
export async function watchWorlds(page: Page): Promise<() => Promise<GuideWorld>> {
  const session = await page.createCDPSession();
  let current: number | null = null;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) current = context.id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    current = null;
  });
  await session.send('Runtime.enable');
  return async () =>
    worldOf(session, await waitUntil('the extension in the page', async () => current));
}

function worldOf(session: CDPSession, contextId: number): GuideWorld {
  return {
    async evaluate(look, ...given) {
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        executionContextId: contextId,
        functionDeclaration: String(look),
        arguments: given.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async alive(className) {
      const group = 'alive';
      const { result } = await session.send('Runtime.evaluate', {
        contextId,
        expression: `${className}.prototype`,
        objectGroup: group,
      });
      const { objects } = await session.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId ?? '',
        objectGroup: group,
      });
      const counted = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length }',
        returnByValue: true,
      });
      await session.send('Runtime.releaseObjectGroup', { objectGroup: group });
      return counted.result.value as number;
    },
  };
}
