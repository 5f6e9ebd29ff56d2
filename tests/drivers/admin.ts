import type { KeyInput, Page } from 'puppeteer-core';
import type { Skin as SkinName } from '../sandbox/tenant/tenant.ts';
import { byRoleSkin } from './screen-by-role.ts';
import { canvasSkin } from './screen-canvas.ts';
import { classicSkin } from './screen-classic.ts';
import { waitUntil } from './wait-until.ts';
import { type ScreenTarget, type Skin, WorkdayScreen } from './workday-screen.ts';

const skins: Record<SkinName | 'by role', Skin> = {
  classic: classicSkin,
  canvas: canvasSkin,
  'react-aria': byRoleSkin,
  mui: byRoleSkin,
  'by role': byRoleSkin,
};

/**
 * Operates the sandbox's Workday pages as an administrator, with real mouse and keyboard events.
 */
export class Admin {
  readonly page: Page;
  readonly #screen: WorkdayScreen;
  readonly #tenantUrl: string;

  /** @param tenantUrl URL of the tenant's home page, `https://<host>/<tenant>/d/home.htmld` */
  constructor(page: Page, tenantUrl: string, skin: keyof typeof skins = 'classic') {
    this.page = page;
    this.#screen = new WorkdayScreen(page, skins[skin]);
    this.#tenantUrl = tenantUrl;
  }

  async openHome(): Promise<void> {
    await this.page.goto(this.#tenantUrl);
    await this.#screen.find({ kind: 'global-search' });
  }

  /**
   * Opens a task or report through Workday's own search.
   * @param titled title of the page if it differs from the task's name; null accepts any page
   */
  async open(task: string, { titled = task }: { titled?: string | null } = {}): Promise<void> {
    // A document that has just loaded has no loading panel yet, so wait for the search box first.
    await this.#screen.find({ kind: 'global-search' });
    await this.#replaceText({ kind: 'global-search' }, task);
    await this.#pressKey('Enter');
    await this.#screen.click({ kind: 'search-result', label: task });
    if (titled !== null) await this.waitForPage(titled);
  }

  /** Waits for the page with this title. The name of an instance may follow the title. */
  async waitForPage(title: string): Promise<void> {
    await this.#screen.find({ kind: 'title', text: title });
    await this.#screen.waitUntilIdle();
  }

  /** Presses a button of the page, such as OK or Done. */
  async press(button: string): Promise<void> {
    await this.#screen.click({ kind: 'button', label: button });
  }

  /** Replaces the text of a field and moves the focus out of it. */
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

  /** Selects an option of a drop-down list. */
  async select(label: string, option: string): Promise<void> {
    await this.#screen.click({ kind: 'drop-down', label });
    await this.#screen.click({ kind: 'option', label: option });
    await waitUntil(`the list of ${label} to close`, async () => {
      return (await this.#screen.findNow({ kind: 'option', label: option })) === null;
    });
  }

  /** Adds entries to a prompt by searching for each. */
  async choose(label: string, ...options: string[]): Promise<void> {
    for (const option of options) {
      await this.#replaceText({ kind: 'prompt-box', label }, option);
      if (this.#screen.skin.searchesWhileTyping) {
        await this.#screen.click({ kind: 'option', label: option });
        await this.#closeList();
        continue;
      }
      await this.#pressKey('Enter');
      // A single result is taken at once, which empties the box. Of several results, click the
      // entry with exactly this name.
      const taken = await waitUntil(`${option} to be offered under ${label}`, async () => {
        if (await this.#screen.findNow({ kind: 'option', label: option }))
          return 'offered' as const;
        const box = await this.#screen.find({ kind: 'prompt-box', label });
        return (await box.evaluate((shown) => (shown as HTMLInputElement).value === ''))
          ? ('taken' as const)
          : null;
      });
      if (taken === 'offered') await this.#screen.click({ kind: 'option', label: option });
      await this.#closeList();
    }
  }

  /** Removes an entry from a prompt. */
  async remove(label: string, option: string): Promise<void> {
    await (await this.#screen.find({ kind: 'remove', label, option })).click();
  }

  /**
   * Follows a path through the related actions of the page's instance: `follow('Security Group',
   * 'Maintain …')`.
   */
  async follow(...path: string[]): Promise<void> {
    await this.#screen.waitUntilIdle();
    await (await this.#screen.find({ kind: 'related-actions', link: null })).click();
    await this.#walkMenu(path);
  }

  /**
   * Does the same from an instance's link inside the page. Its opener shows only while the pointer
   * is on the link.
   */
  async followFrom(link: string, ...path: string[]): Promise<void> {
    await (await this.#screen.find({ kind: 'link', text: link })).hover();
    await (await this.#screen.find({ kind: 'related-actions', link })).click();
    await this.#walkMenu(path);
  }

  async openTab(label: string): Promise<void> {
    await this.#screen.click({ kind: 'tab', label });
  }

  /** Returns the visible text of a read-only field or a list of links, or the value of an input. */
  async read(label: string): Promise<string> {
    const value = await this.#screen.find({ kind: 'value', label });
    return value.evaluate((shown) =>
      (shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement
        ? shown.value
        : (shown.textContent ?? '')
      ).trim(),
    );
  }

  /** Returns the texts of the page's error bar and of the messages at fields. */
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
    // In an empty box this key removes the last chosen entry in some libraries.
    const isEmpty = await (await this.#screen.find(box)).evaluate(
      (input) => 'value' in input && input.value === '',
    );
    if (!isEmpty) await this.#pressKey('Backspace');
    await this.page.keyboard.type(value);
  }

  /** Clicking elsewhere closes the list. */
  async #closeList(): Promise<void> {
    await (await this.#screen.find({ kind: 'elsewhere' })).click();
  }

  #pressKey(key: KeyInput): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async #walkMenu(path: string[]): Promise<void> {
    for (const [level, label] of path.entries()) {
      const entry = await this.#screen.find({ kind: 'menu-entry', label, level });
      if (level < path.length - 1 && !this.#screen.skin.opensSubmenusOnPress) await entry.hover();
      else await entry.click();
    }
  }
}
