import { allDone, aProgress, receipt, registerPage } from '../../fixtures/panel-examples.ts';
import { anyPage, earlierRun, inProduction, production, rotating, underWay } from '../examples.ts';
import type { State } from '../state.ts';
import { action, panel, step } from './describe.ts';

/** The nine steps, tenants, runs and switches. */
export const journeyStates: State[] = [
  panel('under way', step('activate-security-policy-changes'), {
    status: anyPage,
    progress: underWay,
  }),
  panel(
    'a step that needs attention',
    `details[open] ${action('mark-done')}`,
    { status: anyPage, progress: underWay },
    {
      act: [`${step('activate-security-policy-changes')} summary`],
    },
  ),
  panel(
    'a step done by hand',
    `details[open] ${action('take-back')}`,
    { status: anyPage, progress: underWay },
    {
      act: [`${step('maintain-password-rules')} summary`],
    },
  ),
  panel(
    'marking a step as done',
    'dialog[open]',
    { status: anyPage, progress: underWay },
    {
      act: [
        `${step('activate-security-policy-changes')} summary`,
        `${step('activate-security-policy-changes')} ${action('mark-done')}`,
      ],
    },
  ),
  panel(
    'a step by hand',
    '[data-step-by-hand]',
    { status: anyPage, progress: underWay },
    {
      act: ['[data-row="by-hand"] > summary'],
    },
  ),
  panel('all steps done', step('view-api-clients'), { status: anyPage, progress: allDone }),
  panel('set up once more', '[data-run="again"]', {
    status: anyPage,
    progress: aProgress({}, { run: { kind: 'again', at: '2026-11-25T09:00:00Z' } }),
    earlier: [earlierRun],
  }),
  panel('new credentials only', '[data-run="rotation"]', {
    status: anyPage,
    progress: rotating,
    earlier: [earlierRun],
  }),
  panel(
    'asking before setting up again',
    'dialog[open]',
    { status: anyPage, progress: allDone, receipt },
    {
      act: [action('set-up-again')],
    },
  ),
  panel('names of another tenant', '[data-offered-names]', {
    status: anyPage,
    others: { [production]: inProduction },
  }),
  panel('several tenants', '[data-known-tenant]', {
    status: anyPage,
    progress: underWay,
    others: { [production]: inProduction },
  }),
  panel(
    'asking before forgetting a tenant',
    'dialog[open]',
    {
      status: anyPage,
      progress: underWay,
      others: { [production]: inProduction },
    },
    { act: [action('forget-tenant')] },
  ),
  panel('nothing is drawn on the page', action('overlay-on'), {
    status: anyPage,
    off: { all: true, tenants: [], pages: {} },
  }),
  panel('switches for the drawing', action('overlay-off'), {
    status: registerPage,
  }),
  panel(
    'a page report',
    '[data-report]',
    {},
    {
      tab: 'tenant',
      act: ['[data-row="by-hand"] > summary', action('page-report')],
    },
  ),
];
