import { say } from '@/utils/i18n/say.ts';
import { openOwnPage } from '@/utils/lib/open-page.ts';
import { copyPublicText } from '@/utils/panel/clipboard.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { reportAddress } from '@/utils/panel/place.ts';
import { credentialLabel, enumerated, moment } from '@/utils/panel/wording.ts';
import type { Receipt } from '@/utils/state/handoff.ts';
import { tenantName } from '@/utils/tenant/tenant-key.ts';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import { useCopied } from '../controls/CopyButton.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Icon } from '../controls/Icon.tsx';
import { Note } from '../controls/Note.tsx';
import { useAction } from '../hooks/useAction.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { DeliveryStatus } from './DeliveryStatus.tsx';
import styles from './DoneCard.module.css';
import { ReceiptView } from './ReceiptView.tsx';

interface Props {
  panel: PanelView;
  receipt: Receipt;
  /** Not raised, because another card says what to do now. */
  flat: boolean;
}

/** The end of the set-up: what happened, what happens next, and the papers about it. */
export function DoneCard({ panel, receipt, flat }: Props) {
  const [copied, setCopied] = useCopied();
  const summary = say('panel.done.summary', [
    tenantName(receipt.tenant),
    receipt.instance,
    moment(receipt.receivedAt),
    receipt.id,
    enumerated(receipt.credentials.map(credentialLabel)),
  ]);
  const copy = useAction(async () => {
    await copyPublicText(summary);
    setCopied();
  });
  const open = () => openOwnPage(reportAddress(receipt.tenant));
  return (
    <Card current={!flat} title={say('panel.done.title')} hooks={{ 'data-handoff': 'received' }}>
      <span className={styles.sign} aria-hidden="true">
        <Icon name="check" />
      </span>
      <p className={styles.text}>{say('panel.handoff.wiped')}</p>
      <ReceiptView receipt={receipt} />
      <DeliveryStatus tenant={receipt.tenant} />
      <Note tone="info">
        <b>{say('panel.done.next')}</b> {say('panel.done.nextBody')}
      </Note>
      <Button
        wide
        action="report"
        look={panel.primary === 'report' ? 'primary' : 'normal'}
        onClick={open}
      >
        {say('setUpReport.open')}
      </Button>
      <Button wide action="copy-summary" busy={copy.running} onClick={() => void copy.run()}>
        {say(copied ? 'panel.credentials.copied' : 'panel.done.copy')}
      </Button>
      <FailureNote failure={copy.failure} />
      <Disclosure summary={say('panel.handoff.sendAgain')}>
        <ConnectForm primary={false} />
      </Disclosure>
    </Card>
  );
}
