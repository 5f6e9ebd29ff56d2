import type { Page } from 'puppeteer-core';
import { writeDisk } from '../drivers/disk.ts';
import type { Harness } from '../drivers/harness.ts';
import { allowHelpCentre } from '../drivers/help-centre-access.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { host, key, tenant } from '../fixtures/panel-examples.ts';
import { pages, type State, type Stored } from './state.ts';

/** Tabs beside the panel, by their content. */
type Tabs = Record<NonNullable<State['tab']>, number>;

/** A page of the extension in a tab, brought into one state after another. */
export class ExtensionPage {
  readonly page: Page;
  /** Another page of the extension, used to write its storage. */
  readonly #desk: Page;
  readonly #root: string;
  readonly #tabs: Tabs;

  private constructor(page: Page, desk: Page, root: string, tabs: Tabs) {
    this.page = page;
    this.#desk = desk;
    this.#root = root;
    this.#tabs = tabs;
  }

  static async open(harness: Pick<Harness, 'chromium'>): Promise<ExtensionPage> {
    const { browser, extension } = harness.chromium;
    await allowHelpCentre(harness.chromium);
    const desk = await browser.newPage();
    const root = `chrome-extension://${extension.id}/`;
    await desk.goto(`${root}${pages.report}`);
    const tabs = await desk.evaluate(
      async (at) => {
        const [home] = await chrome.tabs.query({ url: `https://${at.host}/${at.tenant}/*` });
        const opens = async (url: string) =>
          (await chrome.tabs.create({ url, active: false })).id ?? 0;
        return {
          tenant: home?.id ?? 0,
          elsewhere: await opens('about:blank'),
          'signed-out': await opens(`https://${at.host}/wday/authgwy/${at.tenant}/login.htmld`),
        };
      },
      { host, tenant },
    );
    return new ExtensionPage(await browser.newPage(), desk, root, tabs);
  }

  /** @throws if the state's own element does not appear */
  async reach(state: State): Promise<void> {
    const { page } = this;
    await page.setOfflineMode(false);
    const tab = this.#tabs[state.tab ?? 'elsewhere'];
    const items = asItems(state.stored ?? {}, tab);
    await this.#desk.evaluate(async ({ session }) => {
      await chrome.storage.session.clear();
      await chrome.storage.session.set(session);
    }, items);
    await this.#desk.evaluate(writeDisk, items.local, true);
    const before = await this.#before(state);
    try {
      await page.goto(this.#addressOf(state, tab), { waitUntil: 'load' });
      if (state.offline) await page.setOfflineMode(true);
      for (const step of state.act ?? []) await this.#act(step);
      await this.#waitFor(state.shows);
    } catch (problem) {
      throw new Error(`The state “${state.name}” was not reached.`, { cause: problem });
    } finally {
      for (const one of before) await page.removeScriptToEvaluateOnNewDocument(one);
    }
    await page.evaluate(async () => {
      await document.fonts.ready;
      if (document.fonts.size > 0) {
        // Chromium leaves empty boxes for characters it drew before the font loaded. Render the
        // page again.
        document.documentElement.style.display = 'none';
        document.documentElement.getBoundingClientRect();
        document.documentElement.style.display = '';
      }
      for (const one of document.getAnimations())
        if (one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) one.finish();
    });
  }

  #addressOf({ on }: State, tab: number): string {
    const asks = {
      panel: `?tab=${tab}`,
      report: `?tenant=${encodeURIComponent(key)}`,
      settings: '',
      welcome: '',
    };
    return `${this.#root}${pages[on]}${asks[on]}`;
  }

  /**
   * Simulates what only the browser could do: storage that does not answer, and an organisation's
   * policy.
   */
  async #before({ waits, policy }: State): Promise<string[]> {
    const scripts: string[] = [];
    const add = async (script: Promise<{ identifier: string }>) => {
      scripts.push((await script).identifier);
    };
    if (waits)
      await add(
        this.page.evaluateOnNewDocument(() => {
          const { open } = IDBFactory.prototype;
          IDBFactory.prototype.open = function (this: IDBFactory, ...asked) {
            const request = open.apply(this, asked);
            request.addEventListener = () => undefined;
            return request;
          };
        }),
      );
    if (policy)
      await add(
        this.page.evaluateOnNewDocument((said) => {
          chrome.storage.managed.get = () => Promise.resolve(said);
        }, policy),
      );
    return scripts;
  }

  /** Opens the closed sections around the element, and waits until it is seen. */
  async #waitFor(selector: string): Promise<void> {
    // React may replace the element between two checks.
    await waitUntil(`“${selector}” to be seen`, () =>
      this.page.$eval(selector, seenWhenUnfolded).catch(() => false),
    );
  }

  async #act(step: NonNullable<State['act']>[number]): Promise<void> {
    const { page } = this;
    const selector = typeof step === 'string' ? step : step[0];
    const found = await waitUntil(`“${selector}” to be there`, async () => {
      const shown = await page.$(selector);
      const usable = await shown?.evaluate(
        (one) => !(one instanceof HTMLButtonElement && one.disabled),
      );
      return usable && (await shown?.evaluate(seenWhenUnfolded)) && shown;
    });
    if (typeof step === 'string') await found.evaluate((one) => (one as HTMLElement).click());
    else {
      await found.focus();
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(step[1]);
    }
  }
}

/** Runs in the page. */
function seenWhenUnfolded(element: Element): boolean {
  // A summary is seen while its own section is closed.
  const inside = element instanceof HTMLElement && element.localName === 'summary';
  for (
    let at = (inside ? element.parentElement : element)?.parentElement;
    at;
    at = at.parentElement
  )
    if (at instanceof HTMLDetailsElement) at.open = true;
  return element.checkVisibility();
}

/** The items of utils/storage/items.ts as stored in the browser. */
function asItems(stored: Stored, tab: number) {
  const ofTenant = <T>(value: T | undefined) =>
    value === undefined ? undefined : { [key]: value };
  const progresses = { ...stored.others, ...(stored.progress && { [key]: stored.progress }) };
  const session = {
    'page-statuses': stored.status && { [tab]: stored.status },
    'credential-views': ofTenant(stored.credentials),
    keepings: ofTenant(stored.persistence),
    verifications: ofTenant(stored.verification),
    handoff: stored.handoff,
    deliveries: ofTenant(stored.delivery),
    ...stored.session,
  };
  const local = {
    progress: progresses,
    progress$: { v: 2 },
    receipts: ofTenant(stored.receipt),
    'earlier-runs': ofTenant(stored.earlier),
    settings: stored.settings,
    'overlay-off': stored.off,
    introduction: stored.introduction ?? { welcomed: true, orientation: 'seen' },
    ...stored.local,
  };
  return { session: present(session), local: present(local) };
}

const present = (items: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(items).filter(([, value]) => value !== undefined));
