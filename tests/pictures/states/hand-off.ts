import { key, receipt, target, verified } from '../../fixtures/panel-examples.ts';
import {
  anotherTenant,
  askedOnce,
  busy,
  connected,
  expired,
  foreignLink,
  keptValues,
  leftFrom,
  ready,
  valuesRefused,
  wait,
} from '../examples.ts';
import type { State } from '../state.ts';
import { action, handoff, panel } from './describe.ts';

/** The hand-off to Kolleno, with and without a link. */
export const handoffStates: State[] = [
  panel('no link', handoff('disconnected'), { ...ready, verification: verified }),
  panel('a link to somebody else', `${handoff('disconnected')} [role="alert"]`, {
    ...ready,
    handoff: { state: 'disconnected', problem: foreignLink },
  }),
  panel('a link that is none', `${handoff('disconnected')} [role="alert"]`, ready, {
    act: [[`${handoff('disconnected')} input`, 'https://example.com/'], action('connect')],
  }),
  panel('a submission without an answer', '[data-unfinished]', {
    ...ready,
    handoff: { state: 'disconnected', unfinished: { instance: 'Acme Ltd', tenant: key } },
  }),
  panel('connected', handoff('connected'), {
    ...ready,
    handoff: connected,
    verification: verified,
  }),
  panel('connected, not checked', handoff('connected'), { ...ready, handoff: connected }),
  panel('connected to a production instance', handoff('connected'), {
    ...ready,
    handoff: { state: 'connected', target: { ...target, environment: 'production' } },
  }),
  panel('sending', handoff('sending'), {
    ...ready,
    handoff: { state: 'sending', target, tenant: key, attempt: 1 },
  }),
  panel('waiting for the next attempt', '[data-waiting="true"]', {
    ...ready,
    handoff: { state: 'sending', target, tenant: key, attempt: 2, waiting: wait },
  }),
  panel('sending failed', handoff('failed'), {
    ...ready,
    handoff: { state: 'failed', target, problem: busy },
  }),
  panel('values refused', handoff('failed'), {
    ...ready,
    handoff: { state: 'failed', target, problem: valuesRefused },
  }),
  panel('the link expired', handoff('expired'), {
    ...ready,
    handoff: { state: 'expired', target, problem: expired },
  }),
  panel('received', handoff('received'), {
    ...ready,
    credentials: leftFrom('sent'),
    receipt,
    handoff: { state: 'received', receipt },
  }),
  panel('received, asked how far it is', '[data-delivery="connecting"]', {
    ...ready,
    credentials: leftFrom('sent'),
    receipt,
    handoff: { state: 'received', receipt },
    delivery: askedOnce,
  }),
  panel('received for another tenant', handoff('received'), {
    ...ready,
    handoff: { state: 'received', receipt: anotherTenant },
  }),
  panel(
    'a sealed file in place of a link',
    '[data-sealed-file]',
    { ...ready, session: { 'kept-values': keptValues } },
    { act: [action('save-sealed-file')] },
  ),
  panel(
    'sending is not allowed',
    handoff('connected'),
    { ...ready, handoff: connected },
    {
      policy: { allowSend: false },
    },
  ),
];
