import { build } from '../runners/build.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { type ChromiumWithExtension, launchChromium } from './browser-chromium.ts';
import { Overlay } from './overlay.ts';
import { SidePanel } from './side-panel.ts';
import { type JourneyHarness, openTenantHome, type Place, startAll } from './tenant-home.ts';

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
  /** Additional HTML documents of the tenant, by path. */
  documents?: Readonly<Record<string, string>>;
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
  documents,
  between,
  ...place
}: Place & HarnessOptions = {}): Promise<Harness> {
  await build('chromium');
  return startAll(async (keep) => {
    const sandbox = keep(await startSandbox({ ...(documents && { documents }) }));
    const wire = await between?.(sandbox);
    if (wire) keep(wire);
    const chromium = keep(
      await launchChromium({
        port: wire?.port ?? sandbox.port,
        window,
        ...(profile !== undefined && { profile }),
        ...(language !== undefined && { language }),
        ...(folder !== undefined && { folder }),
        ...(welcome !== undefined && { welcome }),
        ...(args && { args }),
      }),
    );
    const { page, drivers } = await openTenantHome(chromium, sandbox, place);
    await chromium.extension.triggerAction(page);
    const confirmsTasks = drivers.terms.isTranslated;
    const panel = new SidePanel(await chromium.panel(), { confirmsTasks });
    return { chromium, sandbox, ...drivers, panel, overlay: new Overlay(page) };
  });
}
