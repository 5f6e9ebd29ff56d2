import { say } from '@/utils/i18n/say.ts';
import type { CauseView } from '@/utils/panel/diagnosis/diagnosis.ts';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './Diagnosis.module.css';
import { OpenPlaceButton } from './OpenPlaceButton.tsx';

interface Props {
  cause: CauseView;
  /** Workday is open in the tab. */
  inWorkday: boolean;
  /** The first page of its cure is the next thing to open. */
  primary: boolean;
}

/** One cause with its sign, its cure, and the pages of the cure. */
export function Cause({ cause, inWorkday, primary }: Props) {
  const { id, certainty, is, sign, cure, steps } = cause;
  return (
    <li className={styles.cause} data-cause={id} data-certainty={certainty}>
      <p className={styles.is}>
        {is} <span className={styles.certainty}>{say(`panel.diagnosis.${certainty}`)}</span>
      </p>
      <p className={styles.sign}>{say('panel.diagnosis.tell', [sign])}</p>
      <p>{cure}</p>
      <div className={styles.steps}>
        {steps.map(({ step, words, label }, index) =>
          'place' in step ? (
            <OpenPlaceButton
              key={label}
              place={step.place}
              words={words}
              enabled={inWorkday}
              primary={primary && index === 0}
            />
          ) : (
            <OpenTaskButton
              key={label}
              task={step.task}
              renew={step.renew ?? false}
              enabled={inWorkday}
              primary={primary && index === 0}
              small={!(primary && index === 0)}
              label={label}
            >
              {words}
            </OpenTaskButton>
          ),
        )}
      </div>
    </li>
  );
}
