import type { MessageKey } from '@/utils/guide/message-key.ts';
import { say } from '@/utils/i18n/say.ts';
import { type HandoffProblem, type HandoffState, maxAttempts } from '@/utils/state/handoff.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import { useNow } from '../hooks/useNow.ts';
import styles from './SubmissionProgress.module.css';

/**
 * Short reasons why the last attempt failed. The sentences of the findings also say what to do, but
 * the next attempt is automatic.
 */
const reasons: Partial<Record<HandoffProblem['key'], MessageKey>> = {
  'findings.handoff.timeout': 'panel.handoff.because.timeout',
  'findings.handoff.offline': 'panel.handoff.because.offline',
  'findings.handoff.serverError': 'panel.handoff.because.serverError',
  'findings.handoff.tooMany': 'panel.handoff.because.tooMany',
  'findings.handoff.inProgress': 'panel.handoff.because.inProgress',
};

/** A running submission: when it is retried, and buttons to retry now or to stop. */
export function SubmissionProgress({
  sending,
}: {
  sending: Extract<HandoffState, { state: 'sending' }>;
}) {
  const { attempt, tenant, waiting } = sending;
  const commands = useCommands();
  const retry = useAction(() => commands.tryNow(tenant));
  const stop = useAction(() => commands.stopSending());
  const reason = waiting && reasons[waiting.problem.key];
  return (
    <div className={styles.progress} data-attempt={attempt} data-waiting={waiting !== undefined}>
      {waiting && (
        <Note tone="warn">
          {reason && <span role="status">{say(reason)} </span>}
          <Countdown key={waiting.until} until={waiting.until} />
        </Note>
      )}
      <div className={styles.row}>
        {waiting && (
          <Button small action="try-now" busy={retry.running} onClick={() => void retry.run()}>
            {say('panel.handoff.tryNow')}
          </Button>
        )}
        <Button small action="stop" busy={stop.running} onClick={() => void stop.run()}>
          {say('panel.handoff.stop')}
        </Button>
        {attempt > 0 && (waiting || attempt > 1) && (
          <span className={styles.attempt}>
            {say('panel.handoff.attempt', [String(attempt), String(maxAttempts)])}
          </span>
        )}
      </div>
      <FailureNote failure={retry.failure ?? stop.failure} />
    </div>
  );
}

/** Role `timer` keeps screen readers from announcing every second. */
function Countdown({ until }: { until: string }) {
  const now = useNow(1000);
  const seconds = Math.ceil((Date.parse(until) - now) / 1000);
  return (
    <span role="timer">
      {seconds > 0 ? say('panel.handoff.againIn', [String(seconds)]) : say('panel.handoff.again')}
    </span>
  );
}
