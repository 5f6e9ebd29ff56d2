import { vi } from 'vitest';
import type { CredentialName } from '../../../utils/guide/task.ts';
import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import { Computer } from './computer.ts';
import type { Changes, Crash, Stored } from './crash.ts';
import type { Network } from './network.ts';
import { panelOf } from './panel-of.ts';
import { Person, type Values, type Work } from './person.ts';
import { runBackground } from './shipped-background.ts';

/** A part of the journey, starting from a state that the background itself produced. */
export interface Scenario {
  name: string;
  work: Work;
  /**
   * What happened before, and what is gone since: what a closed browser forgets, or only the link.
   */
  before?: Work & { gone?: 'browser' | 'link' };
  /** Point up to which crashes are injected. Default: the end. */
  until?: 'captured' | 'verified';
  /** Faults of the intake for the first submissions, in order. */
  faults?: readonly string[];
}

export interface Outcome {
  operations: string[];
  changes: Changes[];
  /** Number of operations that count: the scenario ends there. */
  within: number;
  /** The last operations of their workers. */
  crashedAt: string[];
  /** Values that differ between the intake and Workday. */
  lost: string[];
  duplicated: number;
  /** Other problems, as sentences. */
  problems: string[];
  /** Findings that sent the administrator back to an earlier step. */
  sentBack: string[];
}

/** Time at the start of a scenario. Values captured before must not have expired. */
const start = Date.parse('2026-05-04T09:00:00Z');

export class Simulation {
  readonly #network: Network;
  readonly #values: Values;
  readonly #computer = new Computer(runBackground);

  constructor(network: Network, values: Values) {
    this.#network = network;
    this.#values = values;
  }

  /** Creates the storage at the start of a scenario with the background's own code. */
  async prepare({ before }: Scenario): Promise<Stored> {
    const computer = this.#computer;
    await this.#begin({ session: {}, disk: {} }, []);
    computer.countOperations(null);
    if (!before) return computer.stored();
    await (await this.#person(before)).work();
    await computer.waitUntilIdle();
    const stored = await computer.stored();
    if (before.gone === 'browser') return { session: {}, disk: stored.disk };
    const { handoff, 'handoff-session': session, ...kept } = stored.session;
    return before.gone === 'link' ? { session: kept, disk: stored.disk } : stored;
  }

  /** Runs the scenario once to its end, with or without a crash. */
  async run(
    { work, until, faults = [] }: Scenario,
    from: Stored,
    crash: Crash | null,
  ): Promise<Outcome> {
    const computer = this.#computer;
    const { intake } = this.#network;
    const problems = new Set<string>();
    await this.#begin(from, faults);
    const person = await this.#person(work);
    computer.onWrite = ({ session, disk: onDisk }) => {
      const disk = JSON.stringify(onDisk);
      for (const name of ['clientSecret', 'refreshToken', 'isuPassword'] as const)
        if (disk.includes(String(person.values[name])))
          problems.add(`${name} lies on disk in the open`);
      if (work.passphrase && disk.includes(work.passphrase))
        problems.add('the passphrase lies on disk');
      const receipt = (onDisk.receipts as Record<TenantKey, { id: string }> | undefined)?.[tenant];
      const { state } = (session.handoff ?? {}) as { state?: string };
      if (state === 'received' && !receipt) problems.add('“received” without a receipt');
      if (receipt && !intake.state().submissions.some(({ id }) => id === receipt.id))
        problems.add('a receipt without a submission');
    };
    computer.onReload = ({ session, disk: onDisk }) => {
      const sealed = Object.keys((onDisk['sealed-values'] ?? {}) as object);
      const held = Object.keys((session['kept-values'] ?? {}) as object);
      if (held.some((one) => !sealed.includes(one)))
        problems.add('an update took values that nothing else has');
      if (session['handoff-session']) problems.add('an update took the open session');
    };
    computer.countOperations(crash);
    try {
      await person.work();
      await computer.waitUntilIdle();
      for (const problem of await this.#left(work)) problems.add(problem);
    } catch (problem) {
      problems.add(String(problem));
    }
    for (const name of person.missed) problems.add(`${name} was promised to be kept, and is gone`);
    computer.onWrite = () => undefined;
    const { submissions, rejected } = intake.state();
    for (const { problem } of rejected) problems.add(`against the contract: ${problem}`);
    const arrived = (submissions[0]?.payload.credentials ?? {}) as Values;
    const wanted: Values = { ...person.values };
    if (work.verify) wanted.refreshToken = this.#network.refreshToken().value;
    const names = Object.keys(wanted) as CredentialName[];
    const outcome = {
      operations: [...computer.operations],
      changes: [...computer.changes],
      within: (until && person.reached[until]) ?? computer.operations.length,
      crashedAt: [...computer.crashedAt],
      lost: names.filter((name) => arrived[name] !== wanted[name]),
      duplicated: Math.max(0, submissions.length - 1),
      sentBack: person.sentBack,
    };
    for (const problem of await this.#laterStill(person)) problems.add(problem);
    return { ...outcome, problems: [...problems] };
  }

  /**
   * Closes and opens the browser again and opens the old link. The panel shows that Kolleno has the
   * values, and nothing is sent.
   */
  async #laterStill(person: Person): Promise<string[]> {
    const computer = this.#computer;
    const { intake } = this.#network;
    const sent = JSON.stringify(intake.state().submissions);
    const shown = async () => panelOf(await computer.stored()).handoff.state;
    computer.countOperations(null);
    computer.close();
    computer.start();
    await computer.waitUntilIdle();
    const opened = await shown();
    await person.openLink();
    await computer.waitUntilIdle();
    const withLink = await shown();
    return [
      ...(opened === 'received' ? [] : [`${opened} after a restart`]),
      ...(withLink === 'received' ? [] : [`${withLink} when the old link is opened again`]),
      ...(JSON.stringify(intake.state().submissions) === sent
        ? []
        : ['the old link sends something']),
    ];
  }

  async #begin(from: Stored, faults: readonly string[]): Promise<void> {
    vi.setSystemTime(start);
    this.#network.reset(faults);
    this.#network.refreshToken().value = String(this.#values.refreshToken);
    await this.#computer.restore(from);
  }

  async #person(work: Work): Promise<Person> {
    return new Person(this.#computer, work, {
      values: this.#values,
      link: await this.#network.intake.newHandoffLink(),
      newLink: () => this.#network.intake.newHandoffLink(),
      regenerates: () => this.#network.regenerate(),
    });
  }

  /** Returns what should be gone once Kolleno has the values. */
  async #left(work: Work): Promise<string[]> {
    const { session, disk: onDisk } = await this.#computer.stored();
    const { handoff, receipt } = panelOf({ session, disk: onDisk });
    const all = JSON.stringify({ session, disk: onDisk });
    const secrets = (['clientSecret', 'isuPassword'] as const).map((name) =>
      String(this.#values[name]),
    );
    return [
      ...(receipt ? [] : ['no receipt']),
      ...(handoff.state === 'received' ? [] : [`left ${handoff.state}`]),
      ...(secrets.some((secret) => all.includes(secret)) ? ['values were not wiped'] : []),
      ...(onDisk['sealed-submission'] ? ['the sealed submission was not wiped'] : []),
      ...(tenant in ((onDisk['sealed-values'] ?? {}) as object)
        ? ['sealed values were not wiped']
        : []),
      ...(work.passphrase && JSON.stringify(onDisk).includes(work.passphrase)
        ? ['the passphrase is left']
        : []),
    ];
  }
}
