import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Contestant, pairFolders, withContestants } from '../bench/browsers/contestants.ts';
import { watchWorlds } from '../bench/browsers/guide-world.ts';
import { recordTrace } from '../bench/browsers/trace.ts';
import { retainedAfter } from '../bench/figures/leak.ts';
import { sizes } from '../bench/figures/size.ts';
import { benchDocuments } from '../bench/pages/documents.ts';
import { openGrid, openUnnamedGrid } from '../bench/pages/open.ts';
import { addressIn, load, waitUntilIdle } from '../bench/pages/tenant-page.ts';
import { build } from '../runners/build.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';

/**
 * The exact figures of docs/performance.md. `npm run bench` reports times, and no test asserts
 * them.
 */
let sandbox: Sandbox;
beforeAll(async () => {
  await build('chromium');
  sandbox = await startSandbox({ documents: benchDocuments });
});
afterAll(() => sandbox?.close());

const withGuide = <Result>(use: (ours: Contestant) => Promise<Result>): Promise<Result> =>
  withContestants(sandbox, { with: pairFolders().with }, ({ with: ours }) => use(ours));

test('the script on every tenant page and the side panel stay small', () => {
  const { watcher, holds, panel } = sizes();
  expect(watcher).toBeLessThanOrEqual(15_000);
  expect(holds).toEqual([]);
  expect(panel).toBeLessThanOrEqual(120_000);
});

declare global {
  interface Window {
    counted: { reads: number; ofWholePage: number };
  }
}

/** Counts reads of the document in the extension's world. Runs in the page. */
function countReads(): void {
  const counted = { reads: 0, ofWholePage: 0 };
  window.counted = counted;
  const count = (owner: object, name: string) => {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    const wrap = property?.value ? 'value' : 'get';
    const original = property?.[wrap];
    if (!property || typeof original !== 'function')
      throw new Error(`There is no ${name} to count.`);
    Object.defineProperty(owner, name, {
      ...property,
      [wrap](this: unknown, ...given: unknown[]) {
        counted.reads += 1;
        if (this instanceof Document || this === document.documentElement) counted.ofWholePage += 1;
        return original.apply(this, given);
      },
    });
  };
  for (const name of [
    'querySelector',
    'querySelectorAll',
    'matches',
    'closest',
    'getAttribute',
  ] as const)
    count(Element.prototype, name);
  for (const name of ['getBoundingClientRect', 'getClientRects', 'checkVisibility'] as const)
    count(Element.prototype, name);
  for (const name of ['querySelector', 'querySelectorAll', 'elementFromPoint'] as const)
    count(Document.prototype, name);
  for (const name of ['textContent', 'firstChild', 'parentElement'] as const)
    count(Node.prototype, name);
}

test('on a page that is no task and whose tab does not name one, a batch of changes costs as many reads on a large page as on a small one', async () => {
  const reads = await withGuide(async (ours) => {
    const { page } = ours;
    const world = await watchWorlds(page);
    const counts: Window['counted'][] = [];
    for (const nodes of [1_000, 50_000]) {
      await openUnnamedGrid(ours, sandbox);
      await page.evaluate((count) => window.load.grows(count), nodes);
      const guide = await world();
      await guide.evaluate(countReads);
      // One batch: a hundred rows in one task.
      await page.evaluate(() => window.load.streams(100, 1));
      counts.push(await guide.evaluate(() => window.counted));
    }
    return counts;
  });
  const [small, large] = reads;
  expect(large).toEqual(small);
  expect(small?.ofWholePage).toBe(0);
  // Two reads per added row, and a few at their parent.
  expect(small?.reads).toBeGreaterThanOrEqual(100);
  expect(small?.reads).toBeLessThanOrEqual(100 * 2 + 10);
});

test('on a page that is no task and whose tab does not name one, a storm of changes forces neither style nor layout', async () => {
  const work = await withGuide(async (ours) => {
    await openUnnamedGrid(ours, sandbox);
    return recordTrace(ours.page, async () => {
      await ours.page.evaluate(() => window.load.streams(1_000, 40));
      await ours.page.evaluate(() => window.load.mutates(1_000, 500));
    });
  });
  // The extension was active.
  expect(work.calls).toBeGreaterThan(40);
  expect(work.forced).toBe(0);
});

test('on a page that is no task and whose tab names it, changes are ignored', async () => {
  const work = await withGuide(async (ours) => {
    await openGrid(ours, sandbox);
    return recordTrace(ours.page, () => ours.page.evaluate(() => window.load.mutates(1_000, 500)));
  });
  // The extension's script was present but was hardly called.
  expect(work.calls).toBeLessThanOrEqual(3);
});

test("a user's search for a task loads the overlay before the page is there; a script of the page cannot trigger it", async () => {
  await withGuide(async ({ page }) => {
    const world = await watchWorlds(page);
    await load(page, addressIn(sandbox, 'home.htmld'));
    const guide = await world();
    const isLoaded = () => guide.evaluate(() => 'kollenoGuide' in globalThis);
    const box = await page.waitForSelector('[data-automation-id="globalSearchInput"]');
    await box?.type('Create Security Group');
    await box?.evaluate((input) =>
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    );
    await waitUntilIdle(page);
    expect(await isLoaded()).toBe(false);
    await box?.press('Enter');
    await expect.poll(isLoaded, { message: 'the guide' }).toBeTruthy();
    // The guide can be there before the results are.
    await expect.poll(() => page.title()).toBe('Search Results - Workday');
  });
});

test('50 navigations leak nothing', async () => {
  const { before, after, plain } = await retainedAfter({ sandbox }, 50);
  const own = (kind: 'nodes' | 'listeners') => Math.max(0, plain.after[kind] - plain.before[kind]);
  expect(after.observers).toBe(before.observers);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(own('nodes'));
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(own('listeners'));
});
