import { say } from '@/utils/i18n/say.ts';
import { diagnose } from '@/utils/panel/diagnosis/diagnosis.ts';
import type { Situation } from '@/utils/panel/diagnosis/find-signs.ts';
import { checkGroups } from '@/utils/state/checks.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { Cause } from './Cause.tsx';
import styles from './Diagnosis.module.css';
import { RetryButton } from './RetryButton.tsx';

interface Props {
  situation: Situation;
  /** Workday asked for no calls. */
  waiting: boolean;
  /** Workday is open in the tab. */
  inWorkday: boolean;
  /** The first cause's page is the next thing to open. */
  primary: boolean;
}

/** What can be the cause of a failed check, most likely first, with the cure of each. */
export default function Diagnosis({ situation, waiting, inWorkday, primary }: Props) {
  const { causes, others } = diagnose(situation);
  const { checks, verification } = situation;
  const refused = checkGroups.filter(
    (what) =>
      checks[what === 'password' ? 'soap' : 'token'].state === 'failed' &&
      (verification.refusals?.[what] ?? 0) > 0,
  );
  if (causes.length === 0) return null;
  return (
    <section className={styles.diagnosis} data-diagnosis={causes[0]?.id}>
      <h3 className={styles.title}>{say('panel.diagnosis.title')}</h3>
      <p className={styles.sign}>{say('panel.diagnosis.intro')}</p>
      <ol className={styles.list}>
        {causes.map((cause, index) => (
          <Cause
            key={cause.id}
            cause={cause}
            inWorkday={inWorkday}
            primary={primary && index === 0}
          />
        ))}
      </ol>
      {others.length > 0 && (
        <Disclosure summary={say('panel.diagnosis.others', [String(others.length)])}>
          <ol className={styles.list}>
            {others.map((cause) => (
              <Cause key={cause.id} cause={cause} inWorkday={inWorkday} primary={false} />
            ))}
          </ol>
        </Disclosure>
      )}
      {refused.map((what) => (
        <RetryButton
          key={what}
          what={what}
          count={verification.refusals?.[what] ?? 0}
          disabled={waiting}
        />
      ))}
      <p className={styles.sign} data-incomplete>
        {say('panel.diagnosis.incomplete')}
      </p>
    </section>
  );
}
