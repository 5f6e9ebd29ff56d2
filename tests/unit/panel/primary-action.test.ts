import { expect, it } from 'vitest';
import { fillCount } from '../../../utils/panel/page-stage.ts';
import { primaryAction } from '../../../utils/panel/primary-action.ts';
import type { VerificationView } from '../../../utils/panel/verification.ts';
import type { PageStatus } from '../../../utils/state/page-status.ts';
import {
  aField,
  aPage,
  aPermission,
  permissionsPage,
  registerPage,
  target,
} from '../../fixtures/panel-examples.ts';

const scene = {
  status: registerPage,
  handoff: { state: 'disconnected' },
  canSend: false,
  verification: { stage: 'impossible', goBack: undefined, waitUntil: undefined },
  stepsLeft: true,
  stepDone: false,
  inWorkday: true,
  waiting: false,
  offered: false,
  locked: false,
  missing: false,
} as const;
const matching: PageStatus = { ...registerPage, fields: [aField('client-name')] };
const resting = { ...registerPage, fields: [] };
const verification = (stage: VerificationView['stage'], more: Partial<VerificationView> = {}) => ({
  verification: { ...scene.verification, stage, ...more },
});
const connected = { canSend: true, handoff: { state: 'connected', target } } as const;
const elsewhere = { inWorkday: false, waiting: true } as const;
const stepsDone = { status: undefined, stepsLeft: false } as const;

it.each([
  ['Fill while the page has something to fill', {}, 'fill'],
  ['OK once every field matches', { status: matching }, 'show-ok'],
  ['Send where nothing can be checked', connected, 'send'],
  ['Verify before Send', { ...connected, ...verification('offer') }, 'verify'],
  ['nothing during the check', { ...connected, ...verification('running') }, 'none'],
  ['Send after the check passed', { ...connected, ...verification('passed') }, 'send'],
  [
    'going back to the step after the check failed',
    { ...connected, ...stepsDone, ...verification('failed', { goBack: 'register-api-client' }) },
    'go-back',
  ],
  [
    'nothing outside Workday after the check failed',
    {
      ...stepsDone,
      inWorkday: false,
      ...verification('failed', { goBack: 'register-api-client' }),
    },
    'none',
  ],
  [
    'Verify again if no step fixes the failure',
    { ...stepsDone, ...verification('failed') },
    'verify',
  ],
  [
    'nothing while Workday asks for a pause',
    { ...stepsDone, ...verification('failed', { waitUntil: '2026-11-23T10:42:00Z' }) },
    'none',
  ],
  ['Verify before Connect', { ...stepsDone, ...verification('offer') }, 'verify'],
  ['Connect after the check passed', { ...stepsDone, ...verification('passed') }, 'connect'],
  ['Fill even after a failed check', { ...connected, ...verification('failed') }, 'fill'],
  [
    'nothing while filling',
    { status: { ...registerPage, fill: { ...registerPage.fill, running: true } } },
    'none',
  ],
  ["nothing if Workday's own OK is next", { status: resting }, 'none'],
  ['the next step when this one is done', { status: resting, stepDone: true }, 'open-task'],
  [
    'nothing while a one-time value could be lost',
    { status: { ...resting, guarded: true }, stepDone: true },
    'none',
  ],
  ['the next step when no task is open', { status: undefined }, 'open-task'],
  [
    'the right task on a detour',
    { status: aPage({ page: 'register-api-client-plain', goTo: 'register-api-client' }) },
    'open-task',
  ],
  ['nothing outside Workday', { status: undefined, inWorkday: false }, 'none'],
  ['showing the tenant in another tab', { ...elsewhere, status: undefined }, 'show-tenant'],
  [
    'Verify, which needs no tab',
    { ...elsewhere, ...stepsDone, ...verification('offer') },
    'verify',
  ],
  [
    'showing the tenant whose step fixes the failure',
    { ...elsewhere, ...stepsDone, ...verification('failed', { goBack: 'register-api-client' }) },
    'show-tenant',
  ],
  ['Connect after the last step', { status: undefined, stepsLeft: false }, 'connect'],
  [
    'the question on a page that is only a possible match',
    { status: { ...registerPage, match: 'possible' } },
    'confirm-task',
  ],
] as const)('is %s', (_, change, action) => {
  expect(primaryAction({ ...scene, ...change, orienting: false })).toBe(action);
});

it.each([
  ['before the first step', { status: undefined }, 'orientation'],
  ['outside Workday', { status: undefined, inWorkday: false }, 'orientation'],
  ['not before an incomplete page', {}, 'fill'],
  ['not before a question', { status: { ...registerPage, match: 'possible' } }, 'confirm-task'],
  ["not if Workday's own OK is next", { status: resting }, 'none'],
  ['not before Send', connected, 'send'],
] as const)("is the orientation's Next %s", (_, change, action) => {
  expect(primaryAction({ ...scene, ...change, orienting: true })).toBe(action);
});

it('counts permissions on pages with lists, and fields on other pages', () => {
  const page = permissionsPage([
    aPermission('view', 'Process: Banking', 'missing'),
    aPermission('view', 'Process: Project Billing', 'unknown'),
    aPermission('view', 'Reports: Customer Accounts', 'skipped'),
    aPermission('put', 'Process: Customer Payment', 'granted'),
  ]);
  expect(fillCount(page)).toBe(2);
  expect(fillCount(registerPage)).toBe(1);
});
