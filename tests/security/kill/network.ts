import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Agent, fetch } from 'undici';
import { vi } from 'vitest';
import { isuUserName } from '../../fixtures/set-up-tenant.ts';
import { HelpCentre } from '../../sandbox/help-centre/help-centre.ts';
import { createIntake, type Intake } from '../../sandbox/intake/handler.ts';
import { createCertificate } from '../../sandbox/server/certificate.ts';
import { createControl } from '../../sandbox/server/control.ts';
import {
  controlHost,
  kollenoHost,
  nonProduction,
  servicesHosts,
  uiHosts,
} from '../../sandbox/server/hosts.ts';
import { addressOf } from '../../sandbox/server/http.ts';
import type { Sandbox } from '../../sandbox/server/start.ts';
import { serveTenantUi } from '../../sandbox/server/tenant-ui.ts';
import { World } from '../../sandbox/server/world.ts';
import { serveServices } from '../../sandbox/services/services.ts';
import type { RefreshToken } from '../../sandbox/tenant/refresh-tokens.ts';
import { operation } from './operations.ts';

/**
 * The sandbox's tenant, its services and Kolleno's intake over HTTPS on loopback. The worker's
 * `fetch` reaches them, and each call is one operation.
 */
export class Network {
  readonly intake: Intake = createIntake();
  readonly world = new World();
  /** Faults of the intake for the first submissions of a run, in order. Afterwards it works. */
  #faults: string[] = [];
  #close: () => Promise<unknown> = async () => undefined;

  /** @returns what a user of the tenant's pages needs */
  async open(): Promise<Sandbox> {
    const { cert, key } = await createCertificate();
    const control = createControl(this.world, this.intake, new HelpCentre());
    const server = createServer({ cert, key }, (request, response) => {
      const { host } = addressOf(request);
      if (host === kollenoHost) void this.intake.handle(request, response);
      else if (servicesHosts.includes(host)) void serveServices(this.world, request, response);
      else if (uiHosts.includes(host)) void serveTenantUi(this.world, request, response);
      else void control(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const dispatcher = new Agent({
      connect: {
        ca: cert,
        lookup: (_, options, found) =>
          options.all
            ? found(null, [{ address: '127.0.0.1', family: 4 }])
            : found(null, '127.0.0.1', 4),
      },
    });
    this.#close = async () => {
      vi.unstubAllGlobals();
      await dispatcher.destroy();
      server.closeAllConnections();
      server.close();
    };
    vi.stubGlobal('fetch', (input: string | URL, { signal: _, ...init }: RequestInit = {}) => {
      const url = new URL(input);
      const headers = { ...(init.headers as object), Host: url.host };
      return operation(`fetch ${url.host}${url.pathname}`, async () => {
        if (url.pathname.endsWith('/submissions/'))
          this.intake.armFaults(this.#faults.splice(0, 1));
        const to = Object.assign(new URL(url), { port: String(port) });
        const answer = await fetch(to, { ...(init as object), headers, dispatcher });
        return new Response(await answer.arrayBuffer(), {
          status: answer.status,
          headers: [...answer.headers],
        });
      });
    });
    return {
      port,
      certificate: cert,
      control: `https://${controlHost}:${port}/control`,
      tenants: [
        {
          name: 'acme_dpt1',
          skin: 'classic',
          language: 'en',
          url: `https://${nonProduction.ui}/acme_dpt1/d/home.htmld`,
        },
      ],
      handoffLink: await this.intake.newHandoffLink(),
      kollenoKeys: () => this.intake.privateKeys(),
      close: this.close,
    };
  }

  close = async (): Promise<void> => {
    await this.#close();
  };

  /** Starts a new run without submissions. */
  reset(faults: readonly string[]): void {
    this.intake.reset();
    this.#faults = [...faults];
  }

  /** The integration user's valid token in Workday. */
  refreshToken(): RefreshToken {
    const { tenant } = this.#tenant();
    const user = tenant.accounts.all().find(({ userName }) => userName === isuUserName);
    const token = tenant.refreshTokens.all().find(({ account }) => account === user?.id);
    if (!token) throw new Error('The integration user has no refresh token.');
    return token;
  }

  /**
   * Runs Manage Refresh Tokens for Integrations.
   * @returns the new token, as its page shows it
   */
  regenerate(): string {
    const { tenant } = this.#tenant();
    const { client, account } = this.refreshToken();
    const its = tenant.clients.all().find(({ id }) => id === client);
    if (!its) throw new Error('The tenant has no such client.');
    return tenant.refreshTokens.regenerate(its, account).value;
  }

  #tenant() {
    const open = this.world.tenant('acme_dpt1');
    if (!open) throw new Error('There is no such tenant.');
    return open;
  }
}
