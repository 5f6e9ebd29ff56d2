import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  alternate,
  type Contestant,
  pairFolders,
  withContestants,
} from '../browsers/contestants.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { openGrid, taskPath } from '../pages/open.ts';
import { addressIn, goTo, load } from '../pages/tenant-page.ts';
import { buildPeers, type Peer, peers } from '../peers/build.ts';
import { median, rounded } from '../statistics.ts';
import { navigate } from './idle.ts';
import { mutateRows, streams } from './storm.ts';

type Name = Peer | 'with' | 'without';

const drawsOf = (name: string): string | null =>
  name === 'with' ? 'kolleno-guide' : name === 'without' ? null : peers[name as Peer].draws;

/** Notes the time from rendering the last field to the first drawn hint, as seen by the page. */
function noteFirstHint(hints: string): void {
  window.firstHint = { rendered: 0, drawn: 0 };
  new MutationObserver((records) => {
    const label = '[data-automation-id="formLabel"]';
    const brings = (node: Node) =>
      node instanceof Element && (node.matches(label) || node.querySelector(label) !== null);
    const { firstHint } = window;
    if (firstHint.drawn > 0) return;
    if (records.some(({ addedNodes }) => [...addedNodes].some(brings)))
      firstHint.rendered = performance.now();
    if (firstHint.rendered > 0 && document.querySelector(hints))
      firstHint.drawn = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

declare global {
  interface Window {
    firstHint: { rendered: number; drawn: number };
  }
}

async function timeUntilHint({ name, page }: Contestant, { sandbox }: Bench): Promise<number> {
  const hints = drawsOf(name);
  if (!hints) return Number.NaN;
  await load(page, addressIn(sandbox, 'home.htmld'));
  await page.evaluate(noteFirstHint, hints);
  await goTo(page, taskPath);
  const drawn = page.waitForFunction(() => window.firstHint.drawn > 0, { timeout: 10_000 });
  // A peer that draws nothing in that time gets no figure. The others keep theirs.
  return drawn.then(
    () => page.evaluate(() => window.firstHint.drawn - window.firstHint.rendered),
    () => Number.NaN,
  );
}

export const peersFigure: Figure = {
  name: 'peers',
  goal: 'our figure as a ratio to driver.js, to react-joyride and to an extension that polls',
  how: 'In one run, one browser each, the same pages get hints from driver.js and from react-joyride, which look for the form after every change of the page, and from a script that searches the page every half second. A script with an observer that does nothing is the minimum. `idle` is the script added by a navigation. `storm` is the script added while 1,000 rows stream in and for 2,000 changes in 2 s on a page that is no task. `appear` is the time from the last label of the form to the first hint at full speed. driver.js and react-joyride draw one hint at a time, the extension all of them.',
  async run(bench: Bench): Promise<Reading[]> {
    const folder = mkdtempSync(join(tmpdir(), 'kolleno-connect-'));
    try {
      const built = await buildPeers(folder);
      const rounds = Math.max(2, Math.ceil(bench.pairs / 3));
      return await withContestants(bench.sandbox, { ...pairFolders(), ...built }, async (all) => {
        for (const one of Object.values(all))
          await load(one.page, addressIn(bench.sandbox, 'home.htmld'));
        const idle = added(
          await alternate(all, rounds, async (one) => (await navigate(one)).script),
        );
        for (const one of Object.values(all)) {
          await openGrid(one, bench.sandbox);
          await streams(one);
        }
        const storm = added(
          await alternate(
            all,
            rounds,
            async (one) => (await streams(one)).script + (await mutateRows(one, 2_000)).script,
          ),
        );
        const appear = medians(
          await alternate(all, rounds * 2, (one) => timeUntilHint(one, bench)),
        );
        return (Object.keys(peers) as Peer[]).flatMap((peer) => [
          reading('idle', peer, idle),
          reading('storm', peer, storm),
          ...(peers[peer].draws && appear[peer] > 0 ? [reading('appear', peer, appear)] : []),
        ]);
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const medians = (measured: Record<Name, number[]>): Record<Name, number> =>
  Object.fromEntries(
    Object.entries(measured).map(([name, values]) => [name, median(values)]),
  ) as Record<Name, number>;

function added(measured: Record<Name, number[]>): Record<Name, number> {
  const all = medians(measured);
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value - all.without]),
  ) as Record<Name, number>;
}

/** Times below this, in milliseconds, are noise and cannot be compared with. */
const noise = 0.5;

function reading(what: string, peer: Peer, times: Record<Name, number>): Reading {
  const theirs = times[peer];
  const both = `${times.with.toFixed(2)} ms, ${theirs.toFixed(2)} ms`;
  const ratio = theirs > (what === 'idle' ? 0 : noise) ? times.with / theirs : null;
  return {
    what: `${what}, against ${peer}`,
    value:
      ratio === null
        ? `${both}; theirs is too little for a ratio`
        : `${ratio.toFixed(2)} × (${both})`,
    numbers: {
      ours: rounded(times.with),
      theirs: rounded(theirs),
      ...(ratio !== null && { ratio: rounded(ratio) }),
    },
  };
}
