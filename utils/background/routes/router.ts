import { readMissingCatalogue } from '../../i18n/read-catalogue.ts';
import { answerWith } from '../../messages/answer.ts';
import type { BackgroundMessages } from '../../messages/protocol.ts';
import { isFromExtensionPage, isMessage, type Sender } from '../../messages/sender.ts';
import { kollenoRoutes } from './kolleno.ts';
import { pageRoutes } from './page.ts';
import { panelRoutes } from './panel.ts';
import { createRateLimit } from './rate-limit.ts';
import type { Route } from './route.ts';

/** Every message that the background takes, one row each. */
export const routes = {
  ...pageRoutes,
  ...panelRoutes,
  ...kollenoRoutes,
} satisfies Record<keyof BackgroundMessages, unknown>;

/**
 * The only `runtime.onMessage` listener of the background. Drops a message silently unless its type
 * is known, its tab keeps to the rate limit, its data fits the schema and its sender may send it,
 * checked in this order. The handler starts synchronously, so `open-panel` still counts as part of
 * the user's click.
 * @returns the listener for `runtime.onMessage`
 */
export function createRouter(rows: typeof routes = routes) {
  const isWithinLimit = createRateLimit();
  return (
    message: unknown,
    sender: Sender,
    respond: (answer?: unknown) => void,
  ): true | undefined => {
    if (!isMessage(message) || !isKnown(rows, message.type)) return;
    if (isPageScript(sender) && !isWithinLimit(sender.tab.id)) return;
    const row = rows[message.type] as SomeRoute;
    const handle = admit(row, message.data, sender) ?? admitLater(row, message.data, sender);
    if (!handle) return;
    answerWith(handle, respond);
    // The only form of a late answer that Chromium, Firefox and webextension-polyfill all support.
    return true;
  };
}

/** A row of any message. Its own parts fit each other, which is all that `admit` relies on. */
type SomeRoute = Route<{ data: unknown; answer: unknown }, unknown>;

function admit(
  { schema, from, handle }: SomeRoute,
  data: unknown,
  sender: Sender,
): (() => unknown) | null {
  const parsed = schema.safeParse(data);
  if (!parsed.success) return null;
  const admitted = from(sender, parsed.data);
  return admitted === null ? null : () => handle(parsed.data, admitted);
}

/**
 * Keys of sentences are refused while the browser has no sentences. The message is looked at again
 * once they are read.
 */
function admitLater(row: SomeRoute, data: unknown, sender: Sender): (() => unknown) | null {
  const reading = readMissingCatalogue();
  return reading ? () => reading.then(() => admit(row, data, sender)?.()) : null;
}

/** Excludes the side panel in a tab of its own. */
const isPageScript = (sender: Sender): sender is Sender & { tab: { id: number } } =>
  sender.tab?.id !== undefined && !isFromExtensionPage(sender);

const isKnown = (rows: typeof routes, type: string): type is keyof BackgroundMessages =>
  Object.hasOwn(rows, type);
