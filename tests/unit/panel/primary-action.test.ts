import { expect, it } from 'vitest';
import { fillCount, primaryAction } from '../../../utils/panel/primary-action.ts';
import { aPage, aPermission, permissionsPage, registerPage, target } from '../../components/examples.ts';

const scene = {
  status: registerPage,
  handoff: { state: 'disconnected' },
  canSend: false,
  stepsLeft: true,
  stepDone: false,
  inWorkday: true,
} as const;
const resting = { ...registerPage, fields: [] };

it.each([
  ['Fill while the page has something to fill', {}, 'fill'],
  ['Send before all others', { canSend: true, handoff: { state: 'connected', target } }, 'send'],
  [
    'nothing while filling',
    { status: { ...registerPage, fill: { ...registerPage.fill, running: true } } },
    'none',
  ],
  ["nothing when Workday's own OK is next", { status: resting }, 'none'],
  ['the next step when this one is done', { status: resting, stepDone: true }, 'open-task'],
  ['nothing while a value could be lost', { status: { ...resting, guarded: true }, stepDone: true }, 'none'],
  ['the next step when no task is open', { status: undefined }, 'open-task'],
  [
    'the right task on a detour',
    { status: aPage({ page: 'register-api-client-plain', goTo: 'register-api-client' }) },
    'open-task',
  ],
  ['nothing to open outside Workday', { status: undefined, inWorkday: false }, 'none'],
  ['Connect after the last step', { status: undefined, stepsLeft: false }, 'connect'],
  ['nothing on a page that is only possible', { status: { ...registerPage, match: 'possible' } }, 'none'],
] as const)('is %s', (_, change, action) => {
  expect(primaryAction({ ...scene, ...change })).toBe(action);
});

it('counts permissions where the page has lists, fields elsewhere', () => {
  const page = permissionsPage([
    aPermission('view', 'Process: Banking', 'missing'),
    aPermission('view', 'Process: Project Billing', 'unknown'),
    aPermission('view', 'Reports: Customer Accounts', 'skipped'),
    aPermission('put', 'Process: Customer Payment', 'granted'),
  ]);
  expect(fillCount(page)).toBe(2);
  expect(fillCount(registerPage)).toBe(1);
});
