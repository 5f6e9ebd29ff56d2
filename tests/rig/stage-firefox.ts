import { startSandbox } from '../sandbox/server/start.ts';
import { Admin } from './admin.ts';
import { type FirefoxWithExtension, launchFirefox } from './browser-firefox.ts';
import { build } from './build.ts';
import { Guide } from './guide.ts';
import { KollenoPage } from './kolleno-page.ts';
import { sandboxRequest } from './sandbox-request.ts';
import { type JourneyStage, type Place, tenantOf } from './stage.ts';
import { Words } from './words.ts';

/** As in stage.ts, in Firefox, with the panel in its sidebar. */
export interface FirefoxStage extends JourneyStage {
  firefox: FirefoxWithExtension;
}

/** @param language of the extension; without one the browser's, which is English nearly everywhere */
export async function openFirefoxStage({
  language,
  ...place
}: Place & { language?: string } = {}): Promise<FirefoxStage> {
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
      admin,
      kolleno,
      guide: new Guide(await firefox.sidebar.panel(), { saysYes: words.foreign }),
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
