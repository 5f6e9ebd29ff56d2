import { useState } from 'react';
import { say, sayCount } from '@/utils/i18n/say.ts';
import {
  pageReportSummary,
  reportFile,
  reportText,
  type SupportReport,
} from '@/utils/panel/page-report.ts';
import { enumerated } from '@/utils/panel/wording.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { Note } from '../controls/Note.tsx';
import { saveFile } from '../controls/save-file.ts';
import styles from './PageReportSection.module.css';

/** Shows a report as a summary and in full, and saves it. */
export default function PageReportContent({ report }: { report: SupportReport }) {
  const [saved, setSaved] = useState<string>();
  const { address, title, labels, buttons, elements } = pageReportSummary(report.page);
  const text = reportText(report);
  const save = () => {
    const name = reportFile(report);
    saveFile(name, text);
    setSaved(name);
  };
  const lines: [string, string][] = [
    [say('pageReport.address'), address],
    [say('pageReport.pageTitle'), title],
    [say('pageReport.labels'), enumerated(labels)],
    [say('pageReport.buttons'), enumerated(buttons)],
    [say('pageReport.structure'), sayCount('pageReport.elements', elements)],
  ];
  return (
    <div className={styles.content} data-report={report.guide.match}>
      <h4 className={styles.title}>{say('pageReport.shown')}</h4>
      <dl className={styles.lines}>
        {lines.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said || say('pageReport.empty')}</dd>
          </div>
        ))}
      </dl>
      <p>{say('pageReport.leftOut')}</p>
      <Note tone="info">{say('pageReport.look')}</Note>
      <Disclosure summary={say('pageReport.whole')}>
        <pre className={styles.whole}>{text}</pre>
      </Disclosure>
      <Button action="save-report" onClick={save}>
        {say('pageReport.save')}
      </Button>
      {saved && (
        <Note tone="ok" alert>
          {say('pageReport.saved', [saved])}
        </Note>
      )}
    </div>
  );
}
