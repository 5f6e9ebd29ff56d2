import { credentials } from '../../fixtures/panel-examples.ts';
import { anyPage, connected, persistenceStatus, ready, underWay } from '../examples.ts';
import type { State } from '../state.ts';
import { panel, step } from './describe.ts';

/** Where the tab is, and messages in place of the whole panel. */
export const placeStates: State[] = [
  panel('loading', 'main[aria-busy="true"]', {}, { waits: true }),
  panel('not in Workday, nothing begun', 'main[data-tenant=""]'),
  panel('at Kolleno, with captured values', 'main[data-tenant="acme_dpt1"]', {
    ...ready,
    status: undefined,
  }),
  panel('in another tab, with steps to do', '[data-action="show-tenant"]', {
    progress: underWay,
    credentials: credentials('tenant', 'clientId', 'clientSecret'),
    persistence: persistenceStatus({}),
  }),
  panel('signed out of Workday', 'main[data-tenant=""]', {}, { tab: 'signed-out' }),
  panel('first sight of a tenant', step('view-api-clients'), { status: anyPage }),
  panel(
    'offline',
    '[data-handoff="connected"]',
    { ...ready, handoff: connected },
    { offline: true },
  ),
  panel('a fault of the panel itself', 'main [role="alert"] button', {
    status: { match: 'certain', task: 'none' },
  }),
  panel('left by a newer version', '[data-kept-by-newer]', {
    status: anyPage,
    local: { progress: {}, progress$: { v: 99 } },
  }),
  panel('the first step of the orientation', '[data-orientation="1"]', {
    introduction: { welcomed: true, orientation: 1 },
  }),
  panel('the second step of the orientation', '[data-orientation="2"]', {
    status: anyPage,
    introduction: { welcomed: true, orientation: 2 },
  }),
  panel('the last step of the orientation', '[data-orientation="3"]', {
    status: anyPage,
    introduction: { welcomed: true, orientation: 3 },
  }),
];
