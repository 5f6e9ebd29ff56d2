import type { ElementHandle, Page } from 'puppeteer-core';
import type { Access, NameId } from '../../utils/guide/task.ts';
import { hasVisibleText } from './visible-text.ts';
import { maxWaitMs, waitUntil } from './wait-until.ts';

/** The settings page as a user sees it. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Types names and saves them. */
  async saveNames(names: Partial<Record<NameId, string>>): Promise<void> {
    for (const [id, name] of Object.entries(names)) {
      const box = await this.#waitFor(`[data-name="${id}"] :is(input, textarea)`);
      await box?.click({ count: 3 });
      await this.page.keyboard.type(name);
    }
    await this.#press('[data-action="save-names"]');
    for (const id of Object.keys(names))
      await this.#waitFor(`[data-name="${id}"][data-from="you"]`);
  }

  async add(access: Access, name: string): Promise<void> {
    await this.submitPermission(access, name);
    await this.#waitFor(
      `[data-permission="${name}"][data-access="${access}"]:not([data-removed-by])`,
    );
  }

  /** Types a name into the box below a list and presses Add. */
  async submitPermission(access: Access, name: string): Promise<void> {
    const form = `section:has(> ul > [data-access="${access}"]) form`;
    await (await this.page.waitForSelector(`${form} input`))?.click({ count: 3 });
    await this.page.keyboard.type(name);
    await this.#press(`${form} [data-action="add-permission"]`);
  }

  async remove(access: Access, name: string): Promise<void> {
    const entry = `[data-permission="${name}"][data-access="${access}"]`;
    await this.#press(`${entry} [data-action="remove-permission"]`);
    await waitUntil(
      `${name} to be left out`,
      async () => !(await this.page.$(`${entry}:not([data-removed-by])`)),
    );
  }

  /** Returns the source of each name. */
  async origins(): Promise<Record<string, string>> {
    return this.page.$$eval('[data-name]', (fields) =>
      Object.fromEntries(
        fields.map((field) => [
          field.getAttribute('data-name'),
          field.getAttribute('data-from') ?? '',
        ]),
      ),
    );
  }

  /** Returns the entries of one list with their state. */
  async entries(
    access: Access,
  ): Promise<{ name: string; status: string; removedBy?: string; locked: boolean }[]> {
    return this.page.$$eval(`[data-permission][data-access="${access}"]`, (entries) =>
      entries.map((entry) => {
        const { permission = '', status = '', removedBy, locked } = (entry as HTMLElement).dataset;
        return {
          name: permission,
          status,
          ...(removedBy && { removedBy }),
          locked: locked !== undefined,
        };
      }),
    );
  }

  /** Presses Compare and waits for the outcome. */
  async compareArticle(outcome: 'reading' | 'read' | 'failed'): Promise<void> {
    await this.#press('[data-action="compare-guide"]');
    await this.page.waitForSelector(`[data-compare="${outcome}"]`);
  }

  async differences(): Promise<{ access: string; kind: string; name: string }[]> {
    return this.page.$$eval('[data-difference]', (lines) =>
      lines.map((line) => {
        const { access = '', kind = '', difference: name = '' } = (line as HTMLElement).dataset;
        return { access, kind, name };
      }),
    );
  }

  /** Returns the misprinted names as the article prints them, by kind of misprint. */
  async slips(): Promise<Record<string, string>> {
    return this.page.$$eval('[data-slip]', (slips) =>
      Object.fromEntries(
        slips.map((slip) => [
          slip.getAttribute('data-slip'),
          slip.getAttribute('data-printed') ?? '',
        ]),
      ),
    );
  }

  /** Selects one difference and applies it. */
  async apply(name: string): Promise<void> {
    const line = `[data-difference="${name}"]`;
    await this.#press(`${line} input`);
    await this.#press('[data-action="apply-differences"]');
    await waitUntil(`${name} to be applied`, async () => !(await this.page.$(line)));
  }

  async waitForText(text: string): Promise<void> {
    await waitUntil(`the settings page to say “${text}”`, async () =>
      (await this.page.$('body'))?.evaluate(hasVisibleText, text),
    );
  }

  #waitFor(selector: string): Promise<ElementHandle<Element> | null> {
    return this.page.waitForSelector(selector, { timeout: maxWaitMs });
  }

  async #press(selector: string): Promise<void> {
    await waitUntil(`a press on ${selector}`, async () => {
      const button = await this.page.$(`${selector}:enabled`);
      await button?.click();
      return button;
    });
  }
}
