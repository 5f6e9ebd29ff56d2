// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { defaultNames, detours, tasks } from '../../../utils/guide/index.ts';
import { taskIds } from '../../../utils/guide/task.ts';
import { replay } from '../../corpus/replay.ts';
import { supportReportOf } from '../../corpus/support-report.ts';
import { problemsOfPageReport } from '../../fixtures/page-report-schema.ts';

/** Page reports from tenants, each compared with the page it was made of (docs/page-reports.md). */

const folder = join(import.meta.dirname, '../../corpus/reports');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const files = readdirSync(folder);
const names = files
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.slice(0, -14));

const expectation = z.strictObject({
  /** Describes the kind of tenant and page, without the tenant's name. */
  from: z.string().min(1),
  match: z.enum(['certain', 'possible', 'none']),
  task: z.enum(taskIds).nullable(),
  /** Page of the task, or a detour. */
  page: z.string().nullable(),
  /** Fields of the page that must be found, and fields known to be missing from it. */
  fields: z.record(z.string(), z.enum(['found', 'not-found'])).default({}),
});

it('every report has an expectation beside it, and every expectation a report', () => {
  const reports = files
    .filter((file) => !file.endsWith('.expected.json'))
    .map((file) => file.slice(0, -5));
  expect(reports.sort()).toEqual([...names].sort());
  expect(names.length).toBeGreaterThanOrEqual(2);
});

describe.each(names)('%s', (name) => {
  const expected = expectation.parse(read(`${name}.expected.json`));
  const { page: report } = supportReportOf(read(`${name}.json`));
  const look = () => {
    const snapshot = replay(document, report);
    if (!snapshot) throw new Error('The report is of no tenant page.');
    const context = { names: defaultNames, skipped: {}, captured: [] };
    return observe(snapshot, context, notFilling);
  };

  it('follows docs/page-report.schema.json', () => {
    expect(problemsOfPageReport(supportReportOf(read(`${name}.json`)))).toEqual([]);
  });

  it('is recognised as its expectation says', () => {
    const { match, task, page } = look().status;
    expect({ match, task, page }).toEqual({
      match: expected.match,
      task: expected.task,
      page: expected.page,
    });
  });

  it('has the fields of its expectation', () => {
    const { fields } = look().status;
    const verdicts = fields.map(({ id, verdict }) => [
      id,
      verdict === 'not-found' ? 'not-found' : 'found',
    ]);
    expect(Object.fromEntries(verdicts)).toEqual(expected.fields);
  });

  it('refers only to pages and fields of the guide', () => {
    const task = tasks.find(({ id }) => id === expected.task);
    const pages = [...(task?.pages ?? []), ...(expected.task ? [] : detours)].map(({ id }) => id);
    if (expected.page !== null) expect(pages).toContain(expected.page);
  });
});

it('a report of the first version is read as one of the newest, which says nothing about signs', () => {
  const first = read('practice-classic-register-api-client.json') as Record<string, unknown>;
  expect(first.format).toBeUndefined();
  expect(supportReportOf(first)).toMatchObject({
    format: 2,
    guide: { match: 'certain', signs: [], rows: [] },
    page: first.page,
  });
});

it('a report with other labels is not recognised: the replay can fail', () => {
  const { page: report } = supportReportOf(read('practice-classic-register-api-client.json'));
  const renamed = JSON.parse(
    JSON.stringify(report)
      .replaceAll('Client Name', 'Field 1')
      .replaceAll('Non-Expiring Refresh Tokens', 'Field 2')
      .replaceAll('Scope (Functional Areas)', 'Field 3'),
  ) as typeof report;
  const snapshot = replay(document, renamed);
  if (!snapshot) throw new Error('The report is of no tenant page.');
  const { match } = observe(
    snapshot,
    { names: defaultNames, skipped: {}, captured: [] },
    notFilling,
  ).status;
  expect(match).toBe('possible');
});
