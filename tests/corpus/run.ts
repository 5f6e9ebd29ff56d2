import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { TaskId } from '../../utils/guide/task.ts';
import {
  addAnswer,
  addIds,
  type ConfirmedPage,
  type LearntIds,
  noIds,
} from '../../utils/state/learnt-pages.ts';
import { startChromium } from '../drivers/browser-chromium.ts';
import { closeBrowser } from '../drivers/browser-log.ts';
import { bundleEngine, Engine } from '../e2e/page-engine/engine.ts';
import { interpreterFor } from '../sandbox/languages/interpreter.ts';
import type { PageError, PageModel } from '../sandbox/page-model.ts';
import { search } from '../sandbox/pages/directory.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { createTenant, tenantSettings } from '../sandbox/tenant/tenant.ts';
import type * as entry from './browser/entry.ts';
import type { Seen } from './browser/entry.ts';
import { takeOver } from './browser/tenant-script.ts';
import { type Judged, judge } from './judge.ts';
import { type Cell, canBeIn, drifts, looks } from './matrix.ts';
import { decoyScenes } from './scenes/decoys.ts';
import { journeyScenes } from './scenes/journey.ts';
import type { Scene } from './scenes/scene.ts';
import { fieldsOf, gridsOf } from './scenes/visit.ts';

/** The result for one scene drawn in one way. */
export interface Result extends Judged {
  cell: Cell;
  scene: Pick<Scene, 'name' | 'holds' | 'decoy' | 'expected'>;
  seen: Pick<Seen, 'match' | 'task' | 'page'>;
}

export const everyScene = (): Scene[] => [...journeyScenes(), ...decoyScenes()];

/** Maximum time to draw a page, in milliseconds. Far more than needed. */
const timeoutMs = 5_000;

/**
 * Draws every scene in every way in a real browser and examines it with the extension's own code.
 */
export async function runCorpus(
  cells: readonly Cell[],
  onCell: (cell: Cell, results: Result[]) => void = () => {},
): Promise<Result[]> {
  const sandbox = await startSandbox();
  let browser = await startChromium([], { port: sandbox.port });
  try {
    const source = await bundleEngine(join(import.meta.dirname, 'browser/entry.ts'));
    const corpus = new Corpus(sandbox, source);
    const results: Result[] = [];
    for (const cell of cells) {
      const judged = await corpus.draw(cell, browser).catch(async (problem: unknown) => {
        // Losing the browser among thousands of pages is no finding, so this way is repeated.
        if (browser.connected) throw problem;
        browser = await startChromium([], { port: sandbox.port });
        return corpus.draw(cell, browser);
      });
      onCell(cell, judged);
      results.push(...judged);
    }
    return results;
  } finally {
    await closeBrowser(browser);
    await sandbox.close();
  }
}

class Corpus {
  readonly #sandbox: Sandbox;
  readonly #source: string;
  readonly #scenes = everyScene();
  /** IDs learned from English pages so far. */
  #learned: LearntIds = noIds;

  constructor(sandbox: Sandbox, source: string) {
    this.#sandbox = sandbox;
    this.#source = source;
  }

  async draw(cell: Cell, browser: Browser): Promise<Result[]> {
    const page = await browser.newPage();
    try {
      const { language, knowledge } = cell.tongue;
      const { query = {}, foreignNodes = false } = drifts[cell.drift];
      const settings = { delay: '0', context: cell.context, ...looks[cell.look].query, ...query };
      await page.evaluateOnNewDocument(takeOver, language, foreignNodes);
      await page.goto(`${this.#homeOf(cell)}?${new URLSearchParams(settings)}`);
      await page.waitForSelector('input');
      const engine = await Engine.in<typeof entry>(page, this.#source);
      const results: Result[] = [];
      let confirmed: ConfirmedPage[] = [];
      for (const scene of this.#scenes) {
        if (!canBeIn(cell.context, scene.model)) continue;
        const drawn = drawnIn(scene, cell);
        await this.#show(page, engine, scene, drawn);
        const ids = knowledge === 'taught' ? this.#learned : noIds;
        const due = dueAt(scene);
        const first = await see(engine, { ids, confirmed }, due);
        let afterAnswer: Seen | null = null;
        if (first.match === 'possible' && first.answer) {
          // The administrator knows which step it is.
          const is = isTask(scene, first);
          confirmed = addAnswer(confirmed, { ...first.answer, is });
          afterAnswer = await see(engine, { ids, confirmed }, due);
        }
        if (knowledge === 'English' && first.ids) this.#learned = addIds(this.#learned, first.ids);
        const recommended = this.#recommended(scene);
        const { name, holds, decoy, expected } = scene;
        results.push({
          cell,
          scene: { name, holds, decoy, expected },
          seen: { match: first.match, task: first.task, page: first.page },
          ...judge({ scene, drawn, recommended }, cell, first, afterAnswer),
        });
      }
      return results;
    } finally {
      await page.close();
    }
  }

  async #show(
    page: Page,
    engine: Engine<typeof entry>,
    scene: Scene,
    drawn: PageModel | null,
  ): Promise<void> {
    await engine.ask('forgetTitle');
    const body = drawn ?? search(searched, 'Security');
    await page.evaluate(
      (path, answer) => {
        (window as unknown as { corpusShows(path: string, body: unknown): void }).corpusShows(
          path,
          answer,
        );
      },
      scene.path,
      body as object,
    );
    const texts = drawn ? [drawn.title, ...labelsOf(drawn)] : [];
    if (!(await engine.ask('waitForTexts', texts, timeoutMs)))
      throw new Error(`The skin did not draw ${scene.name} in ${timeoutMs / 1000} s.`);
  }

  #homeOf({ look }: Cell): string {
    const { skin } = looks[look];
    const home = this.#sandbox.tenants.find(
      (tenant) => tenant.skin === skin && tenant.language === 'en',
    );
    if (!home) throw new Error(`The sandbox has no English tenant in the skin ${skin}.`);
    return home.url;
  }

  #recommended({ name, model }: Scene): PageModel | null {
    return (
      this.#scenes.find((scene) => scene.name === name && scene.holds === 'as recommended')
        ?.model ?? model
    );
  }
}

const [settings] = tenantSettings;
if (!settings) throw new Error('The sandbox has no tenant.');
const searched = createTenant(settings, new Set());

async function see(
  engine: Engine<typeof entry>,
  learnt: Parameters<typeof entry.look>[0],
  due: string | null,
) {
  const seen = await engine.ask('look', learnt, due);
  if (!seen) throw new Error('That is no page of a tenant.');
  return seen;
}

/**
 * The model as the server would send it, with a unique identifier: a repeated one would be the same
 * page.
 */
function drawnIn({ model }: Scene, { tongue, drift }: Cell): PageModel | null {
  if (!model) return null;
  const page = { ...model, flow: crypto.randomUUID() };
  const refused = drifts[drift].errors && model.mode === 'edit' ? refusal(model) : [];
  return interpreterFor(tongue.language).page({ ...page, errors: [...page.errors, ...refused] });
}

function refusal(model: PageModel): PageError[] {
  const [first] = fieldsOf(model.widgets);
  const message = 'Your changes could not be saved. Select OK to try again.';
  return [
    { kind: 'error', message },
    ...(first ? [{ kind: 'error' as const, message, widget: first.id }] : []),
  ];
}

const labelsOf = (model: PageModel): string[] => [
  ...fieldsOf(model.widgets).flatMap((widget) => ('label' in widget ? [widget.label] : [])),
  ...gridsOf(model.widgets).flatMap(({ columns }) => columns.map(({ label }) => label)),
];

const isTask = ({ expected }: Scene, { task }: Seen): boolean =>
  expected !== 'nothing' && 'task' in expected && expected.task === task;

/** In the journey's order the page's own task is the next one. Decoys are visited in between. */
const dueAt = ({ expected }: Scene): TaskId | null =>
  expected !== 'nothing' && 'task' in expected ? expected.task : 'register-api-client';
