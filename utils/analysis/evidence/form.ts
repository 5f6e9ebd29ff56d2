import type { FindingKey } from '../../guide/message-key.ts';
import type { Field } from '../../guide/task.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import type { Observation } from '../observe/observe.ts';

export interface FormFinding {
  finding: FindingKey;
  substitutions?: string[];
}

/**
 * What breaks the connection if the form is saved as it stands, or null. An empty list counts here:
 * it is about to be saved empty.
 */
export function formFinding({ recognition, status }: Observation): FormFinding | null {
  for (const field of status.fields) {
    if (field.finding)
      return { finding: field.finding.key, substitutions: field.finding.substitutions };
    const wrong = guideField(recognition.page?.fields, field)?.wrong;
    if (field.verdict === 'empty' && field.required && wrong) {
      return { finding: wrong, substitutions: [field.recommended] };
    }
  }
  return null;
}

/**
 * Whether everything that the connection needs is known to be there. A different value is the
 * administrator's choice where the guide has no sentence for it.
 */
export function isRight(observation: Observation): boolean {
  if (formFinding(observation)) return false;
  const { page } = observation.recognition;
  return observation.status.fields
    .filter((field) => guideField(page?.fields, field)?.required)
    .every(({ verdict }) => verdict === 'ok' || verdict === 'differs');
}

const guideField = (fields: readonly Field[] | undefined, status: FieldStatus): Field | undefined =>
  fields?.find(({ id }) => id === status.id);
