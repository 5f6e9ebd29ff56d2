import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Observation } from '../../../utils/analysis/observe/observe.ts';
import { type Follower, followPage } from '../../../utils/content/session/follow-page.ts';
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
let seen: { observation: Observation; evidence: readonly Evidence[] }[];
let reads: number;
let taken: CredentialName[];
let end: AbortController;
let follower: Follower;

beforeEach(() => {
  vi.useFakeTimers();
  shown = home;
  seen = [];
  reads = 0;
  taken = [];
  end = new AbortController();
  follower = followPage(
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
      turned: () => {
        taken = [];
      },
      seen: (observation, evidence) => seen.push({ observation, evidence }),
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
  follower.look(titleChanged);
}
const last = () => seen.at(-1)?.observation;
const evidence = () => seen.flatMap((one) => one.evidence);

describe('following the page', () => {
  it('believes a page of the guide at once', () => {
    shows(passwordRules([]));
    expect(last()?.recognition.task?.id).toBe('maintain-password-rules');
  });

  it('reads nothing on pages that are no task while their title stays', () => {
    shows(home);
    vi.advanceTimersByTime(1_000);
    reads = 0;
    for (let change = 0; change < 100; change++) follower.look(false);
    expect(reads).toBe(0);
  });

  it('waits for a page that has its title but is still loading', () => {
    shows(passwordRules([], { busy: true }));
    expect(seen).toEqual([]);
    shows(passwordRules([]), false);
    expect(last()?.recognition.match).toBe('certain');
  });

  it('follows what is entered', () => {
    shows(passwordRules([]));
    shows(passwordRules(['kolleno-integration']), false);
    expect(last()?.status.fields[0]?.verdict).toBe('ok');
  });

  it('takes a task for gone only when it stays away', () => {
    shows(passwordRules([]));
    shows(home);
    expect(last()?.recognition.match).toBe('certain');
    vi.advanceTimersByTime(200);
    expect(last()?.recognition.match).toBe('none');
  });

  it('takes a task for gone on a page without any title', () => {
    shows(passwordRules([]));
    shows(untitled);
    vi.advanceTimersByTime(1_000);
    expect(last()?.recognition.match).toBe('none');
    expect(follower.current).toBeNull();
  });
});

describe('what was proved', () => {
  it('a right form that went away after OK', () => {
    shows(passwordRules(['kolleno-integration']));
    follower.okPressed();
    shows(passwordRules(['kolleno-integration'], { busy: true }), false);
    shows(home);
    vi.advanceTimersByTime(200);
    expect(evidence()).toContainEqual(
      expect.objectContaining({ type: 'step', task: 'maintain-password-rules', state: 'done' }),
    );
  });

  it('nothing when the form was left without OK', () => {
    shows(passwordRules(['kolleno-integration']));
    shows(home);
    vi.advanceTimersByTime(200);
    expect(evidence()).toEqual([]);
  });

  it('nothing when Workday answered with an error and the form was then left', () => {
    shows(passwordRules(['kolleno-integration']));
    follower.okPressed();
    shows(
      passwordRules(['kolleno-integration'], { errors: [{ kind: 'error', text: 'Not saved' }] }),
      false,
    );
    shows(home);
    vi.advanceTimersByTime(200);
    expect(evidence()).toEqual([]);
  });

  it('keeps nothing of a form after it was left', () => {
    shows(passwordRules(['kolleno-integration']));
    shows(home);
    vi.advanceTimersByTime(200);
    expect(follower.current).toBeNull();
  });
});
