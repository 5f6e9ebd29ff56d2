import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readDisk } from '../../drivers/disk.ts';
import { type Harness, startHarness } from '../../drivers/harness.ts';
import type { Place } from '../../drivers/tenant-home.ts';
import type { Sandbox } from '../../sandbox/server/start.ts';
import { type Consoles, listenToConsoles } from './consoles.ts';
import { filesIn } from './disk.ts';
import { type Spot, spotsOf } from './dom.ts';
import { heapOf, wholeStrings } from './heap.ts';
import { Issued } from './issued.ts';
import type { Hit } from './marks.ts';
import { Search } from './search.ts';
import { type Exchange, type RecordingProxy, startRecordingProxy } from './wire.ts';

/**
 * A journey that is searched for secrets. Each `search…` method searches one kind of place for all
 * secrets known by then.
 */
export class CanaryHarness {
  readonly harness: Harness;
  readonly wire: RecordingProxy;
  readonly consoles: Consoles;
  readonly search: Search;
  readonly #profile: string;

  /** Tests that plant their own mark add it here. */
  readonly issued: Issued;

  private constructor(harness: Harness, wire: RecordingProxy, consoles: Consoles, profile: string) {
    this.harness = harness;
    this.wire = wire;
    this.consoles = consoles;
    this.#profile = profile;
    this.issued = new Issued(harness.tenant, wire);
    this.search = new Search(() => this.issued.marks());
  }

  static async open({ profile, ...place }: Place & { profile: string }): Promise<CanaryHarness> {
    let wire: RecordingProxy | undefined;
    const between = async (sandbox: Sandbox) => {
      wire = await startRecordingProxy(sandbox);
      return wire;
    };
    const harness = await startHarness({ ...place, profile, between, args: [wholeStrings] });
    if (!wire) throw new Error('Nothing stands between browser and sandbox.');
    // Downloads go into the profile's folder, so they are searched with it.
    const session = await harness.chromium.browser.target().createCDPSession();
    const downloadPath = join(profile, downloads);
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    return new CanaryHarness(
      harness,
      wire,
      await listenToConsoles(harness.chromium.browser),
      profile,
    );
  }

  /** Searches pages, the side panel and every other document. */
  async searchPages(
    belongs: (page: Page, spot: Spot, hit: Hit) => boolean = () => false,
  ): Promise<Hit[]> {
    const hits: Hit[] = [];
    for (const page of [
      ...(await this.harness.chromium.browser.pages()),
      this.harness.panel.page,
    ]) {
      for (const spot of await spotsOf(page)) {
        const place = `${withoutFragment(page.url())}: ${spot.owner}, ${spot.what}`;
        hits.push(...this.search.look(place, spot.text, (hit) => belongs(page, spot, hit)));
      }
    }
    return hits;
  }

  /** Searches everything that JavaScript in the process of Workday's page still holds. */
  async searchHeap(): Promise<Hit[]> {
    const { page } = this.harness.admin;
    return this.search.look(`heap of ${page.url()}`, await heapOf(page));
  }

  /** Searches the extension's storage on disk, as its own code reads it. */
  async searchStorage(): Promise<Hit[]> {
    const { page } = this.harness.panel;
    const kept = await page.evaluate(async () => ({
      'storage.local': JSON.stringify(await chrome.storage.local.get(null)),
      'storage.sync': JSON.stringify(await chrome.storage.sync.get(null)),
    }));
    const disk = JSON.stringify(await page.evaluate(readDisk));
    return Object.entries({ ...kept, IndexedDB: disk }).flatMap(([place, text]) =>
      this.search.look(place, text),
    );
  }

  /** Names of the saved files. */
  saved(): string[] {
    return existsSync(join(this.#profile, downloads))
      ? readdirSync(join(this.#profile, downloads))
      : [];
  }

  searchDisk(): Hit[] {
    return [...filesIn(this.#profile)].flatMap(({ path, bytes }) => this.search.look(path, bytes));
  }

  searchConsoles(): Hit[] {
    return this.consoles.said.flatMap(({ where, text }) =>
      this.search.look(`console of ${where}`, text),
    );
  }

  searchWire(
    belongs: (exchange: Exchange, part: 'request' | 'answer', hit: Hit) => boolean = () => false,
  ): Hit[] {
    const hits = this.wire.exchanges.flatMap((exchange) => {
      const { method, host, path, requestHeaders, requestBody, responseHeaders, responseBody } =
        exchange;
      const parts = [
        ['request', `${method} ${host}${path}\n${requestHeaders}`],
        ['request', requestBody],
        ['answer', responseHeaders],
        ['answer', responseBody],
      ] as const;
      return parts.flatMap(([part, content]) =>
        this.search.look(
          `${part} of ${method} ${host}${new URL(path, 'https://host').pathname}`,
          content,
          (hit) => belongs(exchange, part, hit),
        ),
      );
    });
    return [
      ...hits,
      ...this.wire.plain.flatMap((bytes) => this.search.look('a connection without TLS', bytes)),
    ];
  }

  close(): Promise<void> {
    this.consoles.close();
    return this.harness.close();
  }
}

const downloads = 'saved-by-the-administrator';

const withoutFragment = (url: string): string => url.replace(/#.*/, '');
