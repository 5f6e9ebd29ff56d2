import { lazy, Suspense } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { PrimaryAction } from '@/utils/panel/primary-action.ts';
import { checkRows, type VerificationView } from '@/utils/panel/verification.ts';
import { credentialLabel, enumerated, moment } from '@/utils/panel/wording.ts';
import { checkIds } from '@/utils/state/checks.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import { CheckRow } from './CheckRow.tsx';
import { TryPasswordButton } from './TryPasswordButton.tsx';
import styles from './Verify.module.css';

/** Loaded when a check has failed: the causes are many. */
const Diagnosis = lazy(() => import('./Diagnosis.tsx'));

interface Props {
  verification: VerificationView;
  primary: PrimaryAction;
  /** Workday is open in the tab. */
  inWorkday: boolean;
}

/** Why nothing can be checked now. */
function waitReason({ needed, waitUntil, stage }: VerificationView): string | undefined {
  if (needed.length > 0)
    return say('panel.verify.needed', [enumerated(needed.map(credentialLabel))]);
  if (stage === 'impossible') return say('panel.verify.offline');
  return waitUntil && say('panel.verify.wait', [moment(waitUntil)]);
}

/** Checks against Workday's own services that the captured values work, before they are sent. */
export function Verify({ verification, primary, inWorkday }: Props) {
  const commands = useCommands();
  const check = useAction(() => commands.verify('connection'));
  const password = useAction(() => commands.verify('password'));
  const stop = useAction(() => commands.stopVerify());
  const { stage, checks } = verification;
  const running = stage === 'running';
  const checked = checks.token.state !== 'idle';
  const failed = !running && checkIds.some((id) => checks[id].state === 'failed');

  const reason = waitReason(verification);
  const list = (
    <ul className={styles.list}>
      {checkRows(checks).map((row) => (
        <CheckRow
          key={row.id}
          row={row}
          inWorkday={inWorkday}
          button={
            row.id === 'soap' &&
            row.state !== 'passed' &&
            verification.passwordReady && (
              <TryPasswordButton busy={password.running} onTry={() => void password.run()} />
            )
          }
        />
      ))}
    </ul>
  );
  return (
    <div className={styles.verify}>
      <p className={styles.intro}>{say('panel.verify.intro')}</p>
      <div className={styles.buttons}>
        {!reason && (
          <Button
            wide
            action="verify"
            look={primary === 'verify' ? 'primary' : 'normal'}
            busy={running || check.running}
            onClick={() => void check.run()}
          >
            {say(
              running
                ? 'panel.verify.running'
                : checked
                  ? 'panel.verify.again'
                  : 'panel.verify.check',
            )}
          </Button>
        )}
        {running && (
          <Button action="stop" busy={stop.running} onClick={() => void stop.run()}>
            {say('panel.verify.stop')}
          </Button>
        )}
      </div>
      {reason && <p className={styles.reason}>{reason}</p>}
      <FailureNote failure={check.failure ?? password.failure ?? stop.failure} />
      {checked || running ? (
        list
      ) : (
        <Disclosure summary={say('panel.verify.what')}>{list}</Disclosure>
      )}
      {failed && (
        <Suspense fallback={null}>
          <Diagnosis
            situation={verification.situation}
            waiting={verification.waitUntil !== undefined}
            inWorkday={inWorkday}
            primary={primary === 'go-back'}
          />
        </Suspense>
      )}
    </div>
  );
}
