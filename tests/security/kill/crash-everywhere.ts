import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { setUpTenant } from '../../fixtures/set-up-tenant.ts';
import { figure, whole } from '../figures.ts';
import type { Changes, Crash } from './crash.ts';
import { Network } from './network.ts';
import { countOperations } from './operations.ts';
import { loadBackground } from './shipped-background.ts';
import { type Outcome, type Scenario, Simulation } from './simulation.ts';

/** The six ways to crash at an operation. */
const ways = (['worker', 'browser', 'update'] as const).flatMap((victim) =>
  (['before', 'after'] as const).map((moment) => ({ victim, moment })),
);
/** Number of operations per scenario in a partial run, each in one of the six ways. */
const some = 10;

/**
 * Every operation in every way. Of several crashes between which the worker only read, one is run
 * to its end, because they leave the same state. In every fifth of these the next worker dies as
 * well, usually during its recovery.
 */
function crash(operations: number, changes: readonly Changes[]): Crash[] {
  const every = Array.from({ length: operations }, (_, index) => index + 1);
  if (whole) {
    const met = new Set<string>();
    const once = every
      .flatMap((at) => ways.map((way) => ({ at, ...way })))
      .filter(({ at, moment, victim }) => {
        const left = `${victim} ${changes[at - 1]?.[moment]}`;
        return !met.has(left) && met.add(left);
      });
    const twice = once.filter((_, index) => index % 5 === 0);
    return [...once, ...twice.map((crash) => ({ ...crash, again: 1 + (crash.at % 53) }))];
  }
  const step = operations / some;
  return every
    .filter((at) => Math.floor(at / step) > Math.floor((at - 1) / step))
    .flatMap((at, index) => ways.slice(index % 6, (index % 6) + 1).map((way) => ({ at, ...way })));
}

/** Declares the tests: each scenario once without a crash, then once per operation with a crash. */
export function crashEverywhere(scenarios: readonly Scenario[]): void {
  const network = new Network();
  let simulation: Simulation;

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const sandbox = await network.open();
    const values = await setUpTenant(sandbox, {
      scopes: ['Customer Accounts', 'System', 'Customers'],
    });
    network.world.arm(['token-rotates']);
    countOperations();
    await loadBackground();
    simulation = new Simulation(network, values);
  });
  afterAll(() => network.close());

  describe.each(scenarios)('$name', (scenario) => {
    it('crashed at every operation: nothing lost, nothing duplicated', {
      timeout: 3_600_000,
    }, async () => {
      const from = await simulation.prepare(scenario);
      const without = await simulation.run(scenario, from, null);
      expect(faultsOf(without)).toEqual([]);
      const { within, changes } = without;
      const chosen = crash(within, changes);
      const faults: string[] = [];
      let simulated = 0;
      for (const crash of chosen) {
        const outcome = await simulation.run(scenario, from, crash);
        simulated += outcome.crashedAt.length;
        const { at, moment, victim, again } = crash;
        const told = `${victim} ${moment} ${at}${again ? ` and ${again} later` : ''}, ${outcome.crashedAt.join(', ')}`;
        faults.push(...faultsOf(outcome).map((fault) => `${told}: ${fault}`));
        count(outcome);
      }
      figure(
        'kill',
        'asynchronous operations, each with six crashes: worker, browser or update, before or after',
        within,
      );
      figure(
        'kill',
        'crashes that leave something else behind, each carried on to the receipt',
        simulated,
      );
      expect(faults).toEqual([]);
      expect(simulated).toBeGreaterThanOrEqual(chosen.length);
    });
  });
}

function faultsOf({ lost, duplicated, problems }: Outcome): string[] {
  return [
    ...lost.map((name) => `${name} is lost`),
    ...(duplicated > 0 ? [`${duplicated} submissions too many`] : []),
    ...problems,
  ];
}

function count({ lost, duplicated, sentBack }: Outcome): void {
  figure('kill', 'values lost', lost.length);
  figure('kill', 'submissions made twice', duplicated);
  figure(
    'kill',
    "crashes that Workday's new refresh token went with: the finding named the step",
    sentBack.length,
  );
}
