import { lazy, Suspense, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { SupportReport } from '@/utils/panel/page-report.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './PageReportSection.module.css';

/** Loaded with the first report: few people make one. */
const PageReportContent = lazy(() => import('./PageReportContent.tsx'));

/** Makes a report of the open page, shows it and saves it as a file. Sends nothing. */
export function PageReportSection() {
  const commands = useCommands();
  const [report, setReport] = useState<SupportReport | null>();
  const { run, running, failure } = useAction(async () => {
    setReport(undefined);
    setReport(await commands.report());
  });
  return (
    <section className={styles.report}>
      <h3 className={styles.title}>{say('pageReport.title')}</h3>
      <p>{say('pageReport.intro')}</p>
      <Button action="page-report" busy={running} onClick={() => void run()}>
        {say('pageReport.make')}
      </Button>
      <FailureNote failure={failure} />
      {report === null && (
        <Note tone="warn" alert>
          {say('pageReport.none')}
        </Note>
      )}
      {report && (
        <Suspense fallback={null}>
          <PageReportContent report={report} />
        </Suspense>
      )}
    </section>
  );
}
