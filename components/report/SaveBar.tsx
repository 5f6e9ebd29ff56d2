import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { jsonFile, markdownFile, type ReportFile } from '@/utils/panel/report/files.ts';
import type { SetUpReport } from '@/utils/panel/report/report.ts';
import { Button } from '../controls/Button.tsx';
import { saveFile } from '../controls/save-file.ts';
import styles from './SaveBar.module.css';

/** Saves and prints the report. Not printed itself. */
export function SaveBar({ report }: { report: SetUpReport }) {
  const [saved, setSaved] = useState('');
  const save = ({ name, text, type }: ReportFile) => {
    saveFile(name, text, type);
    setSaved(name);
  };
  return (
    <div className={styles.bar}>
      <p className={styles.saved} role="status">
        {saved && say('setUpReport.saved', [saved])}
      </p>
      <Button action="save-json" onClick={() => save(jsonFile(report))}>
        {say('setUpReport.saveJson')}
      </Button>
      <Button action="save-markdown" onClick={() => save(markdownFile(report))}>
        {say('setUpReport.saveMarkdown')}
      </Button>
      <Button action="print-report" look="primary" onClick={() => window.print()}>
        {say('setUpReport.print')}
      </Button>
    </div>
  );
}
