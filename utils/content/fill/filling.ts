import { passwordRulesOf, userNameOf } from '../../analysis/compare/password.ts';
import { generatePassword } from '../../analysis/compare/password-rules.ts';
import type { Observation } from '../../analysis/observe/observe.ts';
import type { Field } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import { overlayPageKey } from '../../state/overlay-off.ts';
import type { FillProgress, PageStatus } from '../../state/page-status.ts';
import { fillField } from '../../workday/interact/fill-field.ts';
import { fillPage, notFilling } from './fill-page.ts';
import { fillPlan } from './fill-plan.ts';

/** How often the progress of a fill is told, in milliseconds. */
const tellsEvery = 150;

export interface FilledPage {
  document: Document;
  context(): GuideContext | null;
  /** The last look at the page. */
  current(): Observation | null;
  /** The page as it stands this moment. */
  observed(): Observation | null;
  /** The progress is another one. */
  changed(): void;
}

export interface Filling {
  readonly running: boolean;
  /** Fills fields of the open page, one run at a time. Resolves when it has ended, however it did. */
  fill(wanted: string[] | 'all'): Promise<void>;
  stop(): void;
  /** The progress of the last run on that page. */
  progressOn(status: PageStatus): FillProgress;
}

export function createFilling(page: FilledPage, signal: AbortSignal): Filling {
  let running: AbortController | null = null;
  /** What the last run came to; told until another page opens. */
  let last: { page: string; progress: FillProgress } = { page: '', progress: notFilling };

  async function fill(wanted: string[] | 'all'): Promise<void> {
    const observation = page.current();
    const context = page.context();
    const shown = observation?.recognition.page;
    if (
      running ||
      !observation ||
      !shown ||
      !context ||
      observation.recognition.match !== 'certain'
    )
      return;
    const { status } = observation;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const tell = (progress: FillProgress) => {
      last = { page: overlayPageKey(status), progress };
      // Not at once: each look takes the time of the fill.
      soon ??= setTimeout(() => {
        soon = undefined;
        page.changed();
      }, tellsEvery);
    };
    const stop = new AbortController();
    running = stop;
    signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
    try {
      await fillPage({
        items: fillPlan({
          fields: shown.fields,
          statuses: status.fields,
          wanted,
          names: context.names,
          permissions: status.permissions,
          listed: context.permissions,
        }),
        fill: (field, value, onItem) =>
          fillField(page.document, labelsOn(status, field), undefined, value, {
            signal: stop.signal,
            onItem,
          }),
        password: () => newPassword(page.observed(), shown.fields),
        onProgress: tell,
        signal: stop.signal,
      });
    } finally {
      running = null;
      clearTimeout(soon);
      last = { page: overlayPageKey(status), progress: { ...last.progress, running: false } };
      page.changed();
    }
  }

  return {
    get running() {
      return running !== null;
    },
    fill,
    stop: () => running?.abort(),
    progressOn: (status) => (last.page === overlayPageKey(status) ? last.progress : notFilling),
  };
}

/** By its label as the page spells it, which in another language is none of the guide's. */
function labelsOn({ fields }: PageStatus, { id, labels }: Field): readonly string[] {
  const label = fields.find((field) => field.id === id)?.label;
  return label === undefined ? labels : [label];
}

/** By the rules on the page, and unlike the user name that stands there by now. */
function newPassword(observation: Observation | null, fields: readonly Field[]): Secret {
  const rows = observation?.snapshot.rows ?? [];
  const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
  return generatePassword(passwordRulesOf(rows), fillRandom, userNameOf({ rows, fields }));
}
