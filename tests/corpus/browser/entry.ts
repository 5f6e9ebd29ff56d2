import { observe } from '../../../utils/analysis/observe/observe.ts';
import { answerAbout, idsToLearn } from '../../../utils/analysis/recognise/learn.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { defaultNames } from '../../../utils/guide/names.ts';
import { taskIds } from '../../../utils/guide/task.ts';
import type { ConfirmedPage, Learnt, LearntIds } from '../../../utils/state/learnt-pages.ts';
import type { Match, Verdict } from '../../../utils/state/page-status.ts';
import { findPage } from '../../../utils/workday/dom/page.ts';
import { readPage } from '../../../utils/workday/read/read-page.ts';

/** Reads, recognises and compares as the extension does, as functions of plain data. */

export interface SeenField {
  id: string;
  label: string;
  verdict: Verdict;
  byPlace: boolean;
}

/** What the extension makes of the current page. */
export interface Seen {
  match: Match;
  task: string | null;
  /** Page within the task, or the detour. */
  page: string | null;
  fields: SeenField[];
  /** IDs learned from the page, and those that confirming the task would teach. */
  ids: LearntIds | null;
  answer: ConfirmedPage | null;
}

/** @param due the next task of the journey, or null once all are done */
export function look(learnt: Omit<Learnt, 'due'>, due: string | null): Seen | null {
  const snapshot = readPage(document, location);
  if (!snapshot) return null;
  const context = {
    names: defaultNames,
    skipped: {},
    captured: [],
    learnt,
    stepsDone: taskIds.filter((id) => id !== due),
  };
  const observation = observe(snapshot, context, notFilling);
  const { recognition, status } = observation;
  return {
    match: status.match,
    task: status.task,
    page: status.page,
    fields: status.fields.map(({ id, label, verdict, uncertain }) => ({
      id,
      label,
      verdict,
      byPlace: uncertain ?? false,
    })),
    ids: idsToLearn(recognition, observation.snapshot, learnt.ids),
    answer: answerAbout(recognition, observation.snapshot, true),
  };
}

/**
 * The title element when the next page was requested. A new page is detected by the node, because
 * titles repeat.
 */
let before: Element | null = null;

export function forgetTitle(): void {
  before = findPage(document)?.title ?? null;
}

/**
 * Waits until a new title and all of these texts are visible. Reads the rendered text, not the
 * engine.
 * @returns false if they are not visible in time
 */
export async function waitForTexts(texts: string[], within: number): Promise<boolean> {
  const end = performance.now() + within;
  const wanted = texts.map(squeezed);
  for (;;) {
    const page = findPage(document);
    const shown = page && page.title !== before ? squeezed(page.root.innerText) : '';
    const covered = document.querySelector(
      '[data-automation-id="wd-LoadingPanel"], main[aria-busy="true"]',
    );
    if (shown !== '' && !covered?.checkVisibility() && wanted.every((text) => shown.includes(text)))
      return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
