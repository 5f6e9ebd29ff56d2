import { build } from '../runners/build.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { type FirefoxWithExtension, launchFirefox } from './browser-firefox.ts';
import { SidePanel } from './side-panel.ts';
import { type JourneyHarness, openTenantHome, type Place, startAll } from './tenant-home.ts';

/** Like `Harness`, but in Firefox, with the panel in the sidebar. */
export interface FirefoxHarness extends JourneyHarness {
  firefox: FirefoxWithExtension;
  sandbox: Sandbox;
}

/** Options of `launchFirefox` for tests that need more than the journey. */
type FirefoxOptions = Pick<
  Parameters<typeof launchFirefox>[0],
  'language' | 'profile' | 'executablePath' | 'folder'
>;

/**
 * Starts the sandbox and Firefox. The administrator is on the tenant's home page, and the sidebar
 * is open, as Firefox opens it at installation.
 */
export async function startFirefoxHarness({
  language,
  profile,
  folder,
  executablePath,
  ...place
}: Place & FirefoxOptions = {}): Promise<FirefoxHarness> {
  await build('firefox');
  return startAll(async (keep) => {
    const sandbox = keep(await startSandbox());
    const firefox = keep(
      await launchFirefox({
        port: sandbox.port,
        ...(language !== undefined && { language }),
        ...(profile !== undefined && { profile }),
        ...(folder !== undefined && { folder }),
        ...(executablePath !== undefined && { executablePath }),
      }),
    );
    const { drivers } = await openTenantHome(firefox, sandbox, place);
    const confirmsTasks = drivers.terms.isTranslated;
    const panel = new SidePanel(await firefox.window.panel(), { confirmsTasks });
    return { firefox, sandbox, ...drivers, panel };
  });
}
