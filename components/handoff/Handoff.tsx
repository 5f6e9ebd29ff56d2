import { say } from '@/utils/i18n/say.ts';
import { environmentWarning } from '@/utils/panel/handoff.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { HandoffOffer, HandoffState, Receipt } from '@/utils/state/handoff.ts';
import { tenantName } from '@/utils/tenant/tenant-key.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { Note } from '../controls/Note.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { DeliveryStatus } from './DeliveryStatus.tsx';
import styles from './Handoff.module.css';
import { HandoffTargetView } from './HandoffTargetView.tsx';
import { OfferNote } from './OfferNote.tsx';
import { ReceiptView } from './ReceiptView.tsx';
import { SealedFileSection } from './SealedFileSection.tsx';
import { SubmissionProgress } from './SubmissionProgress.tsx';
import { UnfinishedNote } from './UnfinishedNote.tsx';

/** States without a usable link, which offer the sealed file instead. */
const statesWithoutLink = new Set<HandoffState['state']>(['disconnected', 'failed', 'expired']);

interface Props {
  handoff: HandoffState;
  offer: HandoffOffer | null;
  tenant: Tenant | undefined;
  /** The latest receipt of the tenant on show. */
  receipt: Receipt | undefined;
  /** Connecting is the next thing to do. */
  primary: boolean;
}

/** Connects to Kolleno and shows instance and sending. SendSection has the Send button. */
export function Handoff({ handoff, offer, tenant, receipt, primary }: Props) {
  const usable = offer !== null && 'target' in offer;
  const problem = 'problem' in handoff ? handoff.problem : undefined;
  const wrongEnvironment =
    tenant && (handoff.state === 'connected' || handoff.state === 'failed')
      ? environmentWarning(handoff.target, tenant.environment)
      : undefined;
  return (
    <div className={styles.handoff} data-handoff={handoff.state}>
      {problem && (
        <Note tone="bad" alert>
          {say(problem.key, problem.substitutions)}
        </Note>
      )}
      {offer && (
        <OfferNote
          key={offer.id}
          offer={offer}
          sending={handoff.state === 'sending'}
          primary={primary}
        />
      )}
      {'unfinished' in handoff && handoff.unfinished && (
        <UnfinishedNote unfinished={handoff.unfinished} connected={handoff.state === 'connected'} />
      )}
      {handoff.state === 'disconnected' && (
        <>
          <p className={styles.intro}>{say('panel.handoff.intro')}</p>
          <ConnectForm primary={primary && !usable} />
          {receipt && (
            <Disclosure summary={say('panel.handoff.earlier')}>
              <ReceiptView receipt={receipt} />
              <DeliveryStatus tenant={receipt.tenant} />
            </Disclosure>
          )}
        </>
      )}
      {(handoff.state === 'connected' || handoff.state === 'sending') && (
        <HandoffTargetView target={handoff.target} />
      )}
      {handoff.state === 'sending' && <SubmissionProgress sending={handoff} />}
      {wrongEnvironment && 'target' in handoff && (
        <Note tone="warn">{say(wrongEnvironment, [handoff.target.instance])}</Note>
      )}
      {handoff.state === 'failed' && (
        <>
          <HandoffTargetView target={handoff.target} />
          {!handoff.problem.retryable && <ConnectForm primary={primary && !usable} />}
        </>
      )}
      {handoff.state === 'expired' && <ConnectForm primary={primary && !usable} />}
      {handoff.state === 'received' && <Received receipt={handoff.receipt} tenant={tenant} />}
      {(handoff.state === 'connected' ||
        handoff.state === 'received' ||
        (handoff.state === 'failed' && handoff.problem.retryable)) && (
        <Disclosure
          summary={say(
            handoff.state === 'received' ? 'panel.handoff.sendAgain' : 'panel.handoff.another',
          )}
        >
          <ConnectForm primary={false} />
        </Disclosure>
      )}
      {tenant && statesWithoutLink.has(handoff.state) && (
        <SealedFileSection key={tenant.key} tenant={tenant} handoff={handoff} />
      )}
    </div>
  );
}

function Received({ receipt, tenant }: { receipt: Receipt; tenant: Tenant | undefined }) {
  return (
    <>
      <Note tone="ok">{say('panel.handoff.wiped')}</Note>
      {tenant && receipt.tenant !== tenant.key && (
        <Note tone="warn">
          {say('panel.handoff.otherTenant', [tenantName(receipt.tenant), tenant.tenant])}
        </Note>
      )}
      <ReceiptView receipt={receipt} />
      <DeliveryStatus tenant={receipt.tenant} />
    </>
  );
}
