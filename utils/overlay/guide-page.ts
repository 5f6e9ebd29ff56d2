import { browser } from 'wxt/browser';
import { say } from '../catalogue/say.ts';
import { tasks } from '../guide/index.ts';
import type { Field, TaskId } from '../guide/task.ts';
import { passwordRulesOf, userNameOf } from '../journey/compare/password.ts';
import type { Observation } from '../journey/observe.ts';
import { generatePassword } from '../journey/password.ts';
import { type GuideContext, listenInTab, sendToBackground } from '../messages.ts';
import type { FillProgress, PageStatus } from '../page-status.ts';
import type { Secret } from '../secret.ts';
import { fillField } from '../workday/fill-field.ts';
import { addressOf } from '../workday/hosts.ts';
import { readPage } from '../workday/read-page.ts';
import { openTask } from '../workday/search.ts';
import { watchPage } from '../workday/watch.ts';
import type { Act } from './action.ts';
import { deliverOnce } from './deliver-once.ts';
import { fillPage, notFilling } from './fill-page.ts';
import { fillPlan } from './fill-plan.ts';
import { followPage } from './follow-page.ts';
import { makeDrawing } from './make-drawing.ts';
import { watchOkPress } from './ok-press.ts';
import { createPainter } from './painter.ts';
import { onPress } from './press.ts';
import { createPublisher } from './publisher.ts';

/** The guide in one tab: reads the page, draws on it, fills on request, and tells the background what it saw. Ends without a trace. */
export function guidePage(document: Document, signal: AbortSignal): void {
  const address = addressOf(document.location);
  if (!address) return;
  const { host, tenant } = address;
  const end = new AbortController();
  const alive = AbortSignal.any([signal, end.signal]);

  let context: GuideContext | null = null;
  let filling: AbortController | null = null;
  /** What the last filling came to; told until another page opens. */
  let fill: { page: string; progress: FillProgress } = { page: '', progress: notFilling };

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
  const deliver = deliverOnce(async (credential, value, task) => {
    const answer = await sendToBackground('capture', { host, tenant, credential, value, task });
    return answer?.captured === true;
  });
  const act: Act = (action) => {
    if (reachable()) onPress(action, painter, actions);
  };
  const painter = createPainter(document, act, alive, reachable);
  const follower = followPage(
    {
      read: () => readPage(document, document.location),
      context: () => context,
      seen(observation, evidence) {
        if (!reachable()) return;
        const { recognition } = observation;
        const status = withFill(observation);
        publisher.publish(recognition.match === 'none' ? null : status, evidence);
        if (context) painter.draw(makeDrawing(document, status, recognition, context));
        if (!isTyping(observation)) deliverAll(observation);
      },
    },
    alive,
  );
  const actions = { fill: fillNow, stop: () => filling?.abort(), openTask: openNow, lost };

  function deliverAll({ recognition, captures }: Observation): void {
    if (!recognition.task) return;
    const { id } = recognition.task;
    for (const { credential, value } of captures.captures) void deliver(credential, value, id);
  }

  /** What is typed halfway is not delivered yet. */
  function isTyping({ recognition }: Observation): boolean {
    const { activeElement } = document;
    return recognition.page?.mode === 'edit' && (activeElement?.matches('input, textarea') ?? false);
  }

  function withFill({ status }: Observation): PageStatus {
    return { ...status, fill: fill.page === pageKey(status) ? fill.progress : notFilling };
  }

  async function fillNow(wanted: string[] | 'all'): Promise<void> {
    const observation = follower.current;
    const page = observation?.recognition.page;
    if (filling || !observation || !page || !context || observation.recognition.match !== 'certain') return;
    const { status } = observation;
    const tell = (progress: FillProgress) => {
      fill = { page: pageKey(status), progress };
      follower.look(true);
    };
    const stop = new AbortController();
    filling = stop;
    alive.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
    try {
      await fillPage({
        items: fillPlan({
          fields: page.fields,
          statuses: status.fields,
          wanted,
          names: context.names,
          permissions: status.permissions,
        }),
        fill: (field, value, onItem) =>
          fillField(document, field.labels, undefined, value, { signal: stop.signal, onItem }),
        password: () => newPassword(document, page.fields),
        onProgress: tell,
        signal: stop.signal,
      });
    } finally {
      filling = null;
      tell({ ...fill.progress, running: false });
    }
    if (follower.current) deliverAll(follower.current);
  }

  async function openNow(id: TaskId): Promise<'address' | 'search' | 'not-found'> {
    const { open } = tasks.find((one) => one.id === id) ?? {};
    if (!open) return 'not-found';
    const found = await openTask(document, document.location, open);
    if (found.opened === 'search') {
      found.result.scrollIntoView({ block: 'nearest' });
      painter.change({ pointAt: found.result });
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
      filling?.abort();
      return undefined;
    },
    'open-task': async ({ task: id }) => ({ opened: await openNow(id) }),
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
    watchPage(
      document,
      ({ title }) => {
        if (reachable()) follower.look(title);
      },
      alive,
    );
    watchOkPress(
      document,
      () => {
        const observation = reachable() ? follower.okPressed() : null;
        if (observation) deliverAll(observation);
      },
      alive,
    );
  }
}

const pageKey = (status: PageStatus) => `${status.task}/${status.page}`;

/** By the rules on the page, and unlike the user name that stands there by now. */
function newPassword(document: Document, fields: readonly Field[]): Secret {
  const rows = readPage(document, document.location)?.rows ?? [];
  const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  return generatePassword(passwordRulesOf(rows), fillRandom, userNameOf({ rows, fields }));
}
