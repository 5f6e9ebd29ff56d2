import { startSandbox } from '../sandbox/server/start.ts';
import { Admin } from './admin.ts';
import { type FirefoxWithExtension, launchFirefox } from './browser-firefox.ts';
import { build } from './build.ts';
import { Guide } from './guide.ts';
import { KollenoPage } from './kolleno-page.ts';
import { Tenant } from './tenant.ts';
import type { Walkers } from './walk.ts';

/** As in stage.ts, in Firefox: the panel's page stands in a window of its own beside Workday's. */
export interface FirefoxStage extends Walkers {
  firefox: FirefoxWithExtension;
  tenant: Tenant;
  close(): Promise<void>;
}

export async function openFirefoxStage({ tenant }: { tenant?: string } = {}): Promise<FirefoxStage> {
  await build('firefox');
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  try {
    const sandbox = await startSandbox();
    opened.push(sandbox);
    const firefox = await launchFirefox({ port: sandbox.port });
    opened.push(firefox);
    const home = sandbox.tenants.find(({ name }) => tenant === undefined || name === tenant);
    if (!home) throw new Error(`The sandbox has no tenant ${tenant ?? ''}.`);
    const kolleno = new KollenoPage(await firefox.newPage(), sandbox.handoffLink);
    const page = await firefox.newPage();
    const admin = new Admin(page, home.url, home.skin);
    await admin.arrives();
    return {
      firefox,
      admin,
      kolleno,
      guide: new Guide(await firefox.panel(home.url)),
      tenant: new Tenant({ port: sandbox.port, control: sandbox.control, name: home.name }),
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}
