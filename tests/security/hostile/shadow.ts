import type { Victim } from './victim.ts';

/**
 * Runs a function inside the overlay's closed shadow root, which only the DevTools protocol can
 * enter; null if nothing is drawn.
 */
export async function inDrawing<Answer>(
  { page }: Victim,
  look: (root: ShadowRoot) => Answer,
): Promise<Answer | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const shadow = html?.children
      ?.filter(({ localName }) => localName === 'kolleno-guide')
      .flatMap(({ shadowRoots = [] }) => shadowRoots)
      .find(({ shadowRootType }) => shadowRootType === 'closed');
    if (!shadow) return null;
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: shadow.backendNodeId,
    });
    const { result } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId ? { objectId: object.objectId } : {}),
      functionDeclaration: `function () { return (${look})(this) }`,
      returnByValue: true,
    });
    return result.value as Answer;
  } finally {
    await session.detach();
  }
}
