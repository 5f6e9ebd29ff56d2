import { describe, expect, it } from 'vitest';
import { tasks } from '../../../utils/guide/index.ts';
import type { SupportReport } from '../../../utils/panel/page-report.ts';
import { requestFor } from '../../live/person.ts';
import { exitCodes, summaryOf } from '../../live/summary.ts';
import { summaryText } from '../../live/table.ts';
import { type Person, type TenantTab, type Visit, walk } from '../../live/walk.ts';

type Task = (typeof tasks)[number];
const [first, , edit] = tasks as [Task, Task, Task];

const reportOf = (
  task: Task | null,
  guide: Partial<SupportReport['guide']> = {},
): SupportReport => ({
  format: 2,
  madeBy: '1.0',
  guide: {
    match: 'certain',
    task: task?.id ?? null,
    page: 'form',
    signs: ['title', 'labels'],
    rows: [{ foundBy: 'label', control: 'text', controlBy: ['role'] }],
    fields: [{ id: 'user-name', verdict: 'empty', row: 0 }],
    ...guide,
  },
  page: {
    format: 1,
    environment: 'non-production',
    path: '/tenant/d/_',
    language: 'en',
    title: 'T',
    nodes: [],
  },
});

/** A tenant in which the search finds everything; an awaited page is recognised, or never. */
function tenant(overrides: Partial<TenantTab> = {}) {
  const calls: string[] = [];
  const tab: TenantTab = {
    async goHome() {
      calls.push('home');
    },
    async open({ id }) {
      calls.push(`open ${id}`);
      return 'search';
    },
    async waitUntilTold() {
      return true;
    },
    async report() {
      return reportOf(first);
    },
    ...overrides,
  };
  return { tab, calls };
}

/** Resolves like a page that is never recognised. */
const never: TenantTab['waitUntilTold'] = (_, until) =>
  new Promise((resolve) => {
    if (until.aborted) resolve(false);
    until.addEventListener('abort', () => resolve(false));
  });
const noPatience = { patience: () => AbortSignal.abort() };
const says = (answer: 'here' | 'skip'): Person => ({ bring: async () => answer });

describe('the walk', () => {
  it('opens each task from the home page, and leaves the last one', async () => {
    const { tab, calls } = tenant();
    const visits = await walk(tab, tasks, { person: null, ...noPatience });
    expect(visits.map(({ task }) => task)).toEqual(tasks.map(({ id }) => id));
    expect(calls.filter((call) => call === 'home')).toHaveLength(tasks.length + 1);
    expect(calls.at(-1)).toBe('home');
  });

  it('does not look at what only data leads to while nobody is there', async () => {
    const { tab, calls } = tenant();
    const [visit] = await walk(tab, [edit], { person: null, ...noPatience });
    expect(visit).toMatchObject({ opened: null, notOpened: 'needs-data', report: null });
    expect(calls).toEqual(['home', 'home']);
  });

  it('asks for a page that the search does not show, and goes on as soon as it is recognised', async () => {
    const { tab } = tenant({ open: async () => 'not-found' });
    let isWithdrawn = false;
    const person: Person = {
      bring: (_, __, recognised) =>
        new Promise((resolve) => {
          recognised.addEventListener('abort', () => {
            isWithdrawn = true;
            resolve('here');
          });
        }),
    };
    const [visit] = await walk(tab, [first], { person, ...noPatience });
    expect(visit).toMatchObject({ opened: 'person', report: { guide: { match: 'certain' } } });
    expect(isWithdrawn).toBe(true);
  });

  it.each([
    ['here', { opened: 'person' }],
    ['skip', { opened: null, notOpened: 'skipped', report: null }],
  ] as const)(
    'follows the person who says “%s” of a page that is not recognised',
    async (answer, expected) => {
      const { tab } = tenant({ open: async () => 'not-found', waitUntilTold: never });
      const [visit] = await walk(tab, [first], { person: says(answer), ...noPatience });
      expect(visit).toMatchObject(expected);
    },
  );

  it('reports a page that is not recognised when its time is over', async () => {
    const { tab } = tenant({ waitUntilTold: never });
    const [visit] = await walk(tab, [first], { person: null, ...noPatience });
    expect(visit).toMatchObject({ opened: 'search', report: { format: 2 } });
  });
});

describe('the request to a person', () => {
  it('names the page and the way to it', () => {
    const [page] = edit.pages;
    if (!page) throw new Error('The task has no page.');
    const levels = edit.open.from?.relatedActions.map(([name]) => name) ?? [];
    expect(levels.length).toBeGreaterThan(0);
    expect(requestFor(edit, page)).toBe(
      `Please open “${page.titles[0]}”, and press nothing on it. The way: search for “${edit.open.search}”; choose any entry under “${edit.open.from?.prompt}” and press OK there; related actions of an entry: ${levels.join(' → ')}.`,
    );
  });
});

describe('the summary', () => {
  const visit = (report: SupportReport | null, rest: Partial<Visit> = {}): Visit => ({
    task: first.id,
    page: 'form',
    opened: 'search',
    report,
    ...rest,
  });
  const made = { madeBy: '1.0', browser: 'Chrome/1' };
  const notFound = { id: 'user-name', verdict: 'not-found', row: null } as const;

  const renamed: Partial<SupportReport['guide']> = {
    rows: [{ foundBy: 'position', control: 'text', controlBy: ['role'] }],
  };
  const done = (caption: string): SupportReport => {
    const report = reportOf(null, { match: 'none', rows: [], fields: [] });
    const nodes = [{ tag: 'button', text: caption }];
    return { ...report, page: { ...report.page, title: first.pages[0]?.titles[0] ?? '', nodes } };
  };

  it.each([
    ['recognised', 1, visit(reportOf(first, renamed))],
    ['without-form', 2, visit(done('Done'))],
    ['not-recognised', 1, visit(done('OK'))],
    ['recognised', 0, visit(reportOf(first))],
    ['recognised', 1, visit(reportOf(first, { fields: [notFound] }))],
    ['possible', 1, visit(reportOf(first, { match: 'possible' }))],
    ['not-recognised', 1, visit(reportOf(null, { match: 'none', page: null }))],
    ['not-recognised', 1, visit(reportOf(edit))],
    ['not-found', 1, visit(null, { opened: null, notOpened: 'not-found' })],
    ['not-looked-at', 2, visit(null, { opened: null, notOpened: 'skipped' })],
    ['not-looked-at', 2, visit(null, { opened: null, notOpened: 'needs-data' })],
  ] as const)('of a page that is %s ends with %i', (outcome, exitCode, one) => {
    expect(summaryOf([one], made)).toMatchObject({ exitCode, pages: [{ outcome }] });
  });

  it('counts what was not looked at as neither good nor bad beside other pages', () => {
    const visits = [
      visit(reportOf(first)),
      visit(null, { opened: null, notOpened: 'needs-data', task: edit.id }),
    ];
    const { exitCode, notLookedAt } = summaryOf(visits, made);
    expect(exitCode).toBe(exitCodes.allRecognised);
    expect(notLookedAt).toContain('edit-security-group/form');
    expect(notLookedAt).toContain('register-api-client/result');
    expect(notLookedAt).not.toContain(`${first.id}/form`);
  });

  it('says of each field by which sign it and its control were found', () => {
    const summary = summaryOf([visit(reportOf(first))], made);
    expect(summary.pages[0]?.fields).toEqual([
      { id: 'user-name', verdict: 'empty', foundBy: 'label', control: 'text', controlBy: ['role'] },
    ]);
    expect(summaryText(summary)).toMatch(/\n {2}user-name +found +label +text +role\n/);
  });
});
