import { useId, useState } from 'react';
import { type TaskId, taskIds } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { type FieldByHand, stepByHand } from '@/utils/panel/by-hand.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { startByHand, stepName } from '@/utils/panel/steps.ts';
import { resolveNames } from '@/utils/state/resolve-names.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Row } from '../controls/Row.tsx';
import { CredentialForm } from './CredentialForm.tsx';
import styles from './ManualStep.module.css';
import { PageReportSection } from './PageReportSection.tsx';

/**
 * Manual way through a step that the guide cannot follow on the page: its fields with values to
 * copy, inputs for the credentials it yields, and a page report for support.
 */
export function ManualStep({ panel, tenant }: { panel: PanelView; tenant: Tenant }) {
  const [open, setOpen] = useState(false);
  return (
    <Row name="by-hand" icon="pencil" title={say('byHand.stuck')} onToggle={setOpen}>
      {open && <Content panel={panel} tenant={tenant} />}
    </Row>
  );
}

function Content({ panel, tenant }: { panel: PanelView; tenant: Tenant }) {
  const { status, next, progress, credentials, settings } = panel;
  const due = status?.task ?? next?.task ?? taskIds[0];
  /** The selected step; reset when another step becomes due. */
  const [chosen, choose] = useState<{ task: TaskId; due: TaskId }>();
  const select = useId();
  const task = chosen?.due === due ? chosen.task : due;
  const { names, permissions } = settings.effective;
  const { pages, yields } = stepByHand(
    task,
    resolveNames(names.settings, progress?.chosen, names.policy),
    permissions,
  );
  /** A renewed credential needs no form to be filled. */
  const renew = panel.steps.some((step) => step.task === task && step.renew);
  const shown = renew ? [] : pages;
  return (
    <div className={styles.body} data-step-by-hand={task}>
      <p>{say('byHand.intro')}</p>
      <label className={styles.step} htmlFor={select}>
        {say('byHand.step')}
        <select
          id={select}
          value={task}
          onChange={(event) => choose({ task: event.target.value as TaskId, due })}
        >
          {taskIds.map((id, index) => (
            <option key={id} value={id}>
              {say('byHand.stepName', [String(index + 1), say(stepName(id))])}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.aside}>{startByHand(task, renew)}</p>
      {!renew && pages.length === 0 && <p>{say('byHand.nothing')}</p>}
      {shown.map(({ title, fields }) => (
        <section key={`${title} ${fields[0]?.id}`}>
          <h3 className={styles.subtitle}>{say('byHand.onPage', [title])}</h3>
          <dl className={styles.fields}>
            {fields.map((field) => (
              <FieldToCopy key={field.id} field={field} />
            ))}
          </dl>
        </section>
      ))}
      {yields.length > 0 && (
        <section>
          <h3 className={styles.subtitle}>{say('byHand.values')}</h3>
          <p className={styles.aside}>{say('byHand.valuesIntro')}</p>
          {yields.map((credential) => (
            <CredentialForm
              key={`${tenant.key} ${credential}`}
              credential={credential}
              tenant={tenant}
              held={credentials.some(
                (view) => view.credential === credential && view.state !== 'missing',
              )}
            />
          ))}
        </section>
      )}
      <PageReportSection />
    </div>
  );
}

/** The English label of a Workday field with the values to enter. */
function FieldToCopy({ field: { id, label, values } }: { field: FieldByHand }) {
  return (
    <div className={styles.field} data-copy-field={id}>
      <dt>{label}</dt>
      {values.map(({ text, copy }) => (
        <dd key={text} className={styles.value}>
          <span>{text}</span>
          {copy !== null && <CopyButton label={values.length > 1 ? text : label} text={copy} />}
        </dd>
      ))}
    </div>
  );
}
