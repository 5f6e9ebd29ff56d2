import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figure, whole } from '../figures.ts';
import { answerTime } from './answer-time.ts';
import { imitation } from './attacks/rows.ts';
import { attacks } from './attacks.ts';
import { type Damage, damageOf } from './damage.ts';
import { type HostileHarness, startHostileHarness } from './hostile-harness.ts';
import { within } from './within.ts';

/**
 * A page that holds up the panel does so for as long as it is open, so the limit is far from what
 * is usual. The longest wait is a recorded figure.
 */
const timeoutMs = 60_000;
/** Time in milliseconds until the effects of an attack show. */
const settling = whole ? 700 : 300;

const chosen = attacks.filter(({ telling }) => whole || telling);
const damage: Damage = { executed: [], foreign: [], leaked: [] };
const answers: number[] = [];
let tried = 0;

let harness: HostileHarness;
beforeAll(async () => {
  harness = await startHostileHarness();
});
afterAll(async () => {
  report();
  await harness?.close();
});

describe('a hostile script in Workday’s page', () => {
  test.each(chosen.map((attack) => [attack.title, attack] as const))('%s', async (_, attack) => {
    const victim = await harness.open(attack.on, attack.before);
    tried += 1;
    try {
      await attack.run(victim, harness);
      await new Promise((done) => setTimeout(done, settling));
      await attack.check?.(victim, harness);
      const answer = await answerTime(harness);
      answers.push(answer);
      const done = await damageOf(victim, harness);
      for (const kind of ['executed', 'foreign', 'leaked'] as const)
        damage[kind].push(...done[kind]);
      expect(done).toEqual({ executed: [], foreign: [], leaked: [] });
      expect(answer).toBeLessThan(timeoutMs);
    } finally {
      // A hanging page does not close by itself.
      await within(5_000, victim.page.close()).catch(() => undefined);
    }
  });

  test.runIf(whole)(`a known limit: ${imitation.title}`, async () => {
    const victim = await harness.open(imitation.on);
    await imitation.run(victim, harness);
    // A value that can only be seen cannot be told from the real page. The panel never says that
    // Workday knows it.
    const state = await harness.panel.credentialState('clientSecret');
    expect(state).not.toBe('verified');
    figure(
      'hostile',
      'a whole page imitated, which no script can be kept from: the panel has its value as',
      state ?? '',
    );
    await victim.page.close();
  });
});

function report(): void {
  const sorted = [...answers].sort((a, b) => a - b);
  figure('hostile', 'attacks by a hostile page', tried);
  figure('hostile', 'attacks that got code executed', damage.executed.length);
  figure(
    'hostile',
    'foreign values captured as certain, short of a whole page imitated',
    damage.foreign.length,
  );
  figure('hostile', 'leaks', damage.leaked.length);
  figure(
    'hostile',
    'panel answers under attack, median ms',
    sorted[Math.floor(sorted.length / 2)] ?? 0,
  );
  figure('hostile', 'panel answers under attack, slowest ms', sorted.at(-1) ?? 0);
}
