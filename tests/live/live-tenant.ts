import type { Task, TaskId } from '../../utils/guide/task.ts';
import type { SupportReport } from '../../utils/panel/page-report.ts';
import { makePageReport } from '../drivers/page-report-in-panel.ts';
import type { SignedIn } from './sign-in.ts';
import { pageOf, type TenantPlace } from './tenant-place.ts';
import { waitInBrowser } from './wait-in-browser.ts';
import type { TenantTab } from './walk.ts';

/**
 * The tenant's tab. All that the release watch does in it is in this file: it loads the home page,
 * types a task's name into Workday's search, and clicks the search result.
 */
export class LiveTenant implements TenantTab {
  readonly #place: TenantPlace;
  readonly #signedIn: SignedIn;

  constructor(place: TenantPlace, signedIn: SignedIn) {
    this.#place = place;
    this.#signedIn = signedIn;
    // A form that is left may ask. Nothing was entered.
    signedIn.page.on('dialog', (dialog) => {
      dialog.accept().catch(() => undefined);
    });
  }

  async goHome(): Promise<void> {
    const { page, search, panel } = this.#signedIn;
    await page.bringToFront();
    await page.goto(this.#place.home, { waitUntil: 'domcontentloaded' });
    await this.#waitFor('the home page', async () => {
      if (!this.#isInTenant()) return false;
      await search.enter();
      const { task } = await panel.tabStatus();
      return task === '' && search.ask('canSearch');
    });
  }

  async open({ open }: Task): Promise<'search' | 'address' | 'not-found'> {
    const { page, search } = this.#signedIn;
    const opened = await search.ask('search', { search: open.search, urlTaskId: open.urlTaskId });
    if (opened !== 'search') return opened;
    const { x, y } = await this.#waitFor('the search result to be in sight', () =>
      search.ask('placeOfResult'),
    );
    await page.mouse.click(x, y);
    return opened;
  }

  async waitUntilTold(task: TaskId, until: AbortSignal): Promise<boolean> {
    const { panel } = this.#signedIn;
    const told = await this.#waitFor(
      `${task} to be recognised`,
      async () => {
        if (until.aborted) return 'given up';
        this.#isInTenant();
        const shown = await panel.tabStatus();
        if (shown.task !== task || shown.match !== 'certain') return null;
        // Rows can be later than the title.
        const verdicts = Object.values(await panel.verdicts());
        return verdicts.includes('not-found') ? null : 'told';
      },
      Number.POSITIVE_INFINITY,
    );
    return told === 'told';
  }

  async report(): Promise<SupportReport | null> {
    return this.#isInTenant() ? makePageReport(this.#signedIn.panel.page) : null;
  }

  /** Also ends the watch once the browser is in a production tenant. */
  #isInTenant(): boolean {
    return pageOf(this.#place, this.#signedIn.page.url()) !== null;
  }

  #waitFor<Found>(
    what: string,
    look: () => Promise<Found | null | false>,
    withinMs?: number,
  ): Promise<Found> {
    return waitInBrowser(this.#signedIn.page, what, look, withinMs);
  }
}
