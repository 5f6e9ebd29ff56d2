import type { ElementHandle, Page } from 'puppeteer-core';
import type { Access, CredentialName, TaskId } from '../../utils/guide/task.ts';
import type { Match, PermissionState, Verdict } from '../../utils/state/page-status.ts';
import { eventually } from './wait-until.ts';
import { showsText } from './visible-text.ts';

/** How its user reaches what the panel shows. */
export interface Hand {
  /** Presses a button, a fold or a choice. */
  presses(shown: ElementHandle<Element>): Promise<void>;
  /** Goes into a box, so that what is typed replaces what is in it. */
  enters(box: ElementHandle<Element>): Promise<void>;
}

const mouse: Hand = { presses: (shown) => shown.click(), enters: (box) => box.click({ count: 3 }) };

/** The side panel as its user and support see it: through the stable `data-*` hooks and its texts. */
export class Guide {
  readonly panel: Page;
  readonly #saysYes: boolean;
  readonly #hand: Hand;

  /** @param saysYes whether its user says yes when the panel asks if a page is the one; on English pages it must not ask */
  constructor(
    panel: Page,
    { saysYes = false, hand = mouse }: { saysYes?: boolean; hand?: Hand } = {},
  ) {
    this.panel = panel;
    this.#saysYes = saysYes;
    this.#hand = hand;
  }

  /** Waits until the panel says which task page is open. */
  async knows(task: TaskId | '', match: Match = task === '' ? 'none' : 'certain'): Promise<void> {
    await eventually(`the panel to show ${task || 'no task'} as ${match}`, async () => {
      const main = await this.main();
      return main.task === task && main.match === match;
    });
  }

  /**
   * Waits until the panel is certain of the task page.
   * @param titled how the page's title begins; pages of one task follow each other
   */
  async recognises(task: TaskId, titled: string): Promise<void> {
    await eventually(`the panel to be certain of ${task} on “${titled}”`, async () => {
      const main = await this.main();
      const titles = await this.panel.$$eval('h2, p', (all) =>
        all.map((one) => one.textContent.trim()),
      );
      if (main.task !== task || !titles.some((title) => title.startsWith(titled))) return false;
      await this.#answers(task);
      return main.match === 'certain';
    });
  }

  /** The panel's account of where the tab is. */
  main(): Promise<Record<string, string | undefined>> {
    return this.panel.$eval('main', (main) => ({ ...(main as HTMLElement).dataset }));
  }

  /** Presses Fill and waits until everything that can be filled is. */
  async fills(): Promise<void> {
    const fill = '[data-action="fill-permissions"], [data-action="fill-task"]';
    await this.#press(fill);
    await eventually(
      'the filling to end',
      () =>
        this.panel.evaluate((fillSelector) => {
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

  /** Presses Fill and waits until the guide has tried everything. Some of it may be left to the administrator. */
  async fillsWhatItCan(): Promise<void> {
    await this.#press('[data-action="fill-permissions"], [data-action="fill-task"]');
    await this.panel.waitForSelector('[data-action="stop"]');
    await this.panel.waitForSelector('[data-action="stop"]', { hidden: true, timeout: 120_000 });
  }

  /** Notes that a permission is granted which the panel cannot read. */
  async ticksOff(access: Access, name: string): Promise<void> {
    const permission = `[data-permission="${name}"][data-access="${access}"]`;
    await this.#press(`${permission} [data-action="tick-permission"]`);
    await eventually(
      `${name} to be granted by hand`,
      async () => (await this.#hook(permission))?.state === 'granted',
    );
  }

  /** Presses “Open task” of a step. */
  async opens(task: TaskId): Promise<void> {
    await this.#unfolds(`[data-step="${task}"] details`);
    await this.#press(`[data-step="${task}"] [data-action="open-task"]`);
  }

  /** Presses a button of the panel by its state hook. */
  async presses(action: 'overlay-off' | 'overlay-on' | 'show-tenant'): Promise<void> {
    const selector = `[data-action="${action}"]`;
    await this.#unfolds(`details:has(${selector})`);
    await this.#press(selector);
  }

  async fillsField(field: string): Promise<void> {
    await this.#press(`[data-field="${field}"] [data-action="fill-field"]`);
  }

  /** Waits until a field of the open page has this verdict. */
  async judges(field: string, verdict: Verdict): Promise<void> {
    await eventually(
      `${field} to be ${verdict}`,
      async () => (await this.#hook(`[data-field="${field}"]`))?.verdict === verdict,
    );
  }

  async verdicts(): Promise<Record<string, Verdict>> {
    return this.panel.$$eval('[data-field]', (fields) =>
      Object.fromEntries(
        fields.map((field) => [
          field.getAttribute('data-field'),
          field.getAttribute('data-verdict') as Verdict,
        ]),
      ),
    );
  }

  async permissions(): Promise<{ name: string; access: Access; state: PermissionState }[]> {
    return this.panel.$$eval('[data-permission]', (items) =>
      items.map((item) => ({
        name: item.getAttribute('data-permission') ?? '',
        access: item.getAttribute('data-access') as Access,
        state: item.getAttribute('data-state') as PermissionState,
      })),
    );
  }

  /** Waits until the lists hold every permission of the guide. */
  async grantsAll(): Promise<void> {
    await eventually('every permission to be granted', async () => {
      const permissions = await this.permissions();
      return permissions.length > 0 && permissions.every(({ state }) => state === 'granted');
    });
  }

  /** Leaves a permission out, for the first of the reasons offered. */
  async skips(access: Access, name: string): Promise<void> {
    const permission = `[data-permission="${name}"][data-access="${access}"]`;
    await this.#press(`${permission} [data-action="skip"]:not(dialog *)`);
    await this.#choosesFirst();
    await this.#press('dialog [data-action="skip"]');
    await eventually(
      `${name} to be skipped`,
      async () => (await this.#hook(permission))?.state === 'skipped',
    );
  }

  /** Waits until a step of the journey has this state. */
  async marks(task: TaskId, state: 'todo' | 'current' | 'done' | 'attention'): Promise<void> {
    await eventually(`the step ${task} to be ${state}`, async () => {
      await this.#answers(task);
      return (await this.#hook(`[data-step="${task}"]`))?.state === state;
    });
  }

  /** Notes that a step is done which the panel could not see, for the first of the reasons offered. */
  async marksByHand(task: TaskId): Promise<void> {
    await this.#unfolds(`[data-step="${task}"] details`);
    await this.#press(`[data-step="${task}"] [data-action="mark-done"]:not(dialog *)`);
    await this.#choosesFirst();
    await this.#press('dialog [data-action="mark-done"]');
    await this.marks(task, 'done');
  }

  /** Waits until credentials have this state. */
  async holds(
    state: 'missing' | 'captured' | 'verified' | 'rejected' | 'sealed' | 'locked' | 'sent',
    ...credentials: CredentialName[]
  ): Promise<void> {
    for (const credential of credentials) {
      await eventually(
        `${credential} to be ${state}`,
        async () => (await this.#hook(`[data-credential="${credential}"]`))?.state === state,
      );
    }
  }

  async credentialState(credential: CredentialName): Promise<string | undefined> {
    return (await this.#hook(`[data-credential="${credential}"]`))?.state;
  }

  /** Shows a credential as its user would, and reads it. */
  async reveals(credential: CredentialName): Promise<string> {
    const masked = await this.#text(`[data-credential="${credential}"]`);
    await this.#press(`[data-credential="${credential}"] [data-action="reveal"]`);
    return eventually(`${credential} to be revealed`, async () => {
      const text = await this.#text(`[data-credential="${credential}"]`);
      return text !== masked ? text : null;
    });
  }

  /** Waits until the hand-off has this state. */
  async handsOff(
    state: 'disconnected' | 'connected' | 'sending' | 'received' | 'failed' | 'expired',
  ): Promise<void> {
    await eventually(
      `the hand-off to be ${state}`,
      async () => (await this.#hook('[data-handoff]'))?.handoff === state,
      { within: 30_000 },
    );
  }

  /** Pastes a hand-off link and presses Connect. */
  async connects(link: string): Promise<void> {
    const input = await eventually('a place for the hand-off link', async () => {
      const shown = await this.panel.$('[data-handoff] input');
      if (await shown?.isVisible()) return shown;
      // Folded away while another link is connected.
      const fold = await this.panel.$('[data-handoff] summary');
      if (fold) await this.#hand.presses(fold);
      return null;
    });
    await this.#hand.enters(input);
    await this.panel.keyboard.type(link);
    await this.#press('[data-action="connect"]');
  }

  /** Presses the check and waits until it has come to an end. */
  async verifies(): Promise<void> {
    await this.#press('[data-action="verify"]:not([data-check] *)');
    await this.#restsChecking();
  }

  /** Tries the integration user's password, and confirms that. */
  async triesPassword(): Promise<void> {
    await this.#press('[data-check="soap"] [data-action="verify"]');
    await this.#press('dialog [data-action="verify"]');
    await this.#restsChecking();
  }

  /** Where every check stands. */
  async checks(): Promise<Record<string, string>> {
    return this.panel.$$eval('[data-check]', (rows) =>
      Object.fromEntries(
        rows.map((row) => [row.getAttribute('data-check'), row.getAttribute('data-state') ?? '']),
      ),
    );
  }

  async #restsChecking(): Promise<void> {
    await eventually('the checks to end', () =>
      this.panel.evaluate(
        () =>
          !document.querySelector(
            '[data-check][data-state="running"], [data-action="verify"][aria-busy]',
          ),
      ),
    );
  }

  /** Forgets the captured values, and confirms that. */
  async wipes(): Promise<void> {
    await this.#press('[data-action="wipe"]');
    await this.#press('dialog [data-action="wipe"]');
  }

  async sends(): Promise<void> {
    await this.#press('[data-action="send"]');
  }

  /** Makes the next attempt of a submission that waits. */
  async triesNow(): Promise<void> {
    await this.#press('[data-handoff] [data-action="try-now"]');
  }

  /** Makes no further attempt. */
  async stopsSending(): Promise<void> {
    await this.#press('[data-handoff] [data-action="stop"]');
  }

  /** Asks Kolleno how far it is. */
  async asksForStatus(): Promise<void> {
    await this.#press('[data-action="check-status"]');
  }

  /** Waits until this many attempts were made and the next one has a time. */
  async waitsAfter(attempts: number): Promise<void> {
    await eventually(
      `a wait after attempt ${attempts}`,
      async () => {
        const shown = await this.#hook('[data-attempt]');
        return shown?.waiting === 'true' && shown.attempt === String(attempts);
      },
      { within: 60_000 },
    );
  }

  /** Waits until the panel shows this text. */
  async says(text: string): Promise<void> {
    await eventually(`the panel to say “${text}”`, async () => {
      const body = await this.panel.$('body');
      return body?.evaluate(showsText, text);
    });
  }

  /** Says yes where the panel asks whether the page on show belongs to this task. */
  async #answers(task: TaskId): Promise<void> {
    if (!this.#saysYes) return;
    await (await this.panel.$(`main[data-task="${task}"] [data-action="confirm-task"]`))?.click();
  }

  /** What is folded away has a box all the same, so its fold is asked. */
  async #unfolds(details: string): Promise<void> {
    const fold = await this.panel.$(`${details}:not([open]) > summary`);
    if (fold) await this.#hand.presses(fold);
  }

  /** The first of the reasons that a dialog offers. */
  async #choosesFirst(): Promise<void> {
    const first = await this.panel.waitForSelector('dialog input[type="radio"]');
    if (first) await this.#hand.presses(first);
  }

  async #press(selector: string): Promise<void> {
    await eventually(`a press on ${selector}`, async () => {
      const buttons = await this.panel.$$(selector);
      for (const button of buttons) {
        const usable = await button.evaluate(
          (shown) =>
            shown instanceof HTMLButtonElement &&
            !shown.disabled &&
            shown.ariaDisabled !== 'true' &&
            shown.getClientRects().length > 0,
        );
        if (!usable) continue;
        await this.#hand.presses(button);
        return true;
      }
      return false;
    });
  }

  async #text(selector: string): Promise<string> {
    return this.panel.$eval(selector, (shown) => shown.textContent.trim());
  }

  async #hook(selector: string): Promise<Record<string, string | undefined> | null> {
    const element = await this.panel.$(selector);
    return element ? element.evaluate((shown) => ({ ...(shown as HTMLElement).dataset })) : null;
  }
}
