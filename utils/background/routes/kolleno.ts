import { browser } from 'wxt/browser';
import { parseUrl } from '../../lib/url.ts';
import { z } from '../../lib/zod.ts';
import { answerWith } from '../../messages/answer.ts';
import type { KollenoMessages } from '../../messages/protocol.ts';
import type { KollenoSender, Sender } from '../../messages/sender.ts';
import { isHandoffPage } from '../../tenant/kolleno-hosts.ts';
import { offerLink } from '../handoff/offer.ts';
import type { Routes } from './route.ts';
import { kollenoPage } from './senders.ts';
import { link } from './shapes.ts';

/** Messages of our script on Kolleno's page. */
export const kollenoRoutes: Routes<KollenoMessages, KollenoSender> = {
  'handoff-link': {
    from: kollenoPage,
    schema: z.object({ link }),
    handle: async ({ link }, { tabId }) => ({ taken: await offerLink(link, tabId) }),
  },
};

/** Messages of Kolleno's page itself (docs/handoff.md). */
const externalMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ping') }),
  z.strictObject({ type: z.literal('handoff-link'), link }),
]);

/** A sender outside of the extension. Another extension has an id, a web page has none. */
type ExternalSender = Sender & { origin?: string | undefined };

/**
 * Takes the hand-off link straight from Kolleno's page (`externally_connectable`), to offer it in
 * the panel. The page learns the extension's version and whether the extension has the link,
 * nothing else. All other senders get no answer.
 * @returns the listener for `runtime.onMessageExternal`
 */
export function createKollenoListener() {
  return (
    message: unknown,
    sender: ExternalSender,
    respond: (answer?: unknown) => void,
  ): true | undefined => {
    const parsed = externalMessage.safeParse(message);
    const tabId = topFrameOfKolleno(sender);
    if (!parsed.success || tabId === null) return;
    const { data } = parsed;
    answerWith(
      () =>
        data.type === 'ping'
          ? { version: browser.runtime.getManifest().version }
          : offerLink(data.link, tabId).then((taken) => ({ taken })),
      respond,
    );
    return true;
  };
}

/** Id of the tab with Kolleno's page; null for all other senders. */
function topFrameOfKolleno({ id, url, origin, tab, frameId }: ExternalSender): number | null {
  const at = url === undefined ? null : parseUrl(url);
  if (id !== undefined || tab?.id === undefined || frameId !== 0 || !at || !isHandoffPage(at))
    return null;
  return origin === undefined || origin === at.origin ? tab.id : null;
}
