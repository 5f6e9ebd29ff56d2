import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { HelpCentre } from '../help-centre/help-centre.ts';
import { createIntake, type Intake } from '../intake/handler.ts';
import { serveServices } from '../services/services.ts';
import { type Skin, tenantSettings } from '../tenant/tenant.ts';
import { createCertificate } from './certificate.ts';
import { createControl } from './control.ts';
import { controlHost, helpCentreHost, kollenoHost, servicesHosts, uiHosts } from './hosts.ts';
import { addressOf, pathOf, sendHtml } from './http.ts';
import { messageHtml } from './shell.ts';
import { serveTenantUi } from './tenant-ui.ts';
import { World } from './world.ts';

export interface SandboxOptions {
  /** 0, the default, selects a free port. */
  port?: number;
  /**
   * Additional HTML documents by path, such as `/acme_dpt1/d/…`, served on every host of a tenant's
   * pages.
   */
  documents?: Readonly<Record<string, string>>;
  /** Called for every request of the browser, before it is answered. */
  onRequest?: (method: string, url: URL) => unknown;
  /** Waits before a slow answer. The default waits by the clock. */
  delay?: (durationMs: number) => Promise<unknown>;
}

export interface Sandbox {
  port: number;
  tenants: { name: string; skin: Skin; language: string; url: string }[];
  /**
   * Link to Kolleno's page that connects the extension. `POST {control}/handoff-link` creates
   * others.
   */
  handoffLink: string;
  /** Kolleno's private keys (JWK), to open a sealed file. */
  kollenoKeys(): ReturnType<Intake['privateKeys']>;
  /** Base of the control addresses. */
  control: string;
  /** PEM of the self-signed certificate, for clients that verify it. */
  certificate: string;
  /** Stops at once and aborts open requests. */
  close(): Promise<void>;
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Starts the practice tenants, their services, Kolleno's intake and its help article behind one
 * HTTPS server that routes by host name.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = new World();
  const intake = createIntake();
  const helpCentre = new HelpCentre();
  const { cert, key } = await createCertificate();
  const control = createControl(world, intake, helpCentre);
  const hosts: Record<string, Serve> = {
    ...serveOn(uiHosts, async (request, response) => {
      const own = options.documents?.[pathOf(addressOf(request).url)];
      if (own !== undefined) sendHtml(response, 200, own);
      else await serveTenantUi(world, request, response, options.delay);
    }),
    ...serveOn(servicesHosts, (request, response) => serveServices(world, request, response)),
    [kollenoHost]: (request, response) => intake.handle(request, response),
    [helpCentreHost]: helpCentre.serve,
    [controlHost]: control,
    localhost: control,
  };

  const server = createServer({ cert, key }, async (request, response) => {
    const { host, url } = addressOf(request);
    options.onRequest?.(
      request.method ?? '',
      new URL(url.href.slice(url.origin.length), `https://${host}`),
    );
    const serve = hosts[host];
    if (!serve)
      return sendHtml(
        response,
        421,
        messageHtml('Nobody here', 'The sandbox does not play this host.'),
      );
    try {
      await serve(request, response);
    } catch (error) {
      console.error(error);
      if (!response.headersSent)
        sendHtml(response, 500, messageHtml('Error', 'The sandbox failed; see its output.'));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, controlHost, resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    tenants: tenantSettings.map(({ name, skin, language, hosts }) => ({
      name,
      skin,
      language,
      url: `https://${hosts.ui}/${name}/d/home.htmld`,
    })),
    handoffLink: await intake.newHandoffLink(),
    kollenoKeys: () => intake.privateKeys(),
    control: `https://${controlHost}:${port}/control`,
    certificate: cert,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function serveOn(hosts: readonly string[], serve: Serve): Record<string, Serve> {
  return Object.fromEntries(hosts.map((host) => [host, serve]));
}
