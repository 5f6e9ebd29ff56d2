import { say } from '@/utils/i18n/say.ts';
import type { StepView } from '@/utils/panel/steps.ts';
import { Card } from '../controls/Card.tsx';
import { StepRow } from './StepRow.tsx';

/** The nine steps of the set-up, each with the state that the evidence supports. */
export function Steps({ steps, inWorkday }: { steps: StepView[]; inWorkday: boolean }) {
  return (
    <Card title={say('panel.steps.title')}>
      <ol>
        {steps.map((step) => (
          <StepRow key={step.task} step={step} inWorkday={inWorkday} />
        ))}
      </ol>
    </Card>
  );
}
