import { say } from '@/utils/i18n/say.ts';
import { isKept } from '@/utils/panel/credentials.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { Note } from '../controls/Note.tsx';
import { Row } from '../controls/Row.tsx';
import { Credentials } from '../credentials/Credentials.tsx';
import FinishCard, { FinishList } from '../handoff/FinishCard.tsx';
import { Steps } from '../steps/Steps.tsx';
import { LaterRows } from './LaterRows.tsx';
import { RequiredAccess } from './RequiredAccess.tsx';

/** Everything below the card: closed rows with counts, most needed first. */
export default function PanelSections({ panel }: { panel: PanelView }) {
  const { tenant, steps } = panel;
  const started = steps.some(({ state }) => state === 'done' || state === 'attention');
  return (
    <>
      {!started && <RequiredAccess />}
      {!started && tenant?.environment === 'non-production' && (
        <Note tone="info">{say('panel.refreshed')}</Note>
      )}
      {tenant && <TenantRows panel={panel} tenant={tenant} />}
      <LaterRows panel={panel} started={started} />
    </>
  );
}

/** The rows about the tenant on show. */
function TenantRows({ panel, tenant }: { panel: PanelView; tenant: Tenant }) {
  const { steps, credentials, persistence } = panel;
  const count = (done: number, all: number) => say('panel.rows.count', [String(done), String(all)]);
  const inRun = steps.filter((step) => step.inRun);
  const captured = credentials.filter((view) => isKept(view) || view.state === 'sent');
  return (
    <>
      {panel.finishing && panel.card !== 'finish' && <FinishCard panel={panel} flat />}
      <Row
        name="steps"
        icon="list"
        title={say('panel.rows.steps')}
        count={count(inRun.filter(({ state }) => state === 'done').length, inRun.length)}
      >
        <Steps steps={steps} inWorkday={panel.place.kind === 'tenant'} />
      </Row>
      <Row
        name="credentials"
        icon="key"
        title={say('panel.rows.credentials')}
        count={count(captured.length, credentials.length)}
        hooks={{ 'data-keeping': persistence?.state ?? 'none' }}
      >
        <Credentials
          key={tenant.key}
          credentials={credentials}
          persistence={persistence}
          tenant={tenant}
          unlocking={panel.card === 'unlock'}
        />
      </Row>
      {!panel.finishing && (
        <Row name="finish" icon="send" title={say('panel.rows.finish')} count={finishCount(panel)}>
          <FinishList panel={panel} />
        </Row>
      )}
    </>
  );
}

const finishCount = ({ handoff }: PanelView): string | undefined =>
  handoff.state === 'connected'
    ? say('panel.finish.connected', [handoff.target.instance])
    : undefined;
