import { useEffect, useRef } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { PrimaryAction } from '@/utils/panel/primary-action.ts';
import { checkRows, type VerificationView } from '@/utils/panel/verification.ts';
import { credentialLabel, enumerated, moment } from '@/utils/panel/wording.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import { CheckRow } from './CheckRow.tsx';
import { TryPasswordButton } from './TryPasswordButton.tsx';
import styles from './Verify.module.css';

interface Props {
  verification: VerificationView;
  primary: PrimaryAction;
  /** Workday is open in the tab. */
  inWorkday: boolean;
}

/** Why the check is disabled. */
function disabledReason({ needed, waitUntil, stage }: VerificationView): string | undefined {
  if (needed.length > 0)
    return say('panel.verify.needed', [enumerated(needed.map(credentialLabel))]);
  if (stage === 'impossible') return say('panel.verify.offline');
  return waitUntil && say('panel.verify.wait', [moment(waitUntil)]);
}

/** Checks against Workday's own services that the captured values work, before they are sent. */
export function Verify({ verification, primary, inWorkday }: Props) {
  const commands = useCommands();
  const announce = useAnnounce();
  const check = useAction(() => commands.verify('connection'));
  const password = useAction(() => commands.verify('password'));
  const stop = useAction(() => commands.stopVerify());
  const { stage, checks, waitUntil } = verification;
  const running = stage === 'running';
  const checked = checks.token.state !== 'idle';

  const previous = useRef(stage);
  useEffect(() => {
    const ended = previous.current === 'running' && (stage === 'passed' || stage === 'failed');
    previous.current = stage;
    if (ended) announce(say(`panel.verify.summary.${stage}`));
  }, [stage, announce]);

  const reason = disabledReason(verification);
  return (
    <Card title={say('panel.verify.title')}>
      <p className={styles.intro}>{say('panel.verify.intro')}</p>
      <div className={styles.buttons}>
        <Button
          wide
          action="verify"
          look={primary === 'verify' ? 'primary' : 'normal'}
          busy={running || check.running}
          disabled={stage === 'impossible' || waitUntil !== undefined}
          aria-describedby={reason && 'verify-reason'}
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
        {running && (
          <Button action="stop" busy={stop.running} onClick={() => void stop.run()}>
            {say('panel.verify.stop')}
          </Button>
        )}
      </div>
      {reason && (
        <p id="verify-reason" className={styles.reason}>
          {reason}
        </p>
      )}
      <FailureNote failure={check.failure ?? password.failure ?? stop.failure} />
      {stage === 'passed' && <Note tone="ok">{say('panel.verify.summary.passed')}</Note>}
      <ul className={styles.list}>
        {checkRows(checks).map((row) => (
          <CheckRow
            key={row.id}
            row={row}
            inWorkday={inWorkday}
            primary={primary === 'go-back' && row.leadsBack}
            button={
              row.id === 'soap' &&
              row.state !== 'passed' && (
                <TryPasswordButton
                  enabled={verification.passwordReady}
                  busy={password.running}
                  onTry={() => void password.run()}
                />
              )
            }
          />
        ))}
      </ul>
    </Card>
  );
}
