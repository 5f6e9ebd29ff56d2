import { useEffect, useState } from 'react';
import type { MessageKey } from '@/utils/guide/message-key.ts';
import type { CredentialName } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { sendsWhole, uncertainValues } from '@/utils/panel/credentials.ts';
import { environmentWarning } from '@/utils/panel/handoff.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { credentialLabel, enumerated, nameWith } from '@/utils/panel/wording.ts';
import { isOtherInstance, type Receipt } from '@/utils/state/handoff.ts';
import { tenantName } from '@/utils/tenant/tenant-key.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './SendSection.module.css';
import { useRest } from './useRest.ts';

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

/** The link accepts the values of another tenant only. */
function boundToOther({ handoff, tenant }: PanelView): string | undefined {
  const bound = 'target' in handoff ? handoff.target.tenant : undefined;
  if (!tenant || bound === undefined || bound === tenant.key || !('target' in handoff))
    return undefined;
  const { instance } = handoff.target;
  return say('findings.handoff.boundTenant', [instance, tenantName(bound), tenant.tenant]);
}

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
  const other = boundToOther(panel);
  if (other) return other;
  if (handoff.state === 'expired') return say('panel.send.expired');
  if (handoff.state === 'failed' && !handoff.problem.retryable) return say('panel.send.failed');
  if (!panel.tenant || !('target' in handoff)) return undefined;
  const what = say(whatSendDoes(panel), [panel.tenant.tenant, handoff.target.instance]);
  return sendsWhole(panel.credentials, handoff) ? `${what} ${say('panel.send.whole')}` : what;
}

/** Identifies everything that Send sends to: the session, its key, and the tenant on show. */
const targetOf = ({ shown: { session, key, tenant } }: PanelView): string =>
  [session, key, tenant].join(' ');

/** The receipt of another instance, which a person is asked about before Send goes elsewhere. */
function otherReceipt({ receipt, handoff }: PanelView): Receipt | undefined {
  return receipt && 'target' in handoff && isOtherInstance(receipt, handoff.target)
    ? receipt
    : undefined;
}

/** The values to ask about: uncertain, and accepted by the instance. */
const uncertainToSend = ({ credentials, handoff }: PanelView): CredentialName[] =>
  uncertainValues(credentials).filter(
    (name) => !('target' in handoff) || handoff.target.accepts.includes(name),
  );

/**
 * Sends, after a question if the instance is another one than that of the last receipt, if tenant
 * and instance are of different environments, and if a value is uncertain. Each is asked once for
 * the same target and values.
 */
function useSend(panel: PanelView) {
  const commands = useCommands();
  const { run, running, failure } = useAction((instead: string | null) => commands.send(instead));
  /** The question on show. A change of target or values ends it. */
  const [asking, setAsking] = useState('');
  /** The questions that were answered, so that another try does not ask them again. */
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const other = otherReceipt(panel);
  const uncertain = uncertainToSend(panel);
  const elsewhere = other ? `other ${other.id} ${targetOf(panel)}` : null;
  const unsure =
    uncertain.length > 0 ? `uncertain ${uncertain} ${panel.shown.values} ${targetOf(panel)}` : null;
  const warning =
    panel.tenant && 'target' in panel.handoff
      ? environmentWarning(panel.handoff.target, panel.tenant.environment)
      : null;
  const crossing = warning ? `environment ${warning} ${targetOf(panel)}` : null;
  const next = (answered: readonly string[]) => {
    const question = [elsewhere, crossing, unsure].find(
      (one) => one !== null && !answered.includes(one),
    );
    setAsking(question ?? '');
    if (!question) void run(other?.id ?? null);
  };
  const agree = () => {
    const answered = [...agreed, asking];
    setAgreed(answered);
    next(answered);
  };
  const close = () => setAsking((now) => (now === asking ? '' : now));
  return { press: () => next(agreed), ask: question(), running, failure };

  function question() {
    if (asking === elsewhere && other && 'target' in panel.handoff)
      return (
        <Confirm
          title={say('panel.send.otherTitle')}
          body={say('panel.send.otherBody', [
            tenantName(other.tenant),
            nameWith(other.instance, other.instanceUrl),
            nameWith(panel.handoff.target.instance, panel.handoff.target.instanceUrl),
          ])}
          action="send"
          confirm={say('panel.send.otherConfirm', [panel.handoff.target.instance])}
          onConfirm={agree}
          onClose={close}
        />
      );
    if (asking === crossing && warning && 'target' in panel.handoff)
      return (
        <Confirm
          title={say('panel.send.environmentTitle', [panel.handoff.target.instance])}
          body={say(warning, [panel.handoff.target.instance])}
          action="send"
          confirm={say('panel.send.otherConfirm', [panel.handoff.target.instance])}
          onConfirm={agree}
          onClose={close}
        />
      );
    if (asking === unsure)
      return (
        <Confirm
          title={say('panel.send.uncertainTitle')}
          body={say('panel.send.uncertain', [enumerated(uncertain.map(credentialLabel))])}
          action="send-uncertain"
          look="primary"
          confirm={say('panel.send.sendUncertain')}
          onConfirm={agree}
          onClose={close}
        />
      );
    return null;
  }
}

/** The Send button with what it does, or why nothing can be sent yet. */
export function SendSection({ panel }: { panel: PanelView }) {
  const announce = useAnnounce();
  const { press, ask, running, failure } = useSend(panel);
  const { resting, handlers } = useRest(targetOf(panel), press);
  const { handoff, canSend } = panel;
  const changed =
    resting && canSend && 'target' in handoff
      ? say('panel.send.changed', [handoff.target.instance])
      : undefined;
  useEffect(() => {
    if (changed) announce(changed);
  }, [changed, announce]);
  const sending = running || handoff.state === 'sending';
  return (
    <div className={styles.send}>
      <FailureNote failure={failure} />
      {(canSend || sending) && (
        <Button
          wide
          action="send"
          look={panel.primary === 'send' ? 'primary' : 'normal'}
          disabled={changed !== undefined}
          busy={sending}
          data-resting={changed === undefined ? undefined : ''}
          aria-describedby="send-reason"
          {...handlers}
        >
          {changed ?? sendLabel(panel, sending)}
        </Button>
      )}
      <p id="send-reason" className={styles.reason}>
        {reason(panel)}
      </p>
      {ask}
    </div>
  );
}

function sendLabel({ handoff, tenant }: PanelView, sending: boolean): string {
  if (sending) return say('panel.send.sending');
  if (handoff.state === 'failed') return say('panel.send.again');
  if (!('target' in handoff) || !tenant) return say('panel.send.send');
  return say(
    environmentWarning(handoff.target, tenant.environment) ? 'panel.send.ask' : 'panel.send.send',
  );
}
