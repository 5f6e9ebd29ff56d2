import { expect, it } from 'vitest';
import { whyDenied } from '../../../utils/background/connection/why-denied.ts';
import type { PermissionState } from '../../../utils/state/page-status.ts';
import { emptyProgress, type Progress, type StepProgress } from '../../../utils/state/progress.ts';
import { at } from '../../fixtures/captured-values.ts';

const needs = { scope: 'System', domains: ['Workday Query Language'] };
const done: StepProgress = { state: 'done', at: '2026-11-23T10:00:00Z' };
const byHand: StepProgress = { ...done, markedByHand: 'A colleague did it' };

const group = 'edit-security-group';
const lists = 'maintain-domain-permissions';
const activation = 'activate-security-policy-changes';
const client = 'register-api-client';

function seen(steps: Partial<Progress['steps']>, query?: PermissionState): Progress {
  const empty = emptyProgress({ ...at, environment: 'non-production' });
  return {
    ...empty,
    steps: { ...empty.steps, ...steps },
    permissions: query
      ? [{ name: 'Workday Query Language', access: 'modify', state: query, inferred: false }]
      : [],
  };
}

const all = { [group]: done, [lists]: done, [activation]: done, [client]: done };
const { [activation]: _, ...notActivated } = all;
const notInGroup = 'the integration user is not in the security group (step 3)';
const noPermission = 'the group lacks the permission Workday Query Language (step 4)';
const noActivation = 'the changes are not activated (step 5)';
const noScope = 'the API client lacks the scope System (step 7)';

it.each([
  [
    'the changes were saved and not activated',
    seen(notActivated, 'granted'),
    false,
    'notActivated',
    activation,
    [],
  ],
  [
    'permissions were added after the activation',
    seen(
      { ...all, [activation]: { state: 'attention', finding: 'findings.page.activateAgain' } },
      'granted',
    ),
    true,
    'notActivated',
    activation,
    [],
  ],
  [
    'the scope was seen to be missing',
    seen(
      { ...all, [client]: { state: 'attention', finding: 'findings.field.scopeMissing' } },
      'granted',
    ),
    false,
    'scopeMissing',
    client,
    ['System'],
  ],
  [
    'the permission was seen to be missing',
    seen(all, 'missing'),
    false,
    'permissionMissing',
    lists,
    ['Workday Query Language'],
  ],
  [
    'the permission was skipped',
    seen(all, 'skipped'),
    true,
    'permissionMissing',
    lists,
    ['Workday Query Language'],
  ],
  [
    'the user was not put into the group',
    seen({
      ...notActivated,
      [group]: { state: 'attention', finding: 'findings.field.groupWithoutUser' },
    }),
    false,
    'notInGroup',
    group,
    [],
  ],
  ['all was seen to be right', seen(all, 'granted'), false, 'deniedThoughDone', lists, []],
  [
    'the activation was only ticked off',
    seen({ ...all, [activation]: byHand }, 'granted'),
    false,
    'denied',
    activation,
    [noActivation],
  ],
  [
    'the client was only ticked off, and another service proves the activation',
    seen({ ...all, [activation]: byHand, [client]: byHand }, 'granted'),
    true,
    'denied',
    client,
    [noScope],
  ],
  [
    'activation and client were only ticked off',
    seen({ ...all, [activation]: byHand, [client]: byHand }, 'granted'),
    false,
    'denied',
    activation,
    [`${noActivation} or ${noScope}`],
  ],
  [
    'nothing was seen',
    undefined,
    false,
    'denied',
    activation,
    [`${noActivation}, ${noScope}, ${noPermission}, or ${notInGroup}`],
  ],
  [
    'nothing was seen, but another service passed',
    undefined,
    true,
    'denied',
    client,
    [`${noScope} or ${noPermission}`],
  ],
] as const)('%s', (_, progress, othersPassed, key, task, substitutions) => {
  expect(whyDenied(needs, { progress, othersPassed })).toEqual({
    key: `findings.verify.${key}`,
    task,
    substitutions,
  });
});
