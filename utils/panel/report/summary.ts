import { say, sayCount } from '../../i18n/say.ts';
import type { SetUpReport } from './report.ts';

/** One of the four key facts at the top of the report. */
export interface SummaryItem {
  name: string;
  /** The main text. */
  said: string;
  /** The qualifying text. */
  besides: string;
  state: 'good' | 'open' | 'bad';
}

export function reportSummary(report: SetUpReport): SummaryItem[] {
  return [stepsOf(report), permissionsOf(report), checksOf(report), handoffOf(report)];
}

function stepsOf({ steps }: SetUpReport): SummaryItem {
  const done = steps.filter(({ state }) => state === 'done').length;
  const marked = steps.filter(({ saidBy }) => saidBy === 'administrator').length;
  const bad = steps.some(({ state }) => state === 'attention');
  return {
    name: say('setUpReport.summary.steps'),
    said: say('setUpReport.summary.stepsDone', [String(done), String(steps.length)]),
    besides: marked > 0 ? sayCount('setUpReport.summary.marked', marked) : '',
    state: bad ? 'bad' : done === steps.length ? 'good' : 'open',
  };
}

function permissionsOf({ permissions: { lists } }: SetUpReport): SummaryItem {
  const all = lists.flatMap(({ permissions }) => permissions);
  const count = (...states: string[]) => all.filter(({ state }) => states.includes(state)).length;
  const open = count('missing', 'unknown');
  const besides = [
    ...(count('skipped') > 0
      ? [say('setUpReport.summary.skipped', [String(count('skipped'))])]
      : []),
    ...(open > 0 ? [say('setUpReport.summary.open', [String(open)])] : []),
  ];
  return {
    name: say('setUpReport.summary.permissions'),
    said: say('setUpReport.summary.granted', [String(count('granted')), String(all.length)]),
    besides: besides.join(', '),
    state: count('missing') > 0 ? 'bad' : open > 0 ? 'open' : 'good',
  };
}

/** The password's check runs only on request, so it does not affect the result. */
function checksOf({ checks }: SetUpReport): SummaryItem {
  const states = checks.results.filter(({ check }) => check !== 'soap').map(({ state }) => state);
  const overall = states.includes('failed')
    ? 'failed'
    : states.every((state) => state === 'idle')
      ? 'none'
      : states.includes('idle')
        ? 'partly'
        : 'passed';
  return {
    name: say('setUpReport.summary.checks'),
    said: say(`setUpReport.overall.${overall}`),
    besides: '',
    state: overall === 'passed' ? 'good' : overall === 'failed' ? 'bad' : 'open',
  };
}

function handoffOf({ receipt }: SetUpReport): SummaryItem {
  return {
    name: say('setUpReport.summary.handoff'),
    said: say(`setUpReport.summary.${receipt ? 'delivered' : 'notDelivered'}`),
    besides: receipt?.instance ?? '',
    state: receipt ? 'good' : 'open',
  };
}
