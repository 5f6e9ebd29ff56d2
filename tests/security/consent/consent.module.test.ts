import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figure, whole } from '../figures.ts';
import { type Counts, commands } from './commands.ts';
import { Kolleno } from './kolleno.ts';
import { newWorld } from './world.ts';

const runs = whole ? 10_000 : 300;

it(`sends only to the session, of the tenant and with the values on show at the press, in ${runs} runs`, async () => {
  const kolleno = await Kolleno.start();
  const counts: Counts = { commands: 0, delivered: 0, refused: 0, offered: 0, ignored: 0 };
  const property = fc.asyncProperty(commands(counts), async (some) => {
    await fc.asyncModelRun(async () => ({ model: {}, real: await newWorld(kolleno) }), some);
  });
  const result = await fc.check(property, { numRuns: runs, endOnFailure: false });
  figure('consent', 'runs of a person, pages and failures in any order', result.numRuns);
  figure('consent', 'steps in them', counts.commands);
  figure('consent', 'submissions received, each as it was on show at the press', counts.delivered);
  figure('consent', 'presses refused, because something had changed', counts.refused);
  figure('consent', 'offers of pages that changed nothing by themselves', counts.offered);
  figure('consent', 'runs that failed', result.failed ? 1 : 0);
  if (result.failed) {
    const cause = result.errorInstance;
    throw new Error(fc.defaultReportMessage(result) ?? 'failed', { cause });
  }
  // The runs reach what they are about.
  expect(counts.delivered).toBeGreaterThan(runs / 50);
  expect(counts.refused).toBeGreaterThan(runs / 10);
  expect(counts.offered).toBeGreaterThan(runs / 10);
  expect(counts.ignored).toBeGreaterThan(runs / 10);
}, 3_600_000);
