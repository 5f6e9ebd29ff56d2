import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { Admin } from './admin.ts';
import { type ChromiumWithExtension, launchChromium } from './browser-chromium.ts';
import { build } from './build.ts';
import { Guide } from './guide.ts';
import { KollenoPage } from './kolleno-page.ts';
import { Overlay } from './overlay.ts';
import { sandboxRequest } from './sandbox-request.ts';
import { Tenant } from './tenant.ts';
import type { Walkers } from './walk.ts';

/** A sandbox, Chromium with the extension, and everyone who takes part in the journey. */
export interface Stage extends Walkers {
  chromium: ChromiumWithExtension;
  sandbox: Sandbox;
  tenant: Tenant;
  overlay: Overlay;
  /** A request to one of the sandbox's production host names, from outside the browser. */
  asks(address: string, init?: Parameters<typeof sandboxRequest>[2]): ReturnType<typeof sandboxRequest>;
  close(): Promise<void>;
}

/**
 * The administrator stands on the tenant's home page, the side panel is open.
 * @param tenant name of one of the sandbox's tenants, which settles skin and language; the first one where it is left out
 */
export async function openStage({
  window = false,
  tenant,
}: {
  window?: boolean;
  tenant?: string;
} = {}): Promise<Stage> {
  await build('chromium');
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  try {
    const sandbox = await startSandbox();
    opened.push(sandbox);
    const chromium = await launchChromium({ port: sandbox.port, window });
    opened.push(chromium);
    const home = sandbox.tenants.find(({ name }) => tenant === undefined || name === tenant);
    if (!home) throw new Error(`The sandbox has no tenant ${tenant ?? ''}.`);
    const kolleno = new KollenoPage(await chromium.newPage(), sandbox.handoffLink);
    const page = await chromium.newPage();
    const admin = new Admin(page, home.url, home.skin);
    await admin.arrives();
    await page.bringToFront();
    await chromium.extension.triggerAction(page);
    return {
      chromium,
      sandbox,
      admin,
      kolleno,
      guide: new Guide(await chromium.panel()),
      overlay: new Overlay(page),
      tenant: new Tenant({ port: sandbox.port, control: sandbox.control, name: home.name }),
      asks: (address, init) => sandboxRequest(sandbox.port, address, init),
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
