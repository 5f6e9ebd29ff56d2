import type { NameId, TaskId } from '../../guide/task.ts';
import type { Evidence } from '../../state/progress.ts';
import type { Observation } from '../observe/observe.ts';
import type { FormFinding } from './form.ts';

type StepEvidence = Extract<Evidence, { type: 'step' }>;

/** The name that is shown beside a step that is done. */
const detailNames: Partial<Record<TaskId, NameId>> = {
  'create-integration-system-user': 'isuUserName',
  'create-security-group': 'securityGroup',
  'edit-security-group': 'isuUserName',
  'maintain-password-rules': 'isuUserName',
  'register-api-client': 'apiClient',
  'manage-refresh-tokens': 'isuUserName',
};

export function done(task: TaskId, { context }: Observation): StepEvidence {
  const name = detailNames[task];
  const detail = name && context.names[name];
  return { type: 'step', task, state: 'done', ...(detail ? { detail } : {}) };
}

export function attention(
  task: TaskId,
  { finding, substitutions = [] }: FormFinding,
): StepEvidence {
  return {
    type: 'step',
    task,
    state: 'attention',
    finding,
    ...(substitutions.length > 0 ? { substitutions } : {}),
  };
}
