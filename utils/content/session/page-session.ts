import { browser } from 'wxt/browser';
import { type Observation, observe } from '../../analysis/observe/observe.ts';
import { tasks } from '../../guide/index.ts';
import type { TaskId } from '../../guide/task.ts';
import { say } from '../../i18n/say.ts';
import { listenInTab } from '../../messages/listen.ts';
import type { Opened } from '../../messages/protocol.ts';
import { sendToBackground } from '../../messages/send.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import { type OffScope, overlayPageKey } from '../../state/overlay-off.ts';
import type { PageStatus } from '../../state/page-status.ts';
import { addressOf } from '../../tenant/hosts.ts';
import { languageOf } from '../../workday/dom/language.ts';
import { isBusy } from '../../workday/dom/page.ts';
import { openTask } from '../../workday/interact/search.ts';
import { reportPage } from '../../workday/page-report/page-report.ts';
import { lookAtPage, type PageLook, readPage } from '../../workday/read/read-page.ts';
import { watchPage } from '../../workday/watch/watch-page.ts';
import { createCaptureDelivery } from '../capture/capture-delivery.ts';
import { createVisibilityGate } from '../capture/visibility-gate.ts';
import { notFilling } from '../fill/fill-page.ts';
import { createFilling } from '../fill/filling.ts';
import { learntAddress } from '../navigation/learnt-address.ts';
import { createNavigationGoal } from '../navigation/navigation-goal.ts';
import { isSameCallout, searchResultCallout } from '../navigation/navigation-hint.ts';
import { buildView } from '../render/build-view.ts';
import { createPainter } from '../render/painter.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { Callout } from '../view/overlay-view.ts';
import { followPage } from './follow-page.ts';
import { interceptDone } from './intercept-done.ts';
import { createLabelLearner } from './label-learner.ts';
import { onPress } from './overlay-press.ts';
import { createPublisher } from './publisher.ts';
import { watchOkPress } from './watch-ok-press.ts';

/** The guide in one tab: reads the page, draws on it, fills on request, and tells the background what it saw. Ends without a trace. */
export function startPageSession(document: Document, signal: AbortSignal): void {
  const address = addressOf(document.location);
  if (!address) return;
  const { host, tenant } = address;
  const end = new AbortController();
  const alive = AbortSignal.any([signal, end.signal]);

  let context: GuideContext | null = null;
  /** What was read in this very turn. */
  let look: PageLook | null = null;

  /** After an update or removal of the extension nobody answers any more; then the page is cleared, once. */
  const reachable = (): boolean => {
    if (!browser.runtime?.id) end.abort();
    return !alive.aborted;
  };
  const lost = () => {
    reachable();
  };
  const publisher = createPublisher((status, evidence) => {
    sendToBackground('page-status', { status, evidence }).catch(lost);
  });
  const keeper = createCaptureDelivery(
    async (credential, value, task, uncertain) => {
      const capture = { host, tenant, credential, value, task, ...(uncertain && { uncertain }) };
      const answer = await sendToBackground('capture', capture);
      return answer?.captured === true;
    },
    () => follower.look(true),
    alive,
  );
  const sight = createVisibilityGate(document, (observation) => keeper.keep(observation), alive);
  const goal = createNavigationGoal();
  /** What the way to the goal pointed at last; a search result is none of it. */
  let led: Callout | null = null;
  const lessons = createLabelLearner({ host, tenant }, lost);
  const act: ActOnOverlay = (action) => {
    if (reachable()) onPress(action, painter, actions);
  };
  const painter = createPainter(document, act, alive, reachable);
  const follower = followPage(
    {
      read,
      isBusy: () => isBusy(document),
      context: () => context,
      taken: () => keeper.taken,
      turned() {
        sight.turned();
        keeper.turned();
      },
      seen(observation, evidence) {
        if (!reachable()) return;
        const { recognition } = observation;
        const status = { ...observation.status, fill: filling.progressOn(observation.status) };
        goal.arrived(recognition);
        // Before anything is drawn: a page can make drawing fail, and its values are kept all the same.
        if (!isTyping(observation)) sight.keep(observation);
        try {
          if (context) draw(observation, status, context);
        } finally {
          // After the painter's own turn: what the panel shows may be later than what the page shows.
          queueMicrotask(() => {
            publisher.publish(recognition.match === 'none' ? null : status, evidence);
            lessons.seen(observation);
          });
        }
      },
    },
    alive,
  );
  const filling = createFilling(
    {
      document,
      context: () => context,
      current: () => follower.current,
      observed,
      changed: () => follower.look(true),
    },
    alive,
  );
  const actions = { fill: fillNow, stop: filling.stop, openTask: openNow, switchOff, lost };

  /** Its elements serve what is done with them in the same turn. */
  function read(): PageLook['snapshot'] | null {
    look = lookAtPage(document, document.location);
    queueMicrotask(() => {
      look = null;
    });
    return look?.snapshot ?? null;
  }

  function draw(observation: Observation, status: PageStatus, known: GuideContext): void {
    const drawing =
      isOff(status) || !look
        ? null
        : buildView(document, look, status, observation, known, keeper.keepingOf(observation));
    painter.draw(drawing);
    pointOn();
  }

  /** On pages that are none of ours too, as long as the administrator is on the way to a task they asked for. */
  function pointOn(): void {
    if (!context || context.off.everywhere) return;
    const { pointAt } = painter.look;
    const next = goal.next(document, context.names);
    if (isSameCallout(next, pointAt) || (!next && pointAt !== led)) return;
    led = next;
    painter.change({ pointAt: next });
  }

  const isOff = (status: PageStatus): boolean =>
    context !== null &&
    (context.off.everywhere || context.off.pages.includes(overlayPageKey(status)));

  function switchOff(scope: OffScope): void {
    const status = follower.current?.status;
    if (!status) return;
    sendToBackground('overlay-off', { host, tenant, page: overlayPageKey(status), scope }).catch(
      lost,
    );
  }

  /** What is typed halfway is not delivered yet. */
  function isTyping({ recognition }: Observation): boolean {
    const { activeElement } = document;
    return (
      recognition.page?.mode === 'edit' && (activeElement?.matches('input, textarea') ?? false)
    );
  }

  async function fillNow(wanted: string[] | 'all'): Promise<void> {
    const { current } = follower;
    await filling.fill(wanted);
    if (current && follower.current) sight.keep(follower.current);
  }

  /** The page as it stands this moment. */
  function observed(): Observation | null {
    const snapshot = readPage(document, document.location);
    return snapshot && context ? observe(snapshot, context, notFilling) : null;
  }

  async function openNow(id: TaskId, renew = false): Promise<Opened> {
    const task = tasks.find((one) => one.id === id);
    if (!task) return 'not-found';
    const open = (renew ? task.renew : undefined) ?? task.open;
    const visible = context?.off.everywhere !== true;
    if (open.from && visible) {
      goal.set(id, renew);
      pointOn();
      // The open page belongs to the very group or client: no search is needed.
      if (painter.look.pointAt) return 'here';
    }
    const known =
      open === task.open ? learntAddress(context?.learnt, id, languageOf(document)) : undefined;
    const found = await openTask(document, document.location, { urlTaskId: known, ...open });
    if (found.opened === 'search') {
      found.result.scrollIntoView({ block: 'nearest' });
      if (visible) painter.change({ pointAt: searchResultCallout(document, found.result) });
      // The administrator may have been quicker.
      pointOn();
    }
    if (found.opened === 'not-found')
      painter.change({ notice: say('overlay.point.notFound', [open.search]) });
    return found.opened;
  }

  const stopListening = listenInTab({
    fill: async ({ fields }) => {
      await fillNow(fields);
      return undefined;
    },
    stop: () => {
      filling.stop();
      return undefined;
    },
    'open-task': async ({ task: id, renew }) => ({ opened: await openNow(id, renew) }),
    'confirm-task': async ({ page, is }) => {
      await lessons.told(observed(), page, is);
      return undefined;
    },
    report: () => ({ report: reportPage(document, document.location) }),
    refresh: () => {
      publisher.again();
      return undefined;
    },
    'context-changed': (changed) => {
      context = changed;
      follower.look(true);
      return undefined;
    },
  });
  alive.addEventListener('abort', stopListening);

  sendToBackground('guide-context', { host, tenant }).then((answer) => {
    if (answer) context ??= answer;
    if (!alive.aborted) begin();
  }, lost);

  function begin(): void {
    requestIdleCallback(painter.prepare);
    watchPage(
      document,
      ({ title }) => {
        if (!reachable()) return 'done';
        const looked = follower.look(title);
        if (title) painter.hideLeft();
        pointOn();
        return looked;
      },
      alive,
      () => filling.running,
    );
    watchOkPress(
      document,
      () => {
        const observation = reachable() ? follower.okPressed() : null;
        if (observation) sight.keep(observation);
      },
      alive,
    );
    interceptDone(
      document,
      {
        wouldLose: () => reachable() && painter.drawn && follower.current?.status.guarded === true,
        asked: () => painter.look.asked,
        ask: () => painter.change({ asked: true }),
      },
      alive,
    );
  }
}
