import { aProgress, key, receipt, verified } from '../../fixtures/panel-examples.ts';
import { leftFrom, refused } from '../examples.ts';
import { reported } from '../examples-of-a-report.ts';
import type { State } from '../state.ts';
import { report, welcome } from './describe.ts';

/** Before and after the journey: the welcome page and the report. */
export const aroundStates: State[] = [
  welcome('the welcome page', '[data-asked="https://help.kolleno.com/*"]'),
  report('a report', '[data-set-up-report="ready"]', {
    progress: reported,
    credentials: leftFrom('sent'),
    verification: verified,
    receipt,
    local: { 'finished-checks': { [key]: refused } },
  }),
  report('a report of a beginning', '[data-set-up-report="ready"]', {
    progress: aProgress({ 'create-security-group': { state: 'done', at: '2026-11-23T10:42:00Z' } }),
  }),
  report('no report yet', '[data-set-up-report="nothing"]'),
  report('a report that failed', '[data-set-up-report="failed"]', {
    local: { progress: {}, progress$: { v: 99 } },
  }),
  report('a report loading', '[data-set-up-report="loading"]', {}, { waits: true }),
];
