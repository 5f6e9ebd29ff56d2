import { browser } from 'wxt/browser';
import { parseUrl } from '../../lib/url.ts';
import { z } from '../../lib/zod.ts';
import { answerWith } from '../../messages/answer.ts';
import type { Sender } from '../../messages/sender.ts';
import { isKolleno } from '../../tenant/hosts.ts';
import { connect } from '../handoff/connect.ts';

/** What Kolleno's page may say (docs/handoff.md). */
const schema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ping') }),
  z.strictObject({ type: z.literal('handoff-link'), link: z.string().max(2_000) }),
]);

/** What the browser says of somebody outside of the extension. Another extension has an id, a web page has none. */
type Outsider = Sender & { origin?: string | undefined };

/**
 * Takes the hand-off link straight from Kolleno's page (`externally_connectable`). The page learns the extension's version and whether the link was taken, and
 * nothing else; whoever else asks gets no answer.
 * @returns the listener for `runtime.onMessageExternal`
 */
export function listenToKolleno() {
  return (
    message: unknown,
    sender: Outsider,
    respond: (answer?: unknown) => void,
  ): true | undefined => {
    const parsed = schema.safeParse(message);
    if (!parsed.success || !isKollenosPage(sender)) return;
    const { data } = parsed;
    answerWith(
      () =>
        data.type === 'ping'
          ? { version: browser.runtime.getManifest().version }
          : connect(data.link, 'page').then((taken) => ({ taken })),
      respond,
    );
    return true;
  };
}

/** The top frame of a tab on Kolleno's hand-off host. */
function isKollenosPage({ id, url, origin, tab, frameId }: Outsider): boolean {
  const at = url === undefined ? null : parseUrl(url);
  if (id !== undefined || tab?.id === undefined || frameId !== 0 || !at || !isKolleno(at))
    return false;
  return origin === undefined || origin === at.origin;
}
