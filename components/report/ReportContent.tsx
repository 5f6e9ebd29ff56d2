import { useState } from 'react';
import { say, sayCount } from '@/utils/catalogue/say.ts';
import { reportFile, reportText, type SupportReport, summaryOf } from '@/utils/panel/report.ts';
import { enumerated } from '@/utils/panel/wording.ts';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Fold.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './Report.module.css';
import { saveFile } from './saveFile.ts';

/** What a report says, in plain words and as it is; then it can be saved. */
export function ReportContent({ report }: { report: SupportReport }) {
  const [saved, setSaved] = useState<string>();
  const { address, title, labels, buttons, elements } = summaryOf(report.page);
  const text = reportText(report);
  const save = () => {
    const name = reportFile(report);
    saveFile(name, text);
    setSaved(name);
  };
  const lines: [string, string][] = [
    [say('report.address'), address],
    [say('report.pageTitle'), title],
    [say('report.labels'), enumerated(labels)],
    [say('report.buttons'), enumerated(buttons)],
    [say('report.structure'), sayCount('report.elements', elements)],
  ];
  return (
    <div className={styles.content} data-report={report.guide.match}>
      <h4 className={styles.title}>{say('report.shown')}</h4>
      <dl className={styles.lines}>
        {lines.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said || say('report.empty')}</dd>
          </div>
        ))}
      </dl>
      <p>{say('report.leftOut')}</p>
      <Note tone="info">{say('report.look')}</Note>
      <Fold summary={say('report.whole')}>
        <pre className={styles.whole}>{text}</pre>
      </Fold>
      <Button action="save-report" onClick={save}>
        {say('report.save')}
      </Button>
      {saved && (
        <Note tone="ok" alert>
          {say('report.saved', [saved])}
        </Note>
      )}
    </div>
  );
}
