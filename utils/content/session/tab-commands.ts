import type { Secret } from '../../lib/secret.ts';
import { listenInTab } from '../../messages/listen.ts';
import type { TabMessages } from '../../messages/protocol.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import type { PageKey } from '../../state/learnt-pages.ts';
import type { Navigation } from '../navigation/navigation.ts';

export interface TabCommandHandlers {
  fill(fields: string[] | 'all'): Promise<void>;
  stop(): void;
  passwordToCopy(): Secret | null;
  openTask: Navigation['open'];
  openPlace: Navigation['openPlace'];
  /** @returns whether the page has an OK that can be pressed now */
  showOk(): boolean;
  /** @param is the page is the one that was asked about */
  confirmPage(page: PageKey, is: boolean): Promise<void>;
  report(): Promise<TabMessages['report']['answer']>;
  /** Sends the last status again. */
  republish(): void;
  onContext(context: GuideContext): void;
}

/** Carries out what the side panel asks of this tab, and takes its changed guide context. */
export function listenForTabCommands(handlers: TabCommandHandlers, signal: AbortSignal): void {
  const stopListening = listenInTab({
    fill: async ({ fields }) => {
      await handlers.fill(fields);
      return undefined;
    },
    stop: () => {
      handlers.stop();
      return undefined;
    },
    'generate-password': () => ({ password: handlers.passwordToCopy()?.reveal() ?? null }),
    'open-task': async ({ task, renew }) => ({ opened: await handlers.openTask(task, renew) }),
    'open-place': async ({ place }) => ({ opened: await handlers.openPlace(place) }),
    'show-ok': () => ({ shown: handlers.showOk() }),
    'confirm-task': async ({ page, is }) => {
      await handlers.confirmPage(page, is);
      return undefined;
    },
    report: handlers.report,
    refresh: () => {
      handlers.republish();
      return undefined;
    },
    'context-changed': (context) => {
      handlers.onContext(context);
      return undefined;
    },
  });
  signal.addEventListener('abort', stopListening);
}
