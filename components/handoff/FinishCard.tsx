import { type ReactNode, useId } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { stepThatYields } from '@/utils/panel/credentials.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { credentialLabel, enumerated } from '@/utils/panel/wording.ts';
import { Card, type CardTone } from '../controls/Card.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { Icon } from '../controls/Icon.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import { Verify } from '../verify/Verify.tsx';
import { DoneCard } from './DoneCard.tsx';
import styles from './FinishCard.module.css';
import { Handoff } from './Handoff.tsx';
import { SendSection } from './SendSection.tsx';

/**
 * What is left after the nine steps, as one card: check, connect, send. Afterwards the receipt.
 * @param flat not raised, because another card says what to do now
 */
export default function FinishCard({ panel, flat = false }: { panel: PanelView; flat?: boolean }) {
  const { handoff, tenant } = panel;
  if (handoff.state === 'received' && handoff.receipt.tenant === tenant?.key)
    return <DoneCard panel={panel} receipt={handoff.receipt} flat={flat} />;
  const { tone, eyebrow, title } = heading(panel);
  return (
    <Card current={!flat} tone={tone} eyebrow={eyebrow} title={title}>
      <MissingValues panel={panel} />
      <FinishList panel={panel} />
    </Card>
  );
}

function heading(panel: PanelView): { tone: CardTone; eyebrow: string; title: string } {
  const { handoff, verification, primary, online } = panel;
  const done = say(
    panel.progress?.run?.kind === 'rotation' ? 'panel.steps.allRenewed' : 'panel.steps.allDone',
  );
  const of = (tone: CardTone, eyebrow: string, title: string) => ({ tone, eyebrow, title });
  if (!online) return of('warn', say('panel.offline.title'), say('panel.finish.offline'));
  if (handoff.state === 'sending')
    return of('action', done, say('panel.handoff.sending', [handoff.target.instance]));
  if (handoff.state === 'failed')
    return of('bad', say('panel.finish.failed'), say('panel.finish.notSent'));
  if (primary === 'fetch-missing') return of('warn', done, say('panel.finish.missing'));
  if (verification.stage === 'failed')
    return of('bad', say('panel.verify.summary.failed'), say('panel.finish.repair'));
  if (primary === 'verify') return of('ok', done, say('panel.finish.check'));
  if (primary === 'send') return of('ok', done, say('panel.finish.send'));
  return of(
    'ok',
    done,
    say(handoff.state === 'connected' ? 'panel.finish.send' : 'panel.finish.connect'),
  );
}

/** Names the values that were never captured, and leads to the step of the first one. */
function MissingValues({ panel }: { panel: PanelView }) {
  if (panel.primary !== 'fetch-missing') return null;
  const [first] = panel.needed;
  const from = first && stepThatYields(first);
  const step = from && panel.steps.find(({ task }) => task === from.task);
  return (
    <>
      <p className={styles.text}>
        {say('panel.finish.missingNames', [enumerated(panel.needed.map(credentialLabel))])}
      </p>
      {step && (
        <OpenTaskButton task={step.task} renew={step.mayRenew} enabled primary>
          {say('panel.verify.goBack', [String(step.number)])}
        </OpenTaskButton>
      )}
    </>
  );
}

/** Check, connect and send, each with its state. What is done is closed to one line. */
export function FinishList({ panel }: { panel: PanelView }) {
  const { handoff, verification, primary, tenant } = panel;
  const passed = verification.stage === 'passed';
  const connected = handoff.state === 'connected' || handoff.state === 'sending';
  // Values that were handed off and deleted cannot be checked any more.
  const checkable = handoff.state !== 'received' || verification.needed.length === 0;
  const verify = (
    <Verify
      key={`verify ${tenant?.key}`}
      verification={verification}
      primary={primary}
      inWorkday={panel.place.kind === 'tenant'}
    />
  );
  const link = (
    <Handoff
      handoff={handoff}
      offer={panel.offer}
      tenant={tenant}
      receipt={panel.receipt}
      primary={primary === 'connect'}
    />
  );
  return (
    <ol className={styles.list}>
      {checkable && (
        <Stage
          number={1}
          done={passed}
          title={say(passed ? 'panel.verify.summary.passed' : 'panel.verify.title')}
        >
          {passed ? (
            <Disclosure summary={say('panel.finish.details')}>{verify}</Disclosure>
          ) : (
            verify
          )}
        </Stage>
      )}
      <Stage
        number={2}
        done={connected}
        title={
          connected
            ? say('panel.finish.connected', [handoff.target.instance])
            : say('panel.finish.connect')
        }
      >
        {isLater(panel) ? (
          <Disclosure summary={say('panel.finish.connectNow')}>{link}</Disclosure>
        ) : (
          link
        )}
      </Stage>
      <Stage number={3} done={false} title={say('panel.finish.send')}>
        <SendSection panel={panel} />
      </Stage>
    </ol>
  );
}

/** The link comes after the check, unless Kolleno's page offers one already. */
const isLater = ({ handoff, offer, primary }: PanelView): boolean =>
  (primary === 'verify' || primary === 'fetch-missing') &&
  handoff.state === 'disconnected' &&
  !handoff.problem &&
  !handoff.unfinished &&
  offer === null;

interface StageProps {
  number: number;
  done: boolean;
  title: string;
  children: ReactNode;
}

function Stage({ number, done, title, children }: StageProps) {
  const heading = useId();
  return (
    <li className={styles.stage}>
      <span className={`${styles.number} ${done ? styles.done : ''}`} aria-hidden="true">
        {done ? <Icon name="check" /> : number}
      </span>
      {/* A group, not a landmark: the card around it may have the same title. */}
      <fieldset className={styles.content} aria-labelledby={heading}>
        <h3 id={heading} className={styles.title}>
          {title}
        </h3>
        {children}
      </fieldset>
    </li>
  );
}
