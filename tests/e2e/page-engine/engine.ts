import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as entry from './entry.ts';

type Calls = typeof entry;

/** Functions of plain data that a test can call in the page. */
type Asked = Record<string, (...given: never[]) => unknown>;

/**
 * Bundles the engine into one script, as the extension's build does.
 * @param from entry file, if not the default
 */
export async function bundleEngine(from = join(import.meta.dirname, 'entry.ts')): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: from, formats: ['iife'], name: 'engine' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The page engine could not be bundled.');
  return chunk.code;
}

/**
 * The engine in an isolated world of a page, like a content script: the same nodes, a separate
 * JavaScript context.
 */
export class Engine<Entry = Calls> {
  readonly #client: CDPSession;
  readonly #source: string;
  readonly #page: Page;
  #world = 0;

  private constructor(client: CDPSession, page: Page, source: string) {
    this.#client = client;
    this.#page = page;
    this.#source = source;
  }

  static async in<Entry = Calls>(page: Page, source: string): Promise<Engine<Entry>> {
    const engine = new Engine<Entry>(await page.createCDPSession(), page, source);
    await engine.enter();
    return engine;
  }

  /** Injects the engine again after a new document has loaded. */
  async enter(): Promise<void> {
    const { frameTree } = await this.#client.send('Page.getFrameTree');
    const { executionContextId } = await this.#client.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'engine',
    });
    this.#world = executionContextId;
    await this.#run(`${this.#source}; globalThis.engine = engine; undefined`);
  }

  async ask<Name extends keyof Entry & string>(
    name: Name,
    ...given: Parameters<Extract<Entry[Name], Asked[string]>>
  ): Promise<Awaited<ReturnType<Extract<Entry[Name], Asked[string]>>>> {
    return (await this.#run(`engine.${name}(...${JSON.stringify(given)})`)) as Awaited<
      ReturnType<Extract<Entry[Name], Asked[string]>>
    >;
  }

  /** Clicks Workday's own button with the mouse. */
  async presses(kind: 'ok' | 'cancel' | 'done'): Promise<void> {
    if (!(await this.#run(`engine.markButton(${JSON.stringify(kind)})`)))
      throw new Error(`No ${kind} button on show.`);
    await this.#page.click('[data-press]');
  }

  async #run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#client.send('Runtime.evaluate', {
      contextId: this.#world,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
