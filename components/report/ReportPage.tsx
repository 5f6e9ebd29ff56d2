import { useEffect } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { Note } from '../controls/Note.tsx';
import '../controls/tokens.css';
import '../controls/base.css';
import './print.css';
import type { TenantKey } from '@/utils/tenant/tenant-key.ts';
import styles from './ReportPage.module.css';
import { SaveBar } from './SaveBar.tsx';
import { SetUpReportView } from './SetUpReportView.tsx';
import { useReport } from './useReport.ts';

/** The page with the set-up report of a tenant. */
export function ReportPage({ tenant }: { tenant: TenantKey | undefined }) {
  const state = useReport(tenant);
  const report = state.kind === 'ready' ? state.report : undefined;
  useEffect(() => {
    // Browsers name the printed PDF after the title.
    const about = report ? [report.tenant.name, report.madeAt.slice(0, 10)] : [];
    document.title = [say('setUpReport.title'), ...about].join(' ');
  }, [report]);
  return (
    <div className={styles.desk}>
      {report && <SaveBar report={report} />}
      <main
        className={styles.sheet}
        aria-busy={state.kind === 'loading' || undefined}
        data-set-up-report={state.kind}
        data-tenant={report?.tenant.name ?? ''}
        data-environment={report?.tenant.environment ?? ''}
      >
        {state.kind === 'loading' && (
          <>
            <h1 className={styles.nothing}>{say('setUpReport.title')}</h1>
            <p>{say('panel.loading')}</p>
          </>
        )}
        {state.kind === 'failed' && (
          <>
            <h1 className={styles.nothing}>{say('setUpReport.title')}</h1>
            <Note tone="bad" alert>
              {say('setUpReport.failed')}
            </Note>
          </>
        )}
        {state.kind === 'nothing' && (
          <>
            <h1 className={styles.nothing}>{say('setUpReport.noneTitle')}</h1>
            <p>{say('setUpReport.noneBody')}</p>
          </>
        )}
        {report && <SetUpReportView report={report} />}
      </main>
    </div>
  );
}
