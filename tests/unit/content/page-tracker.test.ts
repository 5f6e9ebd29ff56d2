import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../../utils/analysis/observe/observe.ts';
import {
  createPageTracker,
  type PageTracker,
} from '../../../utils/content/session/page-tracker.ts';
import { defaultNames, permissions } from '../../../utils/guide/index.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import type { Evidence } from '../../../utils/state/progress.ts';
import type { PageSnapshot, Reading, RowSnapshot } from '../../../utils/workday/dom/snapshot.ts';

const row = (label: string, reading: Reading): RowSnapshot => ({
  label,
  sections: [],
  required: false,
  disabled: false,
  invalid: false,
  reading,
});

const page = (
  title: string | null,
  rows: RowSnapshot[] = [],
  more: Partial<PageSnapshot> = {},
): PageSnapshot => ({
  address: {
    host: 'impl.wd12.myworkday.com',
    tenant: 'acme_dpt1',
    environment: 'non-production',
    urlTaskId: null,
  },
  title,
  instance: null,
  context: 'page',
  viewIds: [],
  rows,
  grids: [],
  headings: [],
  buttons: [{ kind: 'ok', label: 'OK' }],
  errors: [],
  busy: false,
  ...more,
});

const passwordRules = (users: string[], more: Partial<PageSnapshot> = {}) =>
  page(
    'Maintain Password Rules',
    [
      row('System Users exempt from password expiration', {
        kind: 'prompt',
        items: users,
        hidden: 0,
        multiple: true,
      }),
    ],
    more,
  );
const home = page('Home', [], { buttons: [] });
const untitled = page(null, [], { buttons: [] });

let shown: PageSnapshot;
let observed: { observation: Observation; evidence: readonly Evidence[] }[];
let reads: number;
let taken: CredentialName[];
let end: AbortController;
let tracker: PageTracker;

beforeEach(() => {
  vi.useFakeTimers();
  shown = home;
  observed = [];
  reads = 0;
  taken = [];
  end = new AbortController();
  tracker = createPageTracker(
    {
      isBusy: () => shown.busy,
      read: () => {
        reads += 1;
        return shown;
      },
      context: () => ({
        names: defaultNames,
        permissions,
        skipped: {},
        captured: [],
        stepsDone: [],
        changed: [],
        off: { everywhere: false, pages: [] },
      }),
      taken: () => taken,
      onFormAccepted: () => {},
      onPageChange: () => {
        taken = [];
      },
      onObservation: (observation, evidence) => observed.push({ observation, evidence }),
    },
    end.signal,
  );
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function shows(next: PageSnapshot, titleChanged = true): void {
  shown = next;
  tracker.look(titleChanged);
}
const last = () => observed.at(-1)?.observation;
const evidence = () => observed.flatMap((one) => one.evidence);

describe('tracking the page', () => {
  it('reports a page of the guide at once', () => {
    shows(passwordRules([]));
    expect(last()?.recognition.task?.id).toBe('maintain-password-rules');
  });

  it('does not read a page that is no task while its title stays', () => {
    shows(home);
    vi.advanceTimersByTime(1_000);
    reads = 0;
    for (let change = 0; change < 100; change++) tracker.look(false);
    expect(reads).toBe(0);
  });

  it('waits until a page with a title has finished loading', () => {
    shows(passwordRules([], { busy: true }));
    expect(observed).toEqual([]);
    shows(passwordRules([]), false);
    expect(last()?.recognition.match).toBe('certain');
  });

  it('reports what is entered', () => {
    shows(passwordRules([]));
    shows(passwordRules(['kolleno-integration']), false);
    expect(last()?.status.fields[0]?.verdict).toBe('ok');
  });

  it('reports that a task was left only after it stays away', () => {
    shows(passwordRules([]));
    shows(home);
    expect(last()?.recognition.match).toBe('certain');
    vi.advanceTimersByTime(200);
    expect(last()?.recognition.match).toBe('none');
  });

  it('reports that a task was left on a page without a title', () => {
    shows(passwordRules([]));
    shows(untitled);
    vi.advanceTimersByTime(1_000);
    expect(last()?.recognition.match).toBe('none');
    expect(tracker.current()).toBeNull();
  });
});

describe('evidence', () => {
  it('proves a step when a right form is left by OK', () => {
    shows(passwordRules(['kolleno-integration']));
    tracker.lookAtSavedForm();
    shows(passwordRules(['kolleno-integration'], { busy: true }), false);
    shows(home);
    vi.advanceTimersByTime(200);
    expect(evidence()).toContainEqual(
      expect.objectContaining({ type: 'step', task: 'maintain-password-rules', state: 'done' }),
    );
  });

  it('proves nothing when the form is left without OK', () => {
    shows(passwordRules(['kolleno-integration']));
    shows(home);
    vi.advanceTimersByTime(200);
    expect(evidence()).toEqual([]);
  });

  it('proves nothing when Workday answers with an error and the form is then left', () => {
    shows(passwordRules(['kolleno-integration']));
    tracker.lookAtSavedForm();
    shows(
      passwordRules(['kolleno-integration'], { errors: [{ kind: 'error', text: 'Not saved' }] }),
      false,
    );
    shows(home);
    vi.advanceTimersByTime(200);
    expect(evidence()).toEqual([]);
  });

  it('keeps nothing of a form after it is left', () => {
    shows(passwordRules(['kolleno-integration']));
    shows(home);
    vi.advanceTimersByTime(200);
    expect(tracker.current()).toBeNull();
  });
});
