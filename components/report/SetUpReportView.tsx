import { say } from '@/utils/i18n/say.ts';
import type { SetUpReport } from '@/utils/panel/report/report.ts';
import { reportSummary } from '@/utils/panel/report/summary.ts';
import {
  activationLines,
  checksIntro,
  headLines,
  receiptLines,
  zone,
} from '@/utils/panel/report/wording.ts';
import { DefinitionList } from '../controls/DefinitionList.tsx';
import { ChecksTable } from './ChecksTable.tsx';
import { CredentialsTable } from './CredentialsTable.tsx';
import { PermissionTables } from './PermissionTables.tsx';
import { ReportSection } from './ReportSection.tsx';
import styles from './SetUpReportView.module.css';
import { StepValues } from './StepValues.tsx';

/** Renders the report as a document. */
export function SetUpReportView({ report }: { report: SetUpReport }) {
  const { tenant, steps, permissions, activation, checks, credentials, receipt } = report;
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{say('setUpReport.title')}</h1>
        <p className={styles.subtitle}>{say('setUpReport.subtitle', [tenant.name])}</p>
      </header>
      <ul className={styles.glances} aria-label={say('setUpReport.summary.label')}>
        {reportSummary(report).map(({ name, said, besides, state }) => (
          <li key={name} className={`${styles.glance} ${styles[state]}`}>
            <span className={styles.name}>{name}</span>
            <b className={styles.said}>{said}</b>
            {besides && <span className={styles.besides}>{besides}</span>}
          </li>
        ))}
      </ul>
      <DefinitionList look="ruled" entries={headLines(report)} columns />
      <p className={styles.quiet}>{zone()}</p>

      <ReportSection title={say('setUpReport.section.steps')}>
        {steps.map((step) => (
          <StepValues key={step.task} step={step} />
        ))}
      </ReportSection>
      <ReportSection title={say('setUpReport.section.permissions')}>
        <PermissionTables permissions={permissions} />
      </ReportSection>
      <ReportSection title={say('setUpReport.section.activation')} whole>
        <p>{say('setUpReport.activation.intro')}</p>
        <DefinitionList look="ruled" entries={activationLines(activation)} />
      </ReportSection>
      <ReportSection title={say('setUpReport.section.checks')} whole>
        <p>{checksIntro(checks)}</p>
        <ChecksTable results={checks.results} />
      </ReportSection>
      <ReportSection title={say('setUpReport.section.credentials')}>
        <p>{say('setUpReport.credentials.intro')}</p>
        <CredentialsTable credentials={credentials} />
      </ReportSection>
      <ReportSection title={say('setUpReport.section.receipt')} whole>
        {receipt ? (
          <DefinitionList look="ruled" entries={receiptLines(receipt)} />
        ) : (
          <p>{say('setUpReport.receipt.none')}</p>
        )}
      </ReportSection>
      <ReportSection title={say('setUpReport.section.basis')} whole>
        <p>{say('setUpReport.basis')}</p>
      </ReportSection>
    </>
  );
}
