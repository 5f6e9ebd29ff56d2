import { tasks } from '../../guide/index.ts';
import type { Field, Page, Task } from '../../guide/task.ts';
import { say } from '../../i18n/say.ts';
import type { FieldRecord, PageRecord, Progress, StepProgress } from '../../state/progress.ts';
import type { FieldReport, StepPageReport, StepReport } from './report.ts';

/** The nine steps with the content of their pages, in the order of the guide. */
export function reportSteps({ steps, records }: Progress): StepReport[] {
  return tasks.map((task, index) => {
    const step = steps[task.id];
    return {
      number: index + 1,
      task: task.id,
      state: step.state,
      at: step.at ?? null,
      saidBy: saidBy(step),
      reason: step.markedByHand ?? null,
      finding: step.finding
        ? { key: step.finding, text: say(step.finding, step.substitutions) }
        : null,
      pages: reportPages(task, records[task.id] ?? []),
    };
  });
}

function saidBy({ state, markedByHand }: StepProgress): StepReport['saidBy'] {
  if (state === 'todo') return null;
  return markedByHand === undefined ? 'page' : 'administrator';
}

function reportPages(task: Task, records: readonly PageRecord[]): StepPageReport[] {
  return task.pages.flatMap((page) => {
    const record = records.find((one) => one.page === page.id);
    if (!record) return [];
    const fields = page.fields.flatMap((field) => reportField(field, record));
    return [
      { page: page.id, how: page.mode === 'edit' ? 'saved' : 'shown', at: record.at, fields },
    ];
  });
}

function reportField(field: Field, { fields }: PageRecord): FieldReport[] {
  const record = fields.find(({ id }) => id === field.id);
  if (record) return [fieldReport(record)];
  if (field.control !== 'password') return [];
  return [
    {
      field: field.id,
      label: field.labels[0] ?? field.id,
      value: null,
      others: null,
      recommended: null,
      verdict: 'not-recorded',
      uncertain: false,
    },
  ];
}

function fieldReport(record: FieldRecord): FieldReport {
  const { id, label, verdict, value, others, recommended, tick, uncertain, translated } = record;
  return {
    field: id,
    label,
    value: tick ? tick.shown : verdict === 'not-found' ? null : value,
    others: others ?? null,
    recommended: tick ? tick.recommended : recommended || null,
    verdict,
    uncertain: uncertain === true || translated === true,
  };
}

/** The guide's page for an id in the report. */
export const pageOf = (task: StepReport['task'], page: string): Page | undefined =>
  tasks.find(({ id }) => id === task)?.pages.find(({ id }) => id === page);
