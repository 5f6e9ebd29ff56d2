import { build } from '../runners/build.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { Admin } from './admin.ts';
import { type FirefoxWithExtension, launchFirefox } from './browser-firefox.ts';
import { findTenant, type JourneyHarness, type Place } from './harness.ts';
import { KollenoPage } from './kolleno-page.ts';
import { sandboxRequest } from './sandbox-request.ts';
import { SidePanel } from './side-panel.ts';
import { TenantTerms } from './tenant-terms.ts';

/** Like `Harness`, but in Firefox, with the panel in the sidebar. */
export interface FirefoxHarness extends JourneyHarness {
  firefox: FirefoxWithExtension;
  sandbox: Sandbox;
}

/** Options of `launchFirefox` for tests that need more than the journey. */
type FirefoxOptions = Pick<
  Parameters<typeof launchFirefox>[0],
  'language' | 'profile' | 'executablePath'
>;

/**
 * Starts the sandbox and Firefox. The administrator is on the tenant's home page, and the sidebar
 * is open, as Firefox opens it at installation.
 */
export async function startFirefoxHarness({
  language,
  profile,
  executablePath,
  ...place
}: Place & FirefoxOptions = {}): Promise<FirefoxHarness> {
  await build('firefox');
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  try {
    const sandbox = await startSandbox();
    opened.push(sandbox);
    const firefox = await launchFirefox({
      port: sandbox.port,
      ...(language !== undefined && { language }),
      ...(profile !== undefined && { profile }),
      ...(executablePath !== undefined && { executablePath }),
    });
    opened.push(firefox);
    const { home, tenant } = await findTenant(sandbox, place);
    const kolleno = new KollenoPage(await firefox.newPage(), sandbox.handoffLink);
    const page = await firefox.newPage();
    const admin = new Admin(page, home.url, home.skin);
    const terms = new TenantTerms(home.language);
    await admin.openHome();
    await page.bringToFront();
    return {
      firefox,
      sandbox,
      admin,
      kolleno,
      panel: new SidePanel(await firefox.window.panel(), { confirmsTasks: terms.isTranslated }),
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
