import type { Observation } from '../../analysis/observe/observe.ts';
import { listenInTab } from '../../messages/listen.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import { reportPage } from '../../workday/page-report/page-report.ts';
import type { Navigation } from '../navigation/navigation.ts';
import type { LabelLearner } from './label-learner.ts';
import type { Publisher } from './publisher.ts';

export interface TabCommandHandlers {
  document: Document;
  fill(fields: string[] | 'all'): Promise<void>;
  stopFilling(): void;
  navigation: Pick<Navigation, 'open'>;
  learner: Pick<LabelLearner, 'confirmPage'>;
  publisher: Pick<Publisher, 'republish'>;
  /** Reads the page as it is now, apart from the looks. */
  readNow(): Observation | null;
  onContext(context: GuideContext): void;
}

/** Carries out what the side panel asks of this tab, and takes its changed guide context. */
export function listenForTabCommands(handlers: TabCommandHandlers, signal: AbortSignal): void {
  const { document, navigation, learner, publisher } = handlers;
  const stopListening = listenInTab({
    fill: async ({ fields }) => {
      await handlers.fill(fields);
      return undefined;
    },
    stop: () => {
      handlers.stopFilling();
      return undefined;
    },
    'open-task': async ({ task, renew }) => ({ opened: await navigation.open(task, renew) }),
    'confirm-task': async ({ page, is }) => {
      await learner.confirmPage(handlers.readNow(), page, is);
      return undefined;
    },
    report: () => ({ report: reportPage(document, document.location) }),
    refresh: () => {
      publisher.republish();
      return undefined;
    },
    'context-changed': (context) => {
      handlers.onContext(context);
      return undefined;
    },
  });
  signal.addEventListener('abort', stopListening);
}
