import { credentialNames } from '../../../utils/guide/task.ts';
import { startHarness } from '../../drivers/harness.ts';
import { journeySteps, runStep } from '../../drivers/journey.ts';
import { ManualPanel } from '../effort/by-hand.ts';
import { InputCounter } from '../effort/input-counter.ts';
import { type Effort, estimateSeconds, nothing, operators, sum } from '../effort/operators.ts';
import type { Figure, Reading } from '../figure.ts';

/** Response time of a real tenant in seconds, the same for all three ways. */
const answer = 0.4;

/** Switching to the article and back, with finding and reading one value. */
const lookUp: Effort = { ...nothing, clicks: 2, homings: 1, decisions: 2 };
/**
 * Selecting and copying a value, switching to where it is kept, pasting it under its name, and
 * coming back.
 */
const copyOver: Effort = { ...nothing, clicks: 4, keys: 4, homings: 4, decisions: 2 };
/** Reading the hint beside the field. */
const readHint: Effort = { ...nothing, decisions: 1 };

const tenantAnswers = /\/(prompt|flow)\/|\/search\?|\/d\//;

/** Runs the whole journey in the browser and counts all input where it arrives. */
async function walk(byHand: boolean): Promise<{ effort: Effort; entered: number }> {
  const harness = await startHarness();
  try {
    const counter = new InputCounter();
    let answers = 0;
    for (const page of [harness.admin.page, harness.panel.page]) await counter.watch(page);
    harness.admin.page.on('response', (response) => {
      if (tenantAnswers.test(response.url())) answers += 1;
    });
    const panel = byHand ? new ManualPanel(harness.panel, harness.admin) : harness.panel;
    for (const step of journeySteps) await runStep(step, { ...harness, panel });
    const entered = panel instanceof ManualPanel ? panel.entered : 0;
    return { effort: sum(counter.counted(), { ...nothing, answers }), entered };
  } finally {
    await harness.close();
  }
}

export const effort: Figure = {
  name: 'effort',
  goal: 'keystrokes, clicks and seconds by the article, by hand with hints, and with Fill, side by side',
  how: `Keystroke-level model (Card, Moran and Newell 1980): K ${operators.K} s a key, P ${operators.P} s to point, B ${operators.B} s to press or release the mouse, H ${operators.H} s for the hand from mouse to keys, M ${operators.M} s for a decision, R ${answer} s an answer of the tenant. The journey is walked twice in the browser, with Fill and with every value entered by hand. Each key and click that arrives in Workday or in the panel is counted. For each value entered by hand, reading the hint (M) is added. By the article it is the same with two additions. For each value, the way to the article and back (2 clicks, H, 2 M). For each of the ${credentialNames.length} credentials, copying it over (4 clicks, 4 keys, 4 H, 2 M).`,
  async run(): Promise<Reading[]> {
    const filled = await walk(false);
    const entered = await walk(true);
    const times = (count: number, one: Effort) => sum(...Array.from({ length: count }, () => one));
    const hints = sum(entered.effort, times(entered.entered, readHint));
    const article = sum(
      entered.effort,
      times(entered.entered, lookUp),
      times(credentialNames.length, copyOver),
    );
    return [
      reading(`by the article (${entered.entered} values)`, article),
      reading('by hand with hints', hints),
      reading('with Fill', filled.effort),
    ];
  },
};

function reading(what: string, done: Effort): Reading {
  const seconds = estimateSeconds(done, answer);
  const minutes = `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  return {
    what,
    value: `${done.keys} keys, ${done.clicks} clicks, ${done.decisions} decisions, ${minutes}`,
    numbers: { ...done, seconds: Math.round(seconds) },
  };
}
