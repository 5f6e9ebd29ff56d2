import { lazy, Suspense } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { Card } from '../controls/Card.tsx';
import { UnlockForm } from '../credentials/UnlockForm.tsx';
import { OfferNote } from '../handoff/OfferNote.tsx';
import { ConfirmTaskCard } from './ConfirmTaskCard.tsx';
import { DetourCard } from './DetourCard.tsx';
import { ElsewhereCard } from './ElsewhereCard.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { ShowTenantButton } from './ShowTenantButton.tsx';
import { TaskCard } from './TaskCard.tsx';

/** Loaded on request: it comes after the last step. */
const FinishCard = lazy(() => import('../handoff/FinishCard.tsx'));

/** The one raised card: the open page, or what is left after the last step. */
export function PageCard({ panel }: { panel: PanelView }) {
  const { status, place, persistence } = panel;
  if (panel.card === 'finish')
    return (
      <Suspense>
        <FinishCard panel={panel} />
      </Suspense>
    );
  if (panel.card === 'unlock' && persistence)
    return (
      <Card current tone="warn" eyebrow={say('panel.card.locked')} title={say('panel.card.unlock')}>
        <UnlockForm persistence={persistence} primary />
      </Card>
    );
  if (status?.match === 'possible' && status.task)
    return (
      <ConfirmTaskCard
        status={status}
        task={status.task}
        primary={panel.primary === 'confirm-task'}
      />
    );
  if (status?.match === 'certain' && status.task) return <TaskCard panel={panel} status={status} />;
  if (status?.match === 'certain' && status.goTo)
    return (
      <DetourCard
        status={status}
        goTo={panel.next?.task ?? status.goTo}
        primary={panel.primary === 'open-task'}
      />
    );
  if (place.kind !== 'tenant') return <OtherTab panel={panel} />;
  return panel.next ? <NextStepCard panel={panel} next={panel.next} /> : null;
}

/** The tab shows no page of a tenant: Kolleno's own page, perhaps, with a link to take. */
function OtherTab({ panel }: { panel: PanelView }) {
  const { place, tenant, offer, primary } = panel;
  if (offer && place.kind === 'elsewhere')
    return (
      <Card current title={say('target' in offer ? 'panel.card.offer' : 'panel.card.offerProblem')}>
        <OfferNote key={offer.id} offer={offer} sending={false} primary={primary === 'connect'} />
        {tenant && <ShowTenantButton tenant={tenant} primary={primary === 'show-tenant'} />}
      </Card>
    );
  return (
    <ElsewhereCard
      signedOut={place.kind === 'signed-out'}
      tenant={tenant}
      primary={primary === 'show-tenant'}
    />
  );
}
