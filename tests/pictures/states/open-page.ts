import { credentials, registerPage } from '../../fixtures/panel-examples.ts';
import {
  aFill,
  allRight,
  everyVerdict,
  fillProblems,
  fourLists,
  persistenceStatus,
  possible,
  secretPage,
  underWay,
  wrongTask,
} from '../examples.ts';
import type { State } from '../state.ts';
import { action, panel } from './describe.ts';

/** Workday's open page: its fields, permissions and one-time values. */
export const openPageStates: State[] = [
  panel('a page with fields to fill', action('fill-task'), { status: registerPage }),
  panel('every verdict', '[data-uncertain]', { status: everyVerdict, progress: underWay }),
  panel(
    'why a field matters',
    '[data-field] details[open]',
    { status: everyVerdict },
    {
      act: ['[data-field="scope-functional-areas"] summary'],
    },
  ),
  panel('everything is right', '[data-verdict="ok"]', { status: allRight, progress: underWay }),
  panel('filling', action('stop'), {
    status: {
      ...registerPage,
      fill: aFill({ running: true, done: 2, total: 5, current: 'Client Name' }),
    },
  }),
  panel('filling met problems', action('fill-task'), { status: fillProblems }),
  panel(
    'the page is out of reach',
    '[role="alert"] button',
    { status: registerPage },
    {
      act: [action('fill-task')],
    },
  ),
  panel('a possible page', action('confirm-task'), { status: possible }),
  panel('the wrong task', '[data-match="certain"]', { status: wrongTask, progress: underWay }),
  panel('a one-time value is on the page', '[data-match="certain"]', { status: secretPage }),
  panel('a one-time value is captured', '[data-credential="clientSecret"][data-state="captured"]', {
    status: { ...secretPage, guarded: false },
    progress: underWay,
    credentials: credentials('tenant', 'clientId', 'clientSecret'),
    persistence: persistenceStatus({}),
  }),
  panel('the four lists', '[data-permission]', { status: fourLists }),
  panel('filling the lists', action('stop'), {
    status: {
      ...fourLists,
      fill: aFill({
        running: true,
        done: 7,
        total: 19,
        current: 'Process: Customer Invoice Payment',
      }),
    },
  }),
  panel('skipping a permission', 'dialog[open]', { status: fourLists }, { act: [action('skip')] }),
  panel(
    'skipping for a reason of one’s own',
    'dialog input[type="text"]',
    { status: fourLists },
    {
      act: [action('skip'), 'dialog label:last-of-type input'],
    },
  ),
];
