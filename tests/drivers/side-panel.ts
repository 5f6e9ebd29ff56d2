import type { Page } from 'puppeteer-core';
import type { Access, CredentialName, TaskId } from '../../utils/guide/task.ts';
import type { Match, PermissionState, Verdict } from '../../utils/state/page-status.ts';
import { HandoffCard } from './handoff-card.ts';
import { type InputDevice, mouse, PanelControls } from './panel-controls.ts';
import { hasVisibleText } from './visible-text.ts';
import { maxWaitMs, waitUntil } from './wait-until.ts';

/** The side panel as users and support see it, through the stable `data-*` hooks and its texts. */
export class SidePanel extends HandoffCard {
  readonly #confirmsTasks: boolean;

  /**
   * @param confirmsTasks agrees when the panel asks whether a page belongs to a task; the panel
   * must not ask on English pages
   */
  constructor(
    panel: Page,
    {
      confirmsTasks = false,
      inputDevice = mouse,
    }: { confirmsTasks?: boolean; inputDevice?: InputDevice } = {},
  ) {
    super(panel, new PanelControls(panel, inputDevice));
    this.#confirmsTasks = confirmsTasks;
  }

  /** Waits until the panel shows this task page, or none. */
  async waitForTask(
    task: TaskId | '',
    match: Match = task === '' ? 'none' : 'certain',
  ): Promise<void> {
    await waitUntil(`the panel to show ${task || 'no task'} as ${match}`, async () => {
      const main = await this.tabStatus();
      return main.task === task && main.match === match;
    });
  }

  /**
   * Waits until the panel is certain of the task page.
   * @param titled part of the page's title; a task can have several pages in a row
   */
  async waitUntilRecognised(task: TaskId, titled: string): Promise<void> {
    await waitUntil(`the panel to be certain of ${task} on “${titled}”`, async () => {
      const main = await this.tabStatus();
      const titles = await this.page.$$eval('h2, p', (all) =>
        all.map((one) => one.textContent.trim()),
      );
      // After the last step, the card is about what is left instead of the page.
      const isNamed =
        titles.some((title) => title.includes(titled)) ||
        (main.match === 'certain' && !(await this.page.$('[data-stage]')));
      if (main.task !== task || !isNamed) return false;
      await this.#confirmTask(task);
      return main.match === 'certain';
    });
  }

  /** Returns what the panel says about the current tab. */
  tabStatus(): Promise<Record<string, string | undefined>> {
    return this.page.$eval('main', (main) => ({ ...(main as HTMLElement).dataset }));
  }

  /** Presses Fill and waits until every field that can be filled is filled. */
  async fill(): Promise<void> {
    const fill = '[data-action="fill-permissions"], [data-action="fill-task"]';
    await this.controls.press(fill);
    await waitUntil(
      'the filling to end',
      () =>
        this.page.evaluate((fillSelector) => {
          const stop = document.querySelector('[data-action="stop"]');
          const fillable = [...document.querySelectorAll<HTMLButtonElement>(fillSelector)].some(
            (button) => !button.disabled && button.ariaDisabled !== 'true',
          );
          const unfilled = document.querySelector(
            '[data-field][data-verdict="empty"] [data-action="fill-field"], [data-field][data-verdict="differs"] [data-action="fill-field"]',
          );
          return !stop && !fillable && !unfilled;
        }, fill),
      { within: 90_000 },
    );
  }

  /**
   * Presses Fill and waits until the extension has tried every field. Some may be left to the
   * administrator.
   */
  async fillWhatItCan(): Promise<void> {
    await this.controls.press('[data-action="fill-permissions"], [data-action="fill-task"]');
    await this.page.waitForSelector('[data-action="stop"]');
    await this.page.waitForSelector('[data-action="stop"]', { hidden: true, timeout: 120_000 });
  }

  /** Marks a permission as granted that the panel cannot read. */
  async tickOff(access: Access, name: string): Promise<void> {
    const permission = `[data-permission="${name}"][data-access="${access}"]`;
    await this.controls.press(`${permission} [data-action="tick-permission"]`);
    await this.controls.waitFor(`${permission}[data-state="granted"]`);
  }

  /** Opens the closed sections around the first element of a selector. */
  async unfoldAround(selector: string): Promise<void> {
    const element = await this.page.waitForSelector(selector, { timeout: maxWaitMs });
    if (element) await this.controls.unfoldAround(element);
  }

  /** Presses “Open task” at a step. */
  async openTask(task: TaskId): Promise<void> {
    await this.controls.unfold(`[data-step="${task}"] details`);
    await this.controls.press(`[data-step="${task}"] [data-action="open-task"]`);
  }

  /** Presses a button of the panel by its `data-action`. */
  async press(action: 'overlay-off' | 'overlay-on' | 'show-tenant'): Promise<void> {
    const selector = `[data-action="${action}"]`;
    await this.controls.unfold(`details:has(${selector})`);
    await this.controls.press(selector);
  }

  /** Switches the overlay off in every tenant, which is the last of the choices. */
  async switchOffEverywhere(): Promise<void> {
    const selector = '[data-action="overlay-off"]:last-of-type';
    await this.controls.unfold(`details:has(${selector})`);
    await this.controls.press(selector);
  }

  async fillField(field: string): Promise<void> {
    await this.controls.press(`[data-field="${field}"] [data-action="fill-field"]`);
  }

  /** Waits until a field of the open page has this verdict. */
  async waitForVerdict(field: string, verdict: Verdict): Promise<void> {
    await this.controls.waitFor(`[data-field="${field}"][data-verdict="${verdict}"]`);
  }

  async verdicts(): Promise<Record<string, Verdict>> {
    return this.page.$$eval('[data-field]', (fields) =>
      Object.fromEntries(
        fields.map((field) => [
          field.getAttribute('data-field'),
          field.getAttribute('data-verdict') as Verdict,
        ]),
      ),
    );
  }

  async permissions(): Promise<{ name: string; access: Access; state: PermissionState }[]> {
    return this.page.$$eval('[data-permission]', (items) =>
      items.map((item) => ({
        name: item.getAttribute('data-permission') ?? '',
        access: item.getAttribute('data-access') as Access,
        state: item.getAttribute('data-state') as PermissionState,
      })),
    );
  }

  /** Waits until every permission of the guide is granted. */
  async waitUntilAllGranted(): Promise<void> {
    await waitUntil('every permission to be granted', async () => {
      const permissions = await this.permissions();
      return permissions.length > 0 && permissions.every(({ state }) => state === 'granted');
    });
  }

  /** Skips a permission with the first of the offered reasons. */
  async skip(access: Access, name: string): Promise<void> {
    const permission = `[data-permission="${name}"][data-access="${access}"]`;
    await this.controls.press(`${permission} [data-action="skip"]:not(dialog *)`);
    await this.controls.chooseFirst();
    await this.controls.press('dialog [data-action="skip"]');
    await this.controls.waitFor(`${permission}[data-state="skipped"]`);
  }

  /** Waits until a step has this state. */
  async waitForStep(task: TaskId, state: 'todo' | 'current' | 'done' | 'attention'): Promise<void> {
    await waitUntil(`the step ${task} to be ${state}`, async () => {
      await this.#confirmTask(task);
      return (await this.controls.dataset(`[data-step="${task}"]`))?.state === state;
    });
  }

  /**
   * Marks a step as done that the panel could not observe, with the first of the offered reasons.
   */
  async markByHand(task: TaskId): Promise<void> {
    await this.controls.unfold(`[data-step="${task}"] details`);
    await this.controls.press(`[data-step="${task}"] [data-action="mark-done"]:not(dialog *)`);
    await this.controls.chooseFirst();
    await this.controls.press('dialog [data-action="mark-done"]');
    await this.waitForStep(task, 'done');
  }

  /** Waits until the credentials have this state. */
  async waitForCredentials(
    state: 'missing' | 'captured' | 'verified' | 'rejected' | 'sealed' | 'locked' | 'sent',
    ...credentials: CredentialName[]
  ): Promise<void> {
    for (const credential of credentials) {
      await this.controls.waitFor(`[data-credential="${credential}"][data-state="${state}"]`);
    }
  }

  async credentialState(credential: CredentialName): Promise<string | undefined> {
    return (await this.controls.dataset(`[data-credential="${credential}"]`))?.state;
  }

  /** Reveals a credential and returns its text. */
  async reveal(credential: CredentialName): Promise<string> {
    const row = `[data-credential="${credential}"]`;
    const button = `${row} [data-action="reveal"]`;
    const hidden = await this.page.$eval(button, (one) => (one as HTMLElement).title);
    await this.controls.press(button);
    // In one look, because the value hides again when the panel loses the focus.
    return waitUntil(`${credential} to be revealed`, () =>
      this.page.$eval(
        row,
        (shown, label) =>
          shown.querySelector<HTMLElement>('[data-action="reveal"]')?.title !== label &&
          shown.textContent,
        hidden,
      ),
    );
  }

  /** Presses Verify and waits until all checks have ended. */
  async verify(): Promise<void> {
    await this.controls.press('[data-action="verify"]:not([data-check] *)');
    await this.#waitForChecks();
  }

  /** Checks the integration user's password and confirms the dialog. */
  async tryPassword(): Promise<void> {
    await this.controls.press('[data-check="soap"] [data-action="verify"]');
    await this.controls.press('dialog [data-action="verify"]');
    await this.#waitForChecks();
  }

  /** Returns the state of every check. */
  async checks(): Promise<Record<string, string>> {
    await this.controls.waitFor('[data-check]');
    return this.page.$$eval('[data-check]', (rows) =>
      Object.fromEntries(
        rows.map((row) => [row.getAttribute('data-check'), row.getAttribute('data-state') ?? '']),
      ),
    );
  }

  async #waitForChecks(): Promise<void> {
    await waitUntil('the checks to end', () =>
      this.page.evaluate(
        () =>
          !document.querySelector(
            '[data-check][data-state="running"], [data-action="verify"][aria-busy]',
          ),
      ),
    );
  }

  /** Wipes the captured values and confirms the dialog. */
  async wipe(): Promise<void> {
    await this.controls.press('[data-action="wipe"]');
    await this.controls.press('dialog [data-action="wipe"]');
  }

  /** Opens every row below the card, as a person does who looks for something. */
  async openRows(): Promise<void> {
    await this.controls.waitFor('[data-row="more"]');
    for (const row of await this.page.$$('main > details:not([open]) > summary')) await row.click();
  }

  /** Waits until the panel says this, in the card or in any of its rows. */
  async waitForText(text: string): Promise<void> {
    await waitUntil(`the panel to say “${text}”`, async () => {
      await this.openRows();
      const body = await this.page.$('body');
      return body?.evaluate(hasVisibleText, text);
    });
  }

  /** Agrees if the panel asks whether the current page belongs to this task. */
  async #confirmTask(task: TaskId): Promise<void> {
    if (!this.#confirmsTasks) return;
    await (await this.page.$(`main[data-task="${task}"] [data-action="confirm-task"]`))?.click();
  }
}
