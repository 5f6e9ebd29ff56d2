import type { ControlState, TenantState } from '../sandbox/control-state.ts';
import type { Drift } from '../sandbox/drift.ts';
import type { LinkOptions } from '../sandbox/intake/sessions.ts';
import { sandboxRequest } from './sandbox-request.ts';

/** The actual state of the sandbox, read and changed at its control URL. */
export class Tenant {
  readonly #port: number;
  readonly #control: string;
  readonly #name: string;

  constructor({ port, control, name }: { port: number; control: string; name: string }) {
    this.#port = port;
    this.#control = control;
    this.#name = name;
  }

  async state(): Promise<ControlState> {
    const answer = await sandboxRequest(this.#port, `${this.#control}/state`);
    return JSON.parse(answer.body) as ControlState;
  }

  async tenant(): Promise<TenantState> {
    const tenant = (await this.state()).tenants.find(({ name }) => name === this.#name);
    if (!tenant) throw new Error(`The sandbox has no tenant ${this.#name}.`);
    return tenant;
  }

  async user(userName: string) {
    return (await this.tenant()).users.find((user) => user.userName === userName);
  }

  async securityGroup(name: string) {
    return (await this.tenant()).groups.find((group) => group.name === name);
  }

  async apiClient(name: string) {
    return (await this.tenant()).clients.find((client) => client.name === name);
  }

  async submissions() {
    return (await this.state()).intake.submissions;
  }

  /** Clears the tenants and the intake. */
  async reset(): Promise<void> {
    await this.#post('reset', {});
  }

  /** Activates faults of the sandbox by name and deactivates all others. */
  async setFaults(...names: string[]): Promise<void> {
    await this.#post('faults', { faults: names });
  }

  /**
   * Sets how the tenant's pages misbehave from the next load on. An empty object restores the
   * default.
   */
  async setDrift(settings: Drift): Promise<void> {
    await this.#post('drift', { tenant: this.#name, settings });
  }

  /** Makes Kolleno's page pass its links to the extension with this ID. */
  async setExtensionId(id: string): Promise<void> {
    await this.#post('extension', { id });
  }

  /** Sets the status that Kolleno reports for a submission. */
  async setSubmissionStatus(
    status: 'received' | 'connecting' | 'connected' | 'failed',
  ): Promise<void> {
    await this.#post('submission-status', { status });
  }

  /** Creates another hand-off link, as Kolleno's page would for another user. */
  async handoffLink(options: LinkOptions = {}): Promise<string> {
    const answer = await this.#post('handoff-link', options);
    return (JSON.parse(answer) as { link: string }).link;
  }

  async #post(what: string, body: unknown): Promise<string> {
    const answer = await sandboxRequest(this.#port, `${this.#control}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (answer.status >= 300)
      throw new Error(`The sandbox refused ${what} (${answer.status}): ${answer.body}`);
    return answer.body;
  }
}
