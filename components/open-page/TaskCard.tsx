import { say, sayCount } from '@/utils/i18n/say.ts';
import { cardTitle, pageTitle } from '@/utils/panel/card-title.ts';
import { fillCount, guidePage, type PageStage, pageStage } from '@/utils/panel/page-stage.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { isPermissionList, permissionLists } from '@/utils/panel/permission-lists.ts';
import type { StepView } from '@/utils/panel/steps.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Card, type CardTone } from '../controls/Card.tsx';
import { Note } from '../controls/Note.tsx';
import { OpenTaskButton } from '../steps/OpenTaskButton.tsx';
import styles from './card.module.css';
import { FieldList } from './FieldList.tsx';
import { FillSection } from './FillSection.tsx';
import { OneTimeNote } from './OneTimeNote.tsx';
import { PageFindings } from './PageFindings.tsx';
import { PermissionSection } from './PermissionSection.tsx';
import { ShowOkButton } from './ShowOkButton.tsx';

const tones: Partial<Record<PageStage, CardTone>> = {
  ready: 'ok',
  saved: 'ok',
  refused: 'bad',
  problem: 'warn',
};

/** One sentence: what happens with the page, or what to do there. */
function sentence(stage: PageStage, status: PageStatus, step: StepView | undefined) {
  if (stage === 'problem' && step?.finding) return say(step.finding);
  const ready = guidePage(status)?.ready;
  if (stage === 'ready' && ready) return say(ready);
  if (stage === 'fill' || stage === 'filling') return say('panel.card.fillBody');
  if (stage === 'refused') return undefined;
  return status.next ? say(status.next) : undefined;
}

/** A page that certainly belongs to a task: one thing to do, and what it is about. */
export function TaskCard({ panel, status }: { panel: PanelView; status: PageStatus }) {
  const step = panel.steps.find(({ open }) => open);
  const stage = pageStage(status, step);
  const lists = permissionLists(status);
  const fields = status.fields.filter((field) => !isPermissionList(field) || lists.length === 0);
  const notFound = status.fields.filter(({ verdict }) => verdict === 'not-found').length;
  const offered = stepToOffer(panel, status);
  const text = sentence(stage, status, step);
  return (
    <Card
      current
      tone={tones[stage] ?? 'action'}
      eyebrow={
        step ? say('panel.card.step', [String(step.number), pageTitle(status)]) : pageTitle(status)
      }
      title={cardTitle(stage, status, step)}
      hooks={{ 'data-stage': stage }}
    >
      {text && <p className={styles.purpose}>{text}</p>}
      <PageFindings findings={status.findings} />
      <FillSection panel={panel} status={status} />
      {panel.primary === 'show-ok' && <ShowOkButton key={status.page} />}
      <OneTimeNote status={status} credentials={panel.credentials} />
      {offered && (
        <OpenTaskButton
          key={offered.task}
          task={offered.task}
          renew={offered.renew}
          enabled
          primary={panel.primary === 'open-task'}
        >
          {say('panel.steps.continue', [String(offered.number)])}
        </OpenTaskButton>
      )}
      {notFound > 0 && <Note tone="warn">{sayCount('byHand.notFound', notFound)}</Note>}
      <FieldList fields={fields} busy={status.fill.running} />
      <PermissionSection lists={lists} busy={status.fill.running} saved={stage === 'saved'} />
    </Card>
  );
}

/**
 * The step to offer on this page: the right step if the page is a wrong one, or else the next step
 * once nothing is left to fill and no one-time value can be lost.
 */
function stepToOffer({ steps, next }: PanelView, status: PageStatus) {
  if (status.goTo) return steps.find(({ task }) => task === status.goTo);
  const done = steps.find(({ open }) => open)?.state === 'done';
  return done && !status.guarded && fillCount(status) === 0 ? next : undefined;
}
