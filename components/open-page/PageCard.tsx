import type { PanelView } from '@/utils/panel/panel-view.ts';
import { ConfirmTaskCard } from './ConfirmTaskCard.tsx';
import { DetourCard } from './DetourCard.tsx';
import { ElsewhereCard } from './ElsewhereCard.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { TaskCard } from './TaskCard.tsx';

/** The card for the open page, with what to do next. */
export function PageCard({ panel }: { panel: PanelView }) {
  const { place, status } = panel;
  if (place.kind !== 'tenant')
    return (
      <ElsewhereCard
        signedOut={place.kind === 'signed-out'}
        tenant={panel.tenant}
        primary={panel.primary === 'show-tenant'}
      />
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
      <DetourCard status={status} goTo={status.goTo} primary={panel.primary === 'open-task'} />
    );
  return <NextStepCard panel={panel} />;
}
