import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { isKept } from '../../../utils/panel/credentials.ts';
import type { Delivery, HandoffState } from '../../../utils/state/handoff.ts';
import { at, tenant } from '../../fixtures/captured-values.ts';
import type { Computer, Reply } from './computer.ts';
import { panelOf, shownBy } from './panel-of.ts';

export type Values = Partial<Record<CredentialName, string>>;

/** The administrator's task. */
export interface Work {
  /** Credentials on each page, in order. The tenant's name comes with the first. */
  pages: readonly (readonly CredentialName[])[];
  passphrase?: string;
  /** Sets the passphrase after this many pages. */
  protectAfter?: number;
  verify?: true;
  handOff?: 'connects' | 'sends';
  /** Asks Kolleno for the status once it has the values. */
  askLater?: true;
}

const panel = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/sidepanel.html' as never),
};
const page = {
  id: fakeBrowser.runtime.id,
  tab: { id: 7 },
  frameId: 0,
  url: `https://${at.host}/${at.tenant}/d/task/2997$1.htmld`,
};

/** Workday shows these once. If their page is gone without an answer, they must be regenerated. */
const shownOnce: readonly CredentialName[] = ['clientSecret', 'refreshToken', 'isuPassword'];
/** The parts of a page's published status that matter to the background. */
const status = {
  ...at,
  environment: 'non-production',
  match: 'certain',
  task: 'register-api-client',
  page: 'result',
  title: 'Register API Client for Integrations',
  purpose: null,
  next: null,
  fields: [],
  permissions: [],
  findings: [],
  goTo: null,
  guarded: true,
  fill: { running: false, done: 0, total: 0, current: '', problems: [] },
};

/** More than any scenario needs. */
const maxTurns = 60;

/**
 * An administrator who does what the panel offers until all is done: repeats failed actions, opens
 * the same link again, and unlocks with the passphrase.
 */
export class Person {
  /** The values that each page showed last: the truth. */
  readonly values: Values;
  /** Credentials that the page knows to be captured, so that Done is no longer intercepted. */
  readonly taken = new Set<CredentialName>();
  /** Steps that a finding sent the administrator back to. */
  readonly sentBack: string[] = [];
  readonly #computer: Computer;
  readonly #work: Work;
  #link: string;
  readonly #newLink: () => Promise<string>;
  readonly #regenerates: () => string;
  /** Number of operations until all pages were captured, and until the checks were done. */
  readonly reached: { captured?: number; verified?: number } = {};
  /**
   * Values that the panel promised to keep over a restart of the browser, and that are missing
   * after it.
   */
  readonly missed: CredentialName[] = [];
  #protected = false;
  #verified = false;
  #asked = false;
  /** Captures without an answer. */
  readonly #cutOff = new Set<CredentialName>();

  constructor(
    computer: Computer,
    work: Work,
    given: {
      values: Values;
      link: string;
      newLink: () => Promise<string>;
      regenerates: () => string;
    },
  ) {
    this.#computer = computer;
    this.#work = work;
    this.#link = given.link;
    this.#newLink = given.newLink;
    this.#regenerates = given.regenerates;
    this.values = { ...given.values };
  }

  /** @throws if the panel offers no way to continue */
  async work(): Promise<void> {
    let before = '';
    for (let turn = 0; turn < maxTurns; turn += 1) {
      if (this.#computer.closed) await this.#openBrowser();
      const next = (await this.#next()) ?? (await this.#isLeftAlone());
      if (next === null) return;
      before = next;
    }
    throw new Error(`It never comes to an end: ${before}.`);
  }

  openLink = (): Promise<Reply> => this.#act('connect', { link: this.#link });

  async #openBrowser(): Promise<void> {
    const before = panelOf(this.#computer.last);
    // It may be killed again before anybody sees what it shows.
    while (this.#computer.closed) {
      this.#computer.start();
      await this.#computer.waitUntilIdle();
    }
    // Its page closed with the browser, so it is unknown whether the value was captured.
    for (const name of this.#cutOff)
      if (shownOnce.includes(name)) this.values[name] = `new${this.values[name]}`;
    const { views, receipt } = panelOf(await this.#computer.stored());
    const promised = before.keeping?.state === 'sealed' || before.keeping?.state === 'locked';
    for (const told of receipt ? [] : before.views.filter(isKept)) {
      const { credential } = told;
      const now = views.find((view) => view.credential === credential);
      if (now && now.state !== 'missing') continue;
      if (promised) this.missed.push(credential);
      // The panel had said that closing the browser loses it.
      else if (before.keeping?.state === 'memory') this.taken.delete(credential);
    }
  }

  /**
   * Nothing is left to press. A dead worker is woken by its alarm and finishes.
   * @returns what happened, or null
   */
  async #isLeftAlone(): Promise<string | null> {
    await this.#computer.waitUntilIdle();
    return (await this.#computer.fire()) ? 'wait' : null;
  }

  /** @returns the action, or null if nothing is left to do */
  async #next(): Promise<string | null> {
    const { handoff, views, keeping, verification, receipt, delivery } = panelOf(
      await this.#computer.stored(),
    );
    const { passphrase = '', pages, protectAfter, verify, askLater } = this.#work;
    const page = pages.find((names) => names.some((name) => !this.taken.has(name)));
    const pagesDone = page ? pages.indexOf(page) : pages.length;
    if (protectAfter !== undefined && !this.#protected && pagesDone >= protectAfter) {
      const reply = await this.#act('protect', { tenant, passphrase });
      this.#protected = reply !== 'unanswered' && said(reply).protected === true;
      return 'protect';
    }
    if (keeping?.state === 'locked') {
      const reply = await this.#act('unlock', { tenant, passphrase });
      if (reply !== 'unanswered' && said(reply).unlocked === false)
        throw new Error('The passphrase is refused.');
      return 'unlock';
    }
    if (page && !receipt) {
      await this.#lookAt(page);
      return `capture ${page}`;
    }
    this.reached.captured ??= this.#computer.operations.length;
    if (verify && !this.#verified && !receipt) {
      // Only Kolleno can open them. They cannot be checked any more, and only a warning remains.
      if (views.some(({ state }) => state === 'sealed')) {
        const warned = views.find(({ warning }) => warning);
        if (warned) await this.#goBack(String(warned.warning));
        else this.#verified = true;
        return 'look at the sealed values';
      }
      if (verification?.running && !this.#computer.isRunning) {
        await this.#press('stop-verify', { tenant });
        await this.#computer.waitUntilIdle();
        return 'stop-verify';
      }
      const reply = await this.#press('verify', { tenant, what: 'connection' });
      if (reply !== 'unanswered') await this.#readChecks();
      return 'verify';
    }
    this.reached.verified ??= this.#computer.operations.length;
    if (!this.#work.handOff) return null;
    return this.#handOff(handoff, askLater ? delivery : undefined);
  }

  async #handOff(state: HandoffState, delivery: Delivery | undefined) {
    switch (state.state) {
      case 'disconnected':
        // After a restart Send says that there is no link. A link that was exchanged before and has
        // no submission to finish is used up. Any other problem with a link is a refusal.
        if (state.problem?.key === 'findings.handoff.usedLink' && !state.unfinished)
          this.#link = await this.#newLink();
        else if (state.problem && state.problem.key !== 'findings.handoff.notConnected')
          throw new Error(`The link is refused: ${state.problem.key}.`);
        await this.openLink();
        return 'connect';
      case 'connected':
        if (this.#work.handOff === 'connects') return null;
        await this.#act('send', { tenant, instead: null });
        return 'send';
      case 'sending':
        await this.#computer.waitUntilIdle();
        if (panelOf(await this.#computer.stored()).handoff.state === 'sending')
          await this.#computer.fire();
        await this.#computer.waitUntilIdle();
        return 'wait';
      case 'failed':
        if (!state.problem.retryable) throw new Error(`Refused for good: ${state.problem.key}.`);
        await this.#act('send', { tenant, instead: null });
        return `send again after ${state.problem.key}`;
      case 'expired':
        throw new Error('The link expired.');
      case 'received':
        if (!delivery || delivery.status || this.#asked) return null;
        this.#asked = (await this.#press('check-status', { tenant })) !== 'unanswered';
        return 'check-status';
    }
  }

  /** Publishes the page and delivers all of its values at once, as the content script does. */
  async #lookAt(names: readonly CredentialName[]): Promise<void> {
    await this.#computer.send('page-status', { status, evidence: [] }, page);
    const left = names.filter((name) => !this.taken.has(name));
    await Promise.all(
      left.map(async (credential) => {
        this.#cutOff.add(credential);
        const data = {
          ...at,
          credential,
          value: this.values[credential],
          task: 'register-api-client',
        };
        const reply = await this.#computer.send('capture', data, page);
        if (reply === 'unanswered') return;
        this.#cutOff.delete(credential);
        if (said(reply).captured !== true) throw new Error(`${credential} is refused.`);
        this.taken.add(credential);
      }),
    );
  }

  async #readChecks(): Promise<void> {
    const { keeping, verification } = panelOf(await this.#computer.stored());
    // The extension started anew since the panel showed Check: unlocking comes first.
    if (keeping?.state === 'locked') return;
    const token = verification?.checks.token;
    if (token?.state === 'passed') this.#verified = true;
    if (token?.state !== 'failed') return;
    const { key, task } = token.finding ?? {};
    if (task !== 'manage-refresh-tokens') throw new Error(`${key} leads to ${task}.`);
    await this.#goBack(String(key));
  }

  /** Goes back to step 8. */
  async #goBack(why: string): Promise<void> {
    this.sentBack.push(why);
    this.values.refreshToken = this.#regenerates();
    this.taken.delete('refreshToken');
    await this.#lookAt(['refreshToken']);
  }

  /** Presses a button that acts on what the panel shows. */
  async #act(action: string, data: object): Promise<Reply> {
    return this.#press(action, { ...data, shown: shownBy(await this.#computer.stored()) });
  }

  #press = (action: string, data: object): Promise<Reply> =>
    this.#computer.send(action, data, panel);
}

const said = (reply: Exclude<Reply, 'unanswered'>) =>
  (reply.answer ?? {}) as Record<string, unknown>;
