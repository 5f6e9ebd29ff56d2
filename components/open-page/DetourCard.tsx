import type { TaskId } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { searchFor } from '@/utils/panel/steps.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import { FieldList } from './FieldList.tsx';
import { OpenPageCard } from './OpenPageCard.tsx';

/** A page that administrators open by mistake or on the way: leads to the right task. */
export function DetourCard({
  status,
  goTo,
  primary,
}: {
  status: PageStatus;
  goTo: TaskId;
  primary: boolean;
}) {
  return (
    <OpenPageCard status={status}>
      <FieldList fields={status.fields} busy={status.fill.running} />
      <OpenTaskButton key={goTo} task={goTo} enabled primary={primary}>
        {say('panel.page.detour', [searchFor(goTo)])}
      </OpenTaskButton>
    </OpenPageCard>
  );
}
