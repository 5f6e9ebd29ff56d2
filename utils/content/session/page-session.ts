import { browser } from 'wxt/browser';
import { type Observation, observe } from '../../analysis/observe/observe.ts';
import { sendToBackground } from '../../messages/send.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import { pageKey } from '../../state/learnt-pages.ts';
import type { OffScope } from '../../state/overlay-off.ts';
import type { PageStatus } from '../../state/page-status.ts';
import type { Evidence } from '../../state/progress.ts';
import { addressOf } from '../../tenant/hosts.ts';
import { isBusy } from '../../workday/dom/page.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
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
import { listenForTabCommands } from './tab-commands.ts';

/** Starts the guide in one tab. Leaves nothing on the page when it ends. */
export function startPageSession(document: Document, signal: AbortSignal): void {
  const address = addressOf(document.location);
  if (!address) return;
  const { host, tenant } = address;
  const session = new PageSession(document, { host, tenant }, signal);
  session.start();
}

/**
 * The guide in one tab. Each look at the page takes the same way: look → observe → capture → draw →
 * publish. `navigation` and the tab's commands stand beside it. Collaborators ask the session for
 * one thing only: another look.
 */
class PageSession {
  readonly #document: Document;
  readonly #tenant: { host: string; tenant: string };
  readonly #end = new AbortController();
  readonly #signal: AbortSignal;
  #context: GuideContext | null = null;
  /** Its elements are live, so it is kept for the current turn only. */
  #look: PageLook | null = null;

  readonly #captures: CapturePipeline;
  readonly #filling: Filling;
  readonly #learner: LabelLearner;
  readonly #navigation: Navigation;
  readonly #painter: Painter;
  readonly #publisher: Publisher;
  readonly #tracker: PageTracker;

  constructor(document: Document, tenant: { host: string; tenant: string }, ended: AbortSignal) {
    this.#document = document;
    this.#tenant = tenant;
    this.#signal = AbortSignal.any([ended, this.#end.signal]);
    const signal = this.#signal;
    const context = () => this.#context;
    const requestLook = () => void this.#tracker.look(true);

    this.#tracker = createPageTracker(
      {
        read: () => this.#read(),
        isBusy: () => isBusy(document),
        context,
        taken: () => this.#captures.taken,
        onPageChange: () => this.#captures.reset(),
        onObservation: (...seen) => this.#onObservation(...seen),
      },
      signal,
    );
    this.#captures = createCapturePipeline(document, this.#sendCapture, requestLook, signal);
    this.#painter = createPainter(
      document,
      (action) => {
        if (this.#isReachable()) onPress(action, this.#painter, this.#pressHandlers);
      },
      signal,
      () => this.#isReachable(),
    );
    this.#publisher = createPublisher((status, evidence) => {
      sendToBackground('page-status', { status, evidence }).catch(this.#onUnreachable);
    });
    this.#learner = createLabelLearner(tenant, this.#onUnreachable);
    this.#filling = createFilling(
      {
        document,
        context,
        current: () => this.#tracker.current,
        readNow: () => this.#readNow(),
        requestLook,
      },
      signal,
    );
    this.#navigation = createNavigation(document, context, {
      callout: () => this.#painter.look.pointAt,
      change: (changed) => this.#painter.change(changed),
    });
  }

  /** Takes commands at once, and looks at the page as soon as the guide context is known. */
  start(): void {
    listenForTabCommands(
      {
        document: this.#document,
        fill: (fields) => this.#fill(fields),
        stopFilling: () => this.#filling.stop(),
        navigation: this.#navigation,
        learner: this.#learner,
        publisher: this.#publisher,
        readNow: () => this.#readNow(),
        onContext: (context) => {
          this.#context = context;
          this.#tracker.look(true);
        },
      },
      this.#signal,
    );
    sendToBackground('guide-context', this.#tenant).then((answer) => {
      if (answer) this.#context ??= answer;
      if (!this.#signal.aborted) this.#watch();
    }, this.#onUnreachable);
  }

  #watch(): void {
    requestIdleCallback(this.#painter.prepare);
    watchPage(
      this.#document,
      ({ title }) => {
        if (!this.#isReachable()) return 'done';
        const looked = this.#tracker.look(title);
        if (title) this.#painter.hideLeft();
        this.#navigation.showNextPress();
        return looked;
      },
      this.#signal,
      () => this.#filling.running,
    );
    watchOkPress(
      this.#document,
      () => {
        if (!this.#isReachable()) return;
        this.#tracker.lookAtSavedForm();
        this.#captures.deliverTyped();
      },
      this.#signal,
    );
    interceptDone(
      this.#document,
      {
        wouldLose: () =>
          this.#isReachable() &&
          this.#painter.drawn &&
          this.#tracker.current?.status.guarded === true,
        asked: () => this.#painter.look.asked,
        ask: () => this.#painter.change({ asked: true }),
      },
      this.#signal,
    );
  }

  /** Look: reads the page. The tracker observes what it shows. */
  #read(): PageSnapshot | null {
    this.#look = lookAtPage(this.#document, this.#document.location);
    queueMicrotask(() => {
      this.#look = null;
    });
    return this.#look?.snapshot ?? null;
  }

  /** Reads the page as it is now, apart from the looks. */
  #readNow(): Observation | null {
    const snapshot = readPage(this.#document, this.#document.location);
    return snapshot && this.#context ? observe(snapshot, this.#context, notFilling) : null;
  }

  /** Capture, draw, publish: in this order, once a look. */
  #onObservation(observation: Observation, evidence: readonly Evidence[]): void {
    if (!this.#isReachable()) return;
    const status = {
      ...observation.status,
      fill: this.#filling.progressOn(observation.status),
    };
    this.#navigation.onRecognition(observation.recognition);
    // Before drawing: a page can make drawing fail, and its values must be captured all the same.
    this.#captures.deliver(observation);
    try {
      this.#draw(observation, status);
    } finally {
      // After the painter's own turn: the panel may be later than the page.
      queueMicrotask(() => this.#publish(observation, status, evidence));
    }
  }

  #draw(observation: Observation, status: PageStatus): void {
    const context = this.#context;
    if (!context) return;
    const look = isOff(context, status) ? null : this.#look;
    const oneTimeValues = this.#captures.statusOf(observation);
    this.#painter.draw(
      look && buildView(this.#document, look, status, observation, context, oneTimeValues),
    );
    this.#navigation.showNextPress();
  }

  #publish(observation: Observation, status: PageStatus, evidence: readonly Evidence[]): void {
    this.#publisher.publish(observation.recognition.match === 'none' ? null : status, evidence);
    this.#learner.learnFrom(observation);
  }

  async #fill(wanted: string[] | 'all'): Promise<void> {
    await this.#filling.fill(wanted);
    this.#captures.deliverTyped();
  }

  readonly #sendCapture: Send = async (credential, value, task, uncertain) => {
    const capture = { ...this.#tenant, credential, value, task, ...(uncertain && { uncertain }) };
    const answer = await sendToBackground('capture', capture);
    return answer?.captured === true;
  };

  readonly #pressHandlers: PressHandlers = {
    fill: (fields) => void this.#fill(fields),
    stop: () => this.#filling.stop(),
    openTask: (task) => void this.#navigation.open(task),
    switchOff: (scope) => this.#switchOff(scope),
    onUnreachable: () => this.#onUnreachable(),
  };

  #switchOff(scope: OffScope): void {
    const status = this.#tracker.current?.status;
    if (!status) return;
    const page = pageKey(status.task, status.page);
    sendToBackground('overlay-off', { ...this.#tenant, page, scope }).catch(this.#onUnreachable);
  }

  /** After an update or removal of the extension nobody answers: the session ends, once. */
  #isReachable(): boolean {
    if (!browser.runtime?.id) this.#end.abort();
    return !this.#signal.aborted;
  }

  readonly #onUnreachable = (): void => {
    this.#isReachable();
  };
}

const isOff = ({ off }: GuideContext, { task, page }: PageStatus): boolean =>
  off.everywhere || off.pages.includes(pageKey(task, page));
