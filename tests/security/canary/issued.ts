import { createHash } from 'node:crypto';
import { defaultNames } from '../../../utils/guide/names.ts';
import type { Tenant } from '../../drivers/tenant.ts';
import type { Mark } from './marks.ts';
import type { RecordingProxy } from './wire.ts';

/** Every secret that the tenant has issued so far, including replaced ones. */
export class Issued {
  readonly #tenant: Tenant;
  readonly #wire: RecordingProxy;
  readonly #values = new Map<string, string>();
  readonly #fingerprints = new Set<string>();

  constructor(tenant: Tenant, wire: RecordingProxy) {
    this.#tenant = tenant;
    this.#wire = wire;
  }

  marks(): Mark[] {
    return [...this.#values].map(([value, name]) => ({ name, value }));
  }

  /**
   * Reads the issued secrets from the tenant. It gives only fingerprints of tokens, so the tokens
   * are found in its recorded responses.
   */
  async learn(): Promise<void> {
    const { users, clients, tokens } = await this.#tenant.tenant();
    const user = users.find(({ userName }) => userName === defaultNames.isuUserName);
    if (user?.password) this.add('ISU password', user.password);
    for (const { name, clientSecret } of clients)
      if (name === defaultNames.apiClient) this.add('client secret', clientSecret);
    for (const { client, fingerprint } of tokens)
      if (client === defaultNames.apiClient) this.#fingerprints.add(fingerprint);
    const answers = this.#wire.exchanges.map(({ responseBody }) => responseBody.toString('utf8'));
    for (const answer of answers) {
      for (const [, value = ''] of answer.matchAll(/"access_token":"([\w-]{1000,})"/g))
        this.add('access token', value);
      for (const [value] of answer.matchAll(/\b[a-z0-9]{80,120}\b/g))
        if (this.#fingerprints.has(sha256(value))) this.add('refresh token', value);
    }
  }

  add(name: string, value: string): void {
    if (!this.#values.has(value)) this.#values.set(value, name);
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
