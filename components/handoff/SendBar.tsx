import { useState } from 'react';
import type { MessageKey } from '@/utils/guide/message-key.ts';
import type { CredentialName } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { sendsWhole, uncertainValues } from '@/utils/panel/credentials.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { credentialLabel, enumerated, moment } from '@/utils/panel/wording.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './SendBar.module.css';

/** Longer lists are shortened: the credentials above show all missing values. */
const maxNames = 4;

/** Names what is missing before the values can be sent. */
function stillNeeded({ needed, handoff }: PanelView): string | undefined {
  const names: string[] = needed.map((name) => say(`findings.missing.${name}`));
  // A link cannot be used again after its receipt.
  if (handoff.state === 'disconnected' || handoff.state === 'received')
    names.push(say('panel.send.neededLink'));
  if (names.length === 0) return undefined;
  if (names.length <= maxNames) return say('panel.send.needed', [enumerated(names)]);
  const first = names.slice(0, maxNames - 1);
  return say('panel.send.neededMore', [enumerated(first), String(names.length - first.length)]);
}

/** At least one missing value is sealed and waits for the passphrase. */
const isLocked = ({ needed, credentials }: PanelView): boolean =>
  needed.some((name) =>
    credentials.some((view) => view.credential === name && view.state === 'locked'),
  );

function whatSendDoes({ verification: { stage } }: PanelView): MessageKey {
  if (stage === 'failed') return 'panel.send.whatFailed';
  return stage === 'offer' ? 'panel.send.whatUnchecked' : 'panel.send.what';
}

function reason(panel: PanelView): string | undefined {
  const { handoff } = panel;
  if (handoff.state === 'sending') return say('panel.handoff.sending', [handoff.target.instance]);
  if (!panel.settings.policy.allow.send) return say('panel.send.notAllowed');
  if (!panel.online) return say('panel.send.offline');
  if (isLocked(panel)) return say('panel.keeping.unlockFirst');
  const needed = stillNeeded(panel);
  if (needed) return needed;
  if (handoff.state === 'expired') return say('panel.send.expired');
  if (handoff.state === 'failed' && !handoff.problem.retryable) return say('panel.send.failed');
  if (!panel.tenant || !('target' in handoff)) return undefined;
  const what = say(whatSendDoes(panel), [panel.tenant.tenant, handoff.target.instance]);
  return sendsWhole(panel.credentials, handoff) ? `${what} ${say('panel.send.whole')}` : what;
}

/** The values to ask about: uncertain, and accepted by the instance. */
const uncertainToSend = ({ credentials, handoff }: PanelView): CredentialName[] =>
  uncertainValues(credentials).filter(
    (name) => !('target' in handoff) || handoff.target.accepts.includes(name),
  );

/** Footer of the panel: the Send button with what it does, or why it is disabled. */
export function SendBar({ panel }: { panel: PanelView }) {
  const commands = useCommands();
  const { run, running, failure } = useAction(() => commands.send());
  const [asking, setAsking] = useState(false);
  const { handoff } = panel;
  if (handoff.state === 'received' && handoff.receipt.tenant === panel.tenant?.key)
    return (
      <footer className={styles.bar}>
        <p className={styles.received}>
          <Icon name="check" />
          {say('panel.send.received', [
            handoff.receipt.instance,
            moment(handoff.receipt.receivedAt),
          ])}
        </p>
      </footer>
    );
  const sending = running || handoff.state === 'sending';
  const label = sending
    ? 'panel.send.sending'
    : handoff.state === 'failed'
      ? 'panel.send.again'
      : 'panel.send.send';
  return (
    <footer className={styles.bar}>
      <FailureNote failure={failure} />
      <Button
        wide
        action="send"
        look={panel.primary === 'send' ? 'primary' : 'normal'}
        disabled={!panel.canSend}
        busy={sending}
        aria-describedby="send-reason"
        onClick={() => (uncertainToSend(panel).length > 0 ? setAsking(true) : void run())}
      >
        {say(label)}
      </Button>
      {asking && (
        <Confirm
          title={say('panel.send.uncertainTitle')}
          body={say('panel.send.uncertain', [
            enumerated(uncertainToSend(panel).map(credentialLabel)),
          ])}
          action="send-uncertain"
          look="primary"
          confirm={say('panel.send.sendUncertain')}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        />
      )}
      <p id="send-reason" className={styles.reason}>
        {reason(panel)}
      </p>
    </footer>
  );
}
