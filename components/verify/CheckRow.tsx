import type { ReactNode } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { stepName, stepNumber } from '@/utils/panel/steps.ts';
import type { CheckRowView } from '@/utils/panel/verification.ts';
import { Note } from '../controls/Note.tsx';
import { StatusIcon, type StatusIconKind } from '../controls/StatusIcon.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './CheckRow.module.css';

interface Props {
  row: CheckRowView;
  inWorkday: boolean;
  /** Button beside the state. */
  button?: ReactNode;
}

const icons: Record<CheckRowView['state'], StatusIconKind> = {
  idle: 'empty',
  running: 'here',
  passed: 'ok',
  failed: 'bad',
  skipped: 'absent',
};

/** One check with its result and the step to go back to. */
export function CheckRow({ row, inWorkday, button }: Props) {
  const { id, state, finding } = row;
  const sentence = finding && say(finding.key, finding.substitutions);
  const problem = state === 'failed' || (state === 'passed' && finding?.task !== undefined);
  return (
    <li className={styles.row} data-check={id} data-state={state}>
      <StatusIcon kind={state === 'passed' && problem ? 'check' : icons[state]} />
      <span className={styles.label}>
        {say(`panel.verify.${id}`)}
        {id === 'soap' && <span className={styles.aside}> {say('panel.verify.optional')}</span>}
      </span>
      <span className={styles.side}>
        <span className={styles.state}>{say(`panel.verify.state.${state}`)}</span>
        {button}
      </span>
      {sentence && (
        <div className={styles.more}>
          {problem ? (
            <Note tone={state === 'failed' ? 'bad' : 'warn'}>{sentence}</Note>
          ) : (
            <p className={styles.aside}>{sentence}</p>
          )}
          {/* The causes below lead to the pages that cure a failure. */}
          {state === 'passed' && finding?.task && (
            <OpenTaskButton
              task={finding.task}
              enabled={inWorkday}
              small
              label={say('panel.verify.goBackLabel', [
                String(stepNumber(finding.task)),
                say(stepName(finding.task)),
              ])}
            >
              {say('panel.verify.goBack', [String(stepNumber(finding.task))])}
            </OpenTaskButton>
          )}
        </div>
      )}
    </li>
  );
}
