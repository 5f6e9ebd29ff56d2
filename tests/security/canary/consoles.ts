import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';

export interface Consoles {
  /** Console messages with their origin. */
  said: readonly { where: string; text: string }[];
  /**
   * Every observed JavaScript context: pages, the extension's scripts in them, the side panel, the
   * worker.
   */
  contexts: ReadonlySet<string>;
  close(): void;
}

/**
 * Records the console of every page, panel and worker, including messages that the browser has
 * buffered.
 */
export async function listenToConsoles(browser: Browser): Promise<Consoles> {
  const said: { where: string; text: string }[] = [];
  const contexts = new Set<string>();
  const note = (where: string, event: unknown) => said.push({ where, text: JSON.stringify(event) });

  const attach = async (target: Target) => {
    if (target.type() === 'browser') return;
    const session = await target.createCDPSession();
    const where = () => `${target.type()} ${target.url()}`;
    session.on('Runtime.executionContextCreated', ({ context: { origin, name } }) =>
      contexts.add(`${target.type()} ${origin} ${name}`),
    );
    session.on('Runtime.consoleAPICalled', (event) => {
      note(where(), event);
      for (const argument of event.args)
        void insideOf(session, argument).then((text) => note(where(), text));
    });
    session.on('Runtime.exceptionThrown', (event) => note(where(), event));
    session.on('Log.entryAdded', (event) => note(where(), event));
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  };
  // A target may close before it is attached.
  const onCreated = (target: Target) => void attach(target).catch(() => {});
  browser.on('targetcreated', onCreated);
  await Promise.all(browser.targets().map((target) => attach(target).catch(() => {})));
  return { said, contexts, close: () => browser.off('targetcreated', onCreated) };
}

/** An event has only a preview of an object, so deeper values are fetched. */
async function insideOf(
  session: CDPSession,
  { objectId }: Protocol.Runtime.RemoteObject,
): Promise<string> {
  if (objectId === undefined) return '';
  const functionDeclaration =
    'function () { try { return JSON.stringify(this) } catch { return "" } }';
  const asked = session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration,
    returnByValue: true,
  });
  const answer = await asked.catch(() => null);
  return String(answer?.result.value ?? '');
}
