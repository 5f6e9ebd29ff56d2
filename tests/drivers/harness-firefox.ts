import { build } from '../runners/build.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { Admin } from './admin.ts';
import { type FirefoxWithExtension, launchFirefox } from './browser-firefox.ts';
import { Guide } from './side-panel.ts';
import { KollenoPage } from './kolleno-page.ts';
import { sandboxRequest } from './sandbox-request.ts';
import { type JourneyStage, type Place, tenantOf } from './harness.ts';
import { Words } from './tenant-terms.ts';

/** As in harness.ts, in Firefox, with the panel in its sidebar. */
export interface FirefoxStage extends JourneyStage {
  firefox: FirefoxWithExtension;
  sandbox: Sandbox;
}

/** How the browser is started, where a test is about more than the journey; as launchFirefox has it. */
type StageFirefox = Pick<
  Parameters<typeof launchFirefox>[0],
  'language' | 'profile' | 'executablePath'
>;

/** The administrator stands on the tenant's home page; the sidebar is open, as Firefox opens it at the installation. */
export async function openFirefoxStage({
  language,
  profile,
  executablePath,
  ...place
}: Place & StageFirefox = {}): Promise<FirefoxStage> {
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
    const { home, tenant } = await tenantOf(sandbox, place);
    const kolleno = new KollenoPage(await firefox.newPage(), sandbox.handoffLink);
    const page = await firefox.newPage();
    const admin = new Admin(page, home.url, home.skin);
    const words = new Words(home.language);
    await admin.arrives();
    await page.bringToFront();
    return {
      firefox,
      sandbox,
      admin,
      kolleno,
      guide: new Guide(await firefox.window.panel(), { saysYes: words.foreign }),
      words,
      tenant,
      asks: (address, init) => sandboxRequest(sandbox.port, address, init),
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
