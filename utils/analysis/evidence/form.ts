import type { FindingKey } from '../../guide/message-key.ts';
import type { Field } from '../../guide/task.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import type { Observation } from '../observe/observe.ts';

export interface Problem {
  finding: FindingKey;
  substitutions: string[];
}

/** What breaks the connection if the page is saved as it stands, or null. An empty list counts here: it is about to be saved empty. */
export function problemOf({ recognition, status }: Observation): Problem | null {
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

/** Everything the connection needs is known to be there. Where the guide has no sentence for it, another value is a choice. */
export function isRight(observation: Observation): boolean {
  if (problemOf(observation)) return false;
  const { page } = observation.recognition;
  return observation.status.fields
    .filter((field) => guideField(page?.fields, field)?.required)
    .every(({ verdict }) => verdict === 'ok' || verdict === 'differs');
}

const guideField = (fields: readonly Field[] | undefined, status: FieldStatus): Field | undefined =>
  fields?.find(({ id }) => id === status.id);
