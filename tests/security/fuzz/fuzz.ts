import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { it } from 'vitest';
import { figure, whole } from '../figures.ts';
import type { Parser } from './parsers.ts';

const cases = whole ? 10_000 : 300;

/**
 * Maximum CPU time for one text, in milliseconds, far from usual. Catastrophic backtracking takes
 * minutes.
 */
const forText = 5_000;
/** Maximum for a whole page, because creating the document takes most of the time. */
export const forPage = 20_000;
const maxRepeats = 4;

/**
 * Tests one parser of outside data with generated data. It must not throw, must finish in time, and
 * its result must hold.
 * @param holds throws if the result is wrong
 */
export function fuzz<Value>(
  parser: Parser,
  made: fc.Arbitrary<Value>,
  holds: (value: Value) => unknown,
  maxMs = forText,
): void {
  it(parser, async () => {
    let tried = 0;
    const one = async (value: Value) => {
      let took = await cpuMsOf(() => holds(value));
      // What is slow by itself is slow again. A collection of garbage, or a busy machine, is not.
      for (let again = 0; took > maxMs && again < maxRepeats; again += 1)
        took = Math.min(took, await cpuMsOf(() => holds(value)));
      if (took > maxMs) throw new Error(`It took ${Math.round(took)} ms.`);
      tried += 1;
      // Objects seen by weak references are freed only between two turns of the event loop.
      if (tried % 20 === 0) await setImmediate();
    };
    const result = await fc.check(fc.asyncProperty(made, one), {
      numRuns: cases,
      endOnFailure: true,
    });
    figure('fuzz', 'parsers of outside data', 1);
    figure('fuzz', 'made-up cases', tried);
    figure('fuzz', 'cases that failed', result.failed ? 1 : 0);
    if (result.failed) fail(result);
    // Far from usual on a busy machine: the limit only finds what hangs.
  }, 3_600_000);
}

async function cpuMsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function fail<Value>({ errorInstance, counterexample, seed }: fc.RunDetails<Value>): never {
  const shown = fc.stringify(counterexample).slice(0, 800);
  throw new Error(`Seed ${seed}, ${shown}: ${errorInstance}`, { cause: errorInstance });
}
