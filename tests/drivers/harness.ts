import { build } from '../runners/build.ts';
import type { Drift } from '../sandbox/drift.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { Admin } from './admin.ts';
import { type ChromiumWithExtension, launchChromium } from './browser-chromium.ts';
import type { Participants } from './journey-step.ts';
import { KollenoPage } from './kolleno-page.ts';
import { Overlay } from './overlay.ts';
import { sandboxRequest } from './sandbox-request.ts';
import { SidePanel } from './side-panel.ts';
import { Tenant } from './tenant.ts';
import { TenantTerms } from './tenant-terms.ts';

/** Tenant and page behaviour of a journey. */
export interface Place {
  /** Name of a tenant in the sandbox. It determines the skin and the language. */
  tenant?: string;
  drift?: Drift;
}

/** What tests use to check the result of a journey in either browser. */
export interface JourneyHarness extends Participants {
  tenant: Tenant;
  /** Sends a request to one of the sandbox's production host names from outside the browser. */
  request(
    address: string,
    init?: Parameters<typeof sandboxRequest>[2],
  ): ReturnType<typeof sandboxRequest>;
  close(): Promise<void>;
}

/** Finds a tenant of the sandbox, with its driver, and applies the drift. */
export async function findTenant(sandbox: Sandbox, { tenant: name = 'acme_dpt1', drift }: Place) {
  const home = sandbox.tenants.find((one) => one.name === name);
  if (!home) throw new Error(`The sandbox has no tenant ${name}.`);
  const tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name });
  if (drift) await tenant.setDrift(drift);
  return { home, tenant };
}

/** The sandbox, Chromium with the extension, and the drivers of a journey. */
export interface Harness extends JourneyHarness {
  chromium: ChromiumWithExtension;
  sandbox: Sandbox;
  overlay: Overlay;
}

/** Options of the browser for tests that need more than the journey. */
export interface HarnessOptions {
  window?: boolean;
  profile?: string;
  language?: string;
  args?: readonly string[];
  /** Folder of the unpacked extension. Default: the build's folder. */
  folder?: string;
  /** Keeps the welcome page open. */
  welcome?: boolean;
  /** Starts a proxy between browser and sandbox. The browser connects to the port of the proxy. */
  between?: (sandbox: Sandbox) => Promise<{ port: number; close(): Promise<void> }>;
}

/**
 * Starts everything. The administrator is on the tenant's home page, and the side panel is open.
 */
export async function startHarness({
  window = false,
  profile,
  language,
  args,
  folder,
  welcome,
  between,
  ...place
}: Place & HarnessOptions = {}): Promise<Harness> {
  await build('chromium');
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  try {
    const sandbox = await startSandbox();
    opened.push(sandbox);
    const wire = await between?.(sandbox);
    if (wire) opened.push(wire);
    const chromium = await launchChromium({
      port: wire?.port ?? sandbox.port,
      window,
      ...(profile !== undefined && { profile }),
      ...(language !== undefined && { language }),
      ...(folder !== undefined && { folder }),
      ...(welcome !== undefined && { welcome }),
      ...(args && { args }),
    });
    opened.push(chromium);
    const { home, tenant } = await findTenant(sandbox, place);
    const kolleno = new KollenoPage(await chromium.newPage(), sandbox.handoffLink);
    const page = await chromium.newPage();
    const admin = new Admin(page, home.url, home.skin);
    const terms = new TenantTerms(home.language);
    await admin.openHome();
    await page.bringToFront();
    await chromium.extension.triggerAction(page);
    return {
      chromium,
      sandbox,
      admin,
      kolleno,
      panel: new SidePanel(await chromium.panel(), { confirmsTasks: terms.isTranslated }),
      overlay: new Overlay(page),
      terms,
      tenant,
      request: (address, init) => sandboxRequest(sandbox.port, address, init),
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
