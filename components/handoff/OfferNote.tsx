import { say } from '@/utils/i18n/say.ts';
import type { HandoffOffer } from '@/utils/state/handoff.ts';
import { tenantName } from '@/utils/tenant/tenant-key.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import { HandoffTargetView } from './HandoffTargetView.tsx';
import styles from './SubmissionProgress.module.css';
import { useRest } from './useRest.ts';

function sentence(offer: Extract<HandoffOffer, { target: unknown }>): string {
  const { instance, instanceUrl, organisation } = offer.target;
  return offer.resumes === undefined
    ? say('panel.handoff.offer', [instance, organisation?.name ?? '', instanceUrl])
    : say('panel.handoff.offerResumes', [tenantName(offer.resumes), instance, instanceUrl]);
}

interface Props {
  offer: HandoffOffer;
  /** A submission is under way, and keeps its link. */
  sending: boolean;
  /** Taking the link is the next thing to do. */
  primary: boolean;
}

/** A link that Kolleno's page offers. Nothing is connected until it is pressed. */
export function OfferNote({ offer, sending, primary }: Props) {
  const commands = useCommands();
  const take = useAction(() => commands.takeLink(offer.id));
  const dismiss = useAction(() => commands.dismissLink(offer.id));
  // An offer appears, or replaces another one, under a pointer that is on its way to something
  // else.
  const { resting, handlers } = useRest(offer.id, () => void take.run(), true);
  const usable = 'target' in offer;
  return (
    <div className={styles.progress} data-offer={offer.id}>
      {usable ? (
        <>
          <Note tone="info">{sentence(offer)}</Note>
          <HandoffTargetView target={offer.target} />
        </>
      ) : (
        <Note tone="warn">
          {say('panel.handoff.offerProblem')} {say(offer.problem.key, offer.problem.substitutions)}
        </Note>
      )}
      <div className={styles.row}>
        {usable && (
          <Button
            small
            action="use-link"
            look={primary ? 'primary' : 'normal'}
            busy={take.running}
            disabled={sending || resting}
            {...handlers}
          >
            {say('panel.handoff.useLink')}
          </Button>
        )}
        <Button
          small
          action="dismiss-link"
          look="quiet"
          busy={dismiss.running}
          onClick={() => void dismiss.run()}
        >
          {say('panel.handoff.dismiss')}
        </Button>
      </div>
      <FailureNote failure={take.failure ?? dismiss.failure} />
    </div>
  );
}
