import type { KeyInput, Page } from 'puppeteer-core';
import { canvasSkin } from './screen-canvas.ts';
import { classicSkin } from './screen-classic.ts';
import { waitUntil } from './wait-until.ts';
import { type ScreenTarget, WorkdayScreen } from './workday-screen.ts';

const skins = { classic: classicSkin, canvas: canvasSkin };

/** The administrator at the stand-in tenant's pages, with real mouse and keyboard. */
export class Admin {
  readonly page: Page;
  readonly #screen: WorkdayScreen;
  readonly #tenantUrl: string;

  /** @param tenantUrl address of the tenant's home page, `https://<host>/<tenant>/d/home.htmld`. */
  constructor(page: Page, tenantUrl: string, skin: keyof typeof skins = 'classic') {
    this.page = page;
    this.#screen = new WorkdayScreen(page, skins[skin]);
    this.#tenantUrl = tenantUrl;
  }

  /** Goes to the tenant's home page. */
  async openHome(): Promise<void> {
    await this.page.goto(this.#tenantUrl);
    await this.#screen.find({ kind: 'global-search' });
  }

  /**
   * Opens a task or report through Workday's own search.
   * @param titled the page's title where it is not the task's name, null where any will do
   */
  async open(task: string, { titled = task }: { titled?: string | null } = {}): Promise<void> {
    // In a document that was just loaded there is nothing yet that could be busy.
    await this.#screen.find({ kind: 'global-search' });
    await this.#replaceText({ kind: 'global-search' }, task);
    await this.#pressKey('Enter');
    await this.#screen.click({ kind: 'search-result', label: task });
    if (titled !== null) await this.waitForPage(titled);
  }

  /** Waits for the page of this title; an instance's name may follow in it. */
  async waitForPage(title: string): Promise<void> {
    await this.#screen.find({ kind: 'title', text: title });
    await this.#screen.waitUntilIdle();
  }

  /** Presses one of the page's buttons, such as OK or Done. */
  async press(button: string): Promise<void> {
    await this.#screen.click({ kind: 'button', label: button });
  }

  /** Replaces the text of a field and leaves it. */
  async type(label: string, value: string): Promise<void> {
    await this.#replaceText({ kind: 'text-box', label }, value);
    await this.#pressKey('Tab');
  }

  async tick(label: string): Promise<void> {
    await this.#setTick(label, true);
  }

  async untick(label: string): Promise<void> {
    await this.#setTick(label, false);
  }

  /** Chooses from a drop-down list. */
  async select(label: string, option: string): Promise<void> {
    await this.#screen.click({ kind: 'drop-down', label });
    await this.#screen.click({ kind: 'option', label: option });
  }

  /** Adds entries to a prompt by searching for each. */
  async choose(label: string, ...options: string[]): Promise<void> {
    for (const option of options) {
      await this.#replaceText({ kind: 'prompt-box', label }, option);
      await this.#pressKey('Enter');
      // One hit is taken at once, which empties the box; of several, the entry of exactly this name is clicked.
      const taken = await waitUntil(`${option} to be offered under ${label}`, async () => {
        if (await this.#screen.findNow({ kind: 'option', label: option }))
          return 'offered' as const;
        const box = await this.#screen.find({ kind: 'prompt-box', label });
        return (await box.evaluate((shown) => (shown as HTMLInputElement).value === ''))
          ? ('taken' as const)
          : null;
      });
      if (taken === 'offered') await this.#screen.click({ kind: 'option', label: option });
      // A press elsewhere closes the list.
      await (await this.#screen.find({ kind: 'elsewhere' })).click();
    }
  }

  /** Takes an entry out of a prompt. */
  async remove(label: string, option: string): Promise<void> {
    await (await this.#screen.find({ kind: 'remove', label, option })).click();
  }

  /** Takes a path through the related actions of the page's instance: `follows('Security Group', 'Maintain …')`. */
  async follow(...path: string[]): Promise<void> {
    await this.#screen.waitUntilIdle();
    await (await this.#screen.find({ kind: 'related-actions', link: null })).click();
    await this.#walkMenu(path);
  }

  /** The same from an instance's link inside the page; its opener shows while the pointer is on the link. */
  async followFrom(link: string, ...path: string[]): Promise<void> {
    await (await this.#screen.find({ kind: 'link', text: link })).hover();
    await (await this.#screen.find({ kind: 'related-actions', link })).click();
    await this.#walkMenu(path);
  }

  async openTab(label: string): Promise<void> {
    await this.#screen.click({ kind: 'tab', label });
  }

  /** Shown text of a read-only field, of a link list, or of an input. */
  async read(label: string): Promise<string> {
    const value = await this.#screen.find({ kind: 'value', label });
    return value.evaluate((shown) =>
      (shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement
        ? shown.value
        : (shown.textContent ?? '')
      ).trim(),
    );
  }

  /** The page's error bar and inline messages. */
  readErrors(): Promise<string> {
    return this.#screen.errors();
  }

  async #setTick(label: string, ticked: boolean): Promise<void> {
    await this.#screen.waitUntilIdle();
    const isTicked = async () => {
      const box = await this.#screen.find({ kind: 'tick', label });
      return box.evaluate((input) => input instanceof HTMLInputElement && input.checked);
    };
    if ((await isTicked()) === ticked) return;
    await (await this.#screen.find({ kind: 'tick-press', label })).click();
    await waitUntil(`${label} to be ${ticked ? 'ticked' : 'unticked'}`, async () => {
      return (await isTicked()) === ticked;
    });
  }

  async #replaceText(box: ScreenTarget, value: string): Promise<void> {
    await this.#screen.click(box, { count: 3 });
    await this.#pressKey('Backspace');
    await this.page.keyboard.type(value);
  }

  #pressKey(key: KeyInput): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async #walkMenu(path: string[]): Promise<void> {
    for (const [level, label] of path.entries()) {
      const entry = await this.#screen.find({ kind: 'menu-entry', label, level });
      if (level < path.length - 1) await entry.hover();
      else await entry.click();
    }
  }
}
