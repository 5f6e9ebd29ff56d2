import { credentials, verified } from '../../fixtures/panel-examples.ts';
import { anyPage, askedToWait, checking, ready, refused } from '../examples.ts';
import type { State } from '../state.ts';
import { check, panel } from './describe.ts';

/** Verification of the connection. */
export const checkStates: State[] = [
  panel('a check lacks values', check('token', 'idle'), {
    status: anyPage,
    credentials: credentials('tenant'),
  }),
  panel('checking', check('wql', 'running'), { ...ready, verification: checking }),
  panel('all checks passed', check('pdf', 'passed'), { ...ready, verification: verified }),
  panel('checks that failed', check('wql', 'failed'), { ...ready, verification: refused }),
  panel('Workday asks to wait', check('wql', 'failed'), { ...ready, verification: askedToWait }),
  panel('asking before trying the password', 'dialog[open]', ready, {
    act: [`${check('soap', 'idle')} button`],
  }),
];
