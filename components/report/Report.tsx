import { useState } from 'react';
import { say } from '@/utils/catalogue/say.ts';
import type { PageStatus } from '@/utils/page-status.ts';
import { type SupportReport, supportReport } from '@/utils/panel/report.ts';
import { Button } from '../controls/Button.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../panel/commands.ts';
import { FailureNote } from '../panel/FailureNote.tsx';
import { useRun } from '../panel/useRun.ts';
import styles from './Report.module.css';
import { ReportContent } from './ReportContent.tsx';

/** Makes a report of the open page, shows what is in it, and saves it as a file. Nothing is sent. */
export function Report({ status }: { status: PageStatus | undefined }) {
  const commands = useCommands();
  const [report, setReport] = useState<SupportReport | null>();
  const { run, running, failure } = useRun(async () => {
    setReport(undefined);
    const page = await commands.report();
    setReport(page && supportReport(page, status));
  });
  return (
    <section className={styles.report}>
      <h3 className={styles.title}>{say('report.title')}</h3>
      <p>{say('report.intro')}</p>
      <Button action="report" busy={running} onClick={() => void run()}>
        {say('report.make')}
      </Button>
      <FailureNote failure={failure} />
      {report === null && (
        <Note tone="warn" alert>
          {say('report.none')}
        </Note>
      )}
      {report && <ReportContent report={report} />}
    </section>
  );
}
