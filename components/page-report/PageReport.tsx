import { useState } from 'react';
import { say } from '@/utils/catalogue/say.ts';
import type { PageStatus } from '@/utils/page-status.ts';
import { type SupportReport, supportReport } from '@/utils/panel/page-report.ts';
import { Button } from '../controls/Button.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import { useRun } from '../panel/useRun.ts';
import styles from './PageReport.module.css';
import { PageReportContent } from './PageReportContent.tsx';

/** Makes a report of the open page, shows what is in it, and saves it as a file. Nothing is sent. */
export function PageReport({ status }: { status: PageStatus | undefined }) {
  const commands = useCommands();
  const [report, setReport] = useState<SupportReport | null>();
  const { run, running, failure } = useRun(async () => {
    setReport(undefined);
    const page = await commands.report();
    setReport(page && supportReport(page, status));
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
      {report && <PageReportContent report={report} />}
    </section>
  );
}
