import { expect, it } from 'vitest';
import { tasks } from '../../../utils/guide/index.ts';
import { credentialNames } from '../../../utils/guide/task.ts';
import { stepThatYields } from '../../../utils/panel/credentials.ts';
import { oneTimeValues } from '../../../utils/panel/one-time-values.ts';
import { aPage } from '../../fixtures/panel-examples.ts';

it('warns on the form before OK, and on the page that shows the values', () => {
  expect(oneTimeValues(aPage({ task: 'register-api-client', page: 'form' }))).toEqual({
    when: 'after-ok',
    credentials: ['clientId', 'clientSecret'],
  });
  expect(oneTimeValues(aPage({ task: 'register-api-client', page: 'result' }))?.when).toBe('here');
  expect(
    oneTimeValues(aPage({ task: 'manage-refresh-tokens', page: 'delete-or-regenerate' })),
  ).toEqual({
    when: 'after-ok',
    credentials: ['refreshToken'],
  });
});

it.each([
  [null, null],
  ['create-security-group', 'form'],
  ['register-api-client', 'view'],
] as const)('does not warn on %s, %s', (task, page) => {
  expect(oneTimeValues(aPage({ task, page }))).toBeUndefined();
});

it('knows the step for every credential except the tenant', () => {
  expect(credentialNames.filter((credential) => !stepThatYields(credential))).toEqual(['tenant']);
  for (const credential of credentialNames) {
    const step = stepThatYields(credential);
    if (step) expect(tasks[step.number - 1]?.id).toBe(step.task);
  }
});
