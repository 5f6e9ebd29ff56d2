import type { Page, WebWorker } from 'puppeteer-core';
import { Admin } from '../../drivers/admin.ts';
import { launchChromium } from '../../drivers/browser-chromium.ts';
import { eventually } from '../../drivers/wait-until.ts';
import { Guide } from '../../drivers/side-panel.ts';
import { Tenant } from '../../drivers/tenant.ts';
import { build } from '../../runners/build.ts';
import { taskIds } from '../../sandbox/pages/task-ids.ts';
import { startSandbox } from '../../sandbox/server/start.ts';
import type { Scene } from './attack.ts';
import { keptIn } from './vault.ts';
import { Victim } from './victim.ts';
import { openWire, type Wire } from './wire.ts';

/** What the administrator has and does not want to lose when a page turns hostile: captured values, the side panel, another tab at work. */
export interface HostileStage {
  admin: Admin;
  guide: Guide;
  tenant: Tenant;
  wire: Wire;
  home: string;
  handoffLink: string;
  newPage(): Promise<Page>;
  worker(): Promise<WebWorker>;
  /** Opens a page in a tab of its own; `before` runs in it ahead of its own scripts. */
  opens(scene: Scene, before?: () => void): Promise<Victim>;
  close(): Promise<void>;
}

export async function openHostileStage(): Promise<HostileStage> {
  await build('chromium');
  const sandbox = await startSandbox();
  const wire = await openWire(sandbox.port);
  const chromium = await launchChromium({ port: wire.port });
  const close = async () => {
    await chromium.close();
    await wire.close();
    await sandbox.close();
  };
  try {
    const home = sandbox.tenants.find(({ name }) => name === 'acme_dpt1')?.url ?? '';
    const tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name: 'acme_dpt1' });
    const admin = new Admin(await chromium.newPage(), home);
    await admin.arrives();
    await admin.page.bringToFront();
    await chromium.extension.triggerAction(admin.page);
    const guide = new Guide(await chromium.panel());
    const client = await registers(admin, guide);
    const at = (path: string) => home.replace(/[^/]*$/, path);
    const paths: Record<Exclude<Scene, 'secret'>, string> = {
      home: 'home.htmld',
      'user form': `task/${taskIds.createIntegrationSystemUser}.htmld`,
      'group form': `task/${taskIds.createSecurityGroup}.htmld`,
      endpoints: `task/${taskIds.viewApiClients}.htmld`,
    };
    const worker = async () => {
      const target = await chromium.browser.waitForTarget((one) => one.type() === 'service_worker');
      const found = await target.worker();
      if (!found) throw new Error('The worker cannot be reached.');
      return found;
    };
    return {
      admin,
      guide,
      tenant,
      wire,
      home,
      handoffLink: sandbox.handoffLink,
      newPage: () => chromium.newPage(),
      worker,
      async opens(scene, before) {
        const page = await chromium.newPage();
        if (before) await page.evaluateOnNewDocument(before);
        const victim = new Victim(page);
        await page.bringToFront();
        if (scene === 'secret') {
          const secret = await generatesSecret(page, home, at(client));
          await eventually('the new secret to be captured', async () => {
            const tenants = Object.values(await keptIn(await worker()));
            return tenants.some(({ clientSecret }) => clientSecret?.value === secret);
          });
        } else {
          await page.goto(at(paths[scene]));
          await page.waitForSelector('[data-automation-id="pageHeaderTitleText"]');
        }
        return victim;
      },
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

/** The values of a client and the endpoints are in the vault before any attack begins. @returns path of the client's page */
async function registers(admin: Admin, guide: Guide): Promise<string> {
  await admin.opens('View API Clients');
  await guide.holds('captured', 'restEndpoint', 'tokenEndpoint');
  await admin.opens('Register API Client for Integrations');
  await guide.knows('register-api-client');
  await guide.fills();
  await admin.presses('OK');
  await guide.holds('captured', 'clientId', 'clientSecret');
  const instance = await admin.page.evaluate(
    () => /15431\$\d+/.exec(document.body.outerHTML)?.[0] ?? 'no client on the page',
  );
  await admin.opens('Create Security Group');
  await guide.knows('create-security-group');
  return `inst/${instance}/rel-task/${taskIds.generateClientSecret}.htmld`;
}

async function generatesSecret(page: Page, home: string, address: string): Promise<string> {
  await page.goto(address);
  const admin = new Admin(page, home);
  await admin.sees('Generate New API Client Secret');
  await admin.ticks('Confirm');
  await admin.presses('OK');
  return eventually('the new secret to show', async () => {
    const shown = await admin.reads('Client Secret');
    return shown.length > 20 && shown;
  });
}
