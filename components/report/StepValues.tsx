import { say } from '@/utils/i18n/say.ts';
import type { FieldReport, StepReport } from '@/utils/panel/report/report.ts';
import {
  fieldValue,
  fieldVerdict,
  pageTitle,
  stepSource,
  stepState,
  stepTitle,
  withoutValues,
} from '@/utils/panel/report/wording.ts';
import { ReportTable, StateLabel } from './ReportTable.tsx';
import styles from './StepValues.module.css';

const tones = { done: 'good', todo: 'open', attention: 'bad' } as const;

/** One step: its state, the source of that state, and the values of its pages. */
export function StepValues({ step }: { step: StepReport }) {
  const instead = withoutValues(step);
  return (
    <article
      className={styles.step}
      data-step={step.task}
      data-state={step.state}
      data-said-by={step.saidBy ?? ''}
    >
      <header className={styles.head}>
        <h3 className={styles.name}>{stepTitle(step)}</h3>
        <StateLabel state={tones[step.state]}>{stepState(step.state)}</StateLabel>
      </header>
      <p className={styles.source}>{stepSource(step)}</p>
      {step.finding && <p className={styles.finding}>{step.finding.text}</p>}
      {instead && <p className={styles.source}>{instead}</p>}
      {step.pages.map((page) => (
        <ReportTable
          key={page.page}
          caption={pageTitle(step.task, page)}
          columns={[
            say('setUpReport.column.field'),
            say('setUpReport.column.value'),
            say('setUpReport.column.verdict'),
          ]}
          widths={[34, 36, 30]}
          rows={page.fields.map((field) => ({
            key: field.field,
            hooks: { 'data-field': field.field, 'data-verdict': field.verdict },
            cells: [field.label, fieldValue(field), <Verdict key="verdict" field={field} />],
          }))}
        />
      ))}
    </article>
  );
}

function Verdict({ field }: { field: FieldReport }) {
  if (field.verdict === 'ok') return <StateLabel state="good">{fieldVerdict(field)}</StateLabel>;
  return <>{fieldVerdict(field)}</>;
}
