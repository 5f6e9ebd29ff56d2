import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as entry from './entry.ts';

type Calls = typeof entry;

/** The engine as one script, built as the extension builds it. */
export async function bundleEngine(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'entry.ts'), formats: ['iife'], name: 'engine' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The page engine could not be bundled.');
  return chunk.code;
}

/** The engine in an isolated world of a page: the same nodes, another JavaScript, as an extension's page script has it. */
export class Engine {
  readonly #client: CDPSession;
  readonly #source: string;
  readonly #page: Page;
  #world = 0;

  private constructor(client: CDPSession, page: Page, source: string) {
    this.#client = client;
    this.#page = page;
    this.#source = source;
  }

  static async in(page: Page, source: string): Promise<Engine> {
    const engine = new Engine(await page.createCDPSession(), page, source);
    await engine.enters();
    return engine;
  }

  /** After a new document was loaded. */
  async enters(): Promise<void> {
    const { frameTree } = await this.#client.send('Page.getFrameTree');
    const { executionContextId } = await this.#client.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'engine',
    });
    this.#world = executionContextId;
    await this.#run(`${this.#source}; globalThis.engine = engine; undefined`);
  }

  async ask<Name extends keyof Calls>(
    name: Name,
    ...given: Parameters<Calls[Name]>
  ): Promise<Awaited<ReturnType<Calls[Name]>>> {
    return (await this.#run(`engine.${name}(...${JSON.stringify(given)})`)) as Awaited<
      ReturnType<Calls[Name]>
    >;
  }

  /** The human's mouse on Workday's own button. */
  async presses(kind: 'ok' | 'cancel' | 'done'): Promise<void> {
    if (!(await this.ask('markButton', kind))) throw new Error(`No ${kind} button on show.`);
    await this.#page.click('[data-press]');
  }

  async #run(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#client.send('Runtime.evaluate', {
      contextId: this.#world,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
