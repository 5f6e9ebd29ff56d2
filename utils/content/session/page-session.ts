import { browser } from 'wxt/browser';
import { type Observation, observe } from '../../analysis/observe/observe.ts';
import { pageReading } from '../../analysis/report/page-reading.ts';
import { say } from '../../i18n/say.ts';
import type { TabMessages } from '../../messages/protocol.ts';
import { askBackground, sendToBackground } from '../../messages/send.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import { pageKey } from '../../state/learnt-pages.ts';
import type { PageStatus } from '../../state/page-status.ts';
import type { Evidence } from '../../state/progress.ts';
import { addressOf } from '../../tenant/hosts.ts';
import { forgetPastEntries, watchEntries } from '../../workday/dom/entries.ts';
import { isBusy } from '../../workday/dom/page.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { reportPage } from '../../workday/page-report/page-report.ts';
import { lookAtPage, type PageLook, readPage } from '../../workday/read/read-page.ts';
import { watchPage } from '../../workday/watch/watch-page.ts';
import { type CapturePipeline, createCapturePipeline } from '../capture/capture-pipeline.ts';
import type { Send } from '../capture/deliver-once.ts';
import { notFilling } from '../fill/fill-page.ts';
import { createFilling, type Filling } from '../fill/filling.ts';
import { createNavigation, type Navigation } from '../navigation/navigation.ts';
import { buildView } from '../render/build-view.ts';
import { createPainter, type Painter } from '../render/painter.ts';
import { interceptDone, watchOkPress } from './button-presses.ts';
import { createLabelLearner, type LabelLearner } from './label-learner.ts';
import { onPress, type PressHandlers } from './overlay-press.ts';
import { createPageTracker, type PageTracker } from './page-tracker.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { createStatusSender } from './status-sender.ts';
import { listenForTabCommands, type TabCommandHandlers } from './tab-commands.ts';

/**
 * The guide in one tab. Each look at the page goes one way: look → observe → capture → draw →
 * publish. Navigation and the tab's commands stand beside it. Collaborators ask the session for one
 * thing only: another look. Leaves nothing on the page when it ends.
 */
export function startPageSession(document: Document, ended: AbortSignal): void {
  const address = addressOf(document.location);
  if (!address) return;
  const { host, tenant } = address;
  const { signal, isReachable, onUnreachable } = createLifetime(ended);
  let context: GuideContext | null = null;
  const currentContext = () => context;
  const requestLook = () => void tracker.look(true);

  const reader = createPageReader(document, currentContext);
  const send = captureSender(host, tenant);
  const captures = createCapturePipeline(document, send, requestLook, signal);
  const painter = createPainter(
    document,
    (action) => {
      if (isReachable()) onPress(action, painter, commands);
    },
    signal,
    isReachable,
  );
  const navigation = createNavigation(document, currentContext, painter);
  const publisher = createPublisher(
    createStatusSender(
      (status, evidence) => askBackground('page-status', { status, evidence }),
      () => {
        if (isReachable()) painter.change({ notice: say('overlay.notStored') });
      },
    ),
  );
  const learner = createLabelLearner({ host, tenant }, onUnreachable);

  const tracker = createPageTracker(
    {
      read: reader.look,
      isBusy: () => isBusy(document),
      context: currentContext,
      taken: captures.taken,
      onPageChange: () => {
        captures.reset();
        forgetPastEntries(document);
      },
      onFormAccepted: captures.deliverAccepted,
      onObservation: (observation, evidence) => {
        if (isReachable()) takeSteps(observation, evidence);
      },
    },
    signal,
  );
  const filling = createFilling(
    { document, context: currentContext, tracker, readNow: reader.readNow, requestLook },
    signal,
  );
  const parts = { document, reader, captures, painter, filling, navigation, tracker };
  const takeSteps = createLookSteps({ ...parts, publisher, learner, context: currentContext });

  const commands: PressHandlers & TabCommandHandlers = {
    fill: filling.fill,
    stop: filling.stop,
    passwordToCopy: filling.passwordToCopy,
    // The way depends on names and on what earlier pages taught.
    openTask: (...wanted: Parameters<Navigation['open']>) =>
      contextKnown.then(() => navigation.open(...wanted)),
    openPlace: (place) => contextKnown.then(() => navigation.openPlace(place)),
    showOk: painter.showOk,
    switchOff(scope) {
      const status = tracker.current()?.status;
      if (!status) return;
      const page = pageKey(status.task, status.page);
      sendToBackground('overlay-off', { host, tenant, page, scope }).catch(onUnreachable);
    },
    confirmPage: (page, is) => learner.confirmPage(reader.readNow(), page, is),
    report: () => contextKnown.then(reader.report),
    republish: publisher.republish,
    onContext(changed) {
      context = changed;
      requestLook();
    },
    onUnreachable,
  };
  const contextKnown = sendToBackground('guide-context', { host, tenant }).then((answer) => {
    if (answer) context ??= answer;
    if (!signal.aborted) watch(parts, isReachable, signal);
  }, onUnreachable);
  listenForTabCommands(commands, signal);
  watchEntries(document, signal);
}

interface Parts {
  document: Document;
  reader: PageReader;
  captures: CapturePipeline;
  painter: Painter;
  filling: Filling;
  navigation: Navigation;
  tracker: PageTracker;
}

/** What follows a look, in this order: capture, draw, publish. */
function createLookSteps({
  document,
  reader,
  captures,
  painter,
  filling,
  navigation,
  publisher,
  learner,
  context,
}: Parts & { publisher: Publisher; learner: LabelLearner; context(): GuideContext | null }) {
  function draw(observation: Observation, status: PageStatus): void {
    const known = context();
    if (!known) return;
    const look = isOff(known, status) ? null : reader.current();
    painter.draw(
      look && buildView(document, look, status, observation, known, captures.statusOf(observation)),
    );
    navigation.showNextPress();
  }

  return (observation: Observation, evidence: readonly Evidence[]): void => {
    const { recognition } = observation;
    const status = { ...observation.status, fill: filling.progressOn(observation.status) };
    navigation.onRecognition(recognition);
    // Before drawing: a page can make drawing fail, and its values must be captured all the same.
    captures.deliver(observation);
    try {
      draw(observation, status);
    } finally {
      // After the painter's own turn: the panel may be later than the page.
      queueMicrotask(() => {
        publisher.publish(recognition.match === 'none' ? null : status, evidence);
        learner.learnFrom(observation);
      });
    }
  };
}

/** Looks at the page whenever it changes, and watches the presses that matter. */
function watch(
  { document, painter, filling, navigation, tracker }: Parts,
  isReachable: () => boolean,
  signal: AbortSignal,
): void {
  requestIdleCallback(painter.prepare);
  watchPage(
    document,
    ({ title }) => {
      if (!isReachable()) return 'done';
      const looked = tracker.look(title);
      if (title) painter.hideLeft();
      navigation.showNextPress();
      return looked;
    },
    signal,
    filling.isRunning,
  );
  watchOkPress(
    document,
    () => {
      if (isReachable()) tracker.lookAtSavedForm();
    },
    signal,
  );
  interceptDone(
    document,
    {
      wouldLose: () => isReachable() && painter.drawn && tracker.current()?.status.guarded === true,
      asked: () => painter.look.asked,
      ask: () => painter.change({ asked: true }),
    },
    signal,
  );
}

interface PageReader {
  /** Looks at the page. */
  look(): PageSnapshot | null;
  /** The look of the current turn. Its elements are live, so it is not kept any longer. */
  current(): PageLook | null;
  /** Reads the page as it is now, apart from the looks. */
  readNow(): Observation | null;
  /** Describes the page as it is now, and the signs by which it is read. */
  report(): TabMessages['report']['answer'];
}

function createPageReader(document: Document, context: () => GuideContext | null): PageReader {
  let current: PageLook | null = null;
  return {
    look() {
      current = lookAtPage(document, document.location);
      queueMicrotask(() => {
        current = null;
      });
      return current?.snapshot ?? null;
    },
    current: () => current,
    readNow() {
      const snapshot = readPage(document, document.location);
      const known = context();
      return snapshot && known ? observe(snapshot, known, notFilling) : null;
    },
    report() {
      const look = lookAtPage(document, document.location);
      const known = context();
      return {
        report: reportPage(document, document.location),
        reading: look && known && pageReading(look, observe(look.snapshot, known, notFilling)),
      };
    },
  };
}

/** Ends when `ended` aborts, or when the extension was updated or removed and nobody answers. */
function createLifetime(ended: AbortSignal) {
  const end = new AbortController();
  const signal = AbortSignal.any([ended, end.signal]);
  const isReachable = (): boolean => {
    if (!browser.runtime?.id) end.abort();
    return !signal.aborted;
  };
  return { signal, isReachable, onUnreachable: () => void isReachable() };
}

const captureSender =
  (host: string, tenant: string): Send =>
  async (credential, value, task, uncertain) => {
    const capture = { host, tenant, credential, value, task, ...(uncertain && { uncertain }) };
    const answer = await sendToBackground('capture', capture);
    return answer?.captured === true;
  };

const isOff = ({ off }: GuideContext, { task, page }: PageStatus): boolean =>
  off.everywhere || off.pages.includes(pageKey(task, page));
