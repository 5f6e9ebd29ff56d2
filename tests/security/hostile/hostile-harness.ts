import type { Page, WebWorker } from 'puppeteer-core';
import { Admin } from '../../drivers/admin.ts';
import { launchChromium } from '../../drivers/browser-chromium.ts';
import { SidePanel } from '../../drivers/side-panel.ts';
import { Tenant } from '../../drivers/tenant.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { build } from '../../runners/build.ts';
import { taskIds } from '../../sandbox/pages/task-ids.ts';
import { startSandbox } from '../../sandbox/server/start.ts';
import type { Scene } from './attack.ts';
import { keptIn } from './vault.ts';
import { Victim } from './victim.ts';
import { type HostileProxy, startHostileProxy } from './wire.ts';

/**
 * What the administrator must not lose when a page turns hostile: captured values, the side panel,
 * and another tab in use.
 */
export interface HostileHarness {
  admin: Admin;
  panel: SidePanel;
  tenant: Tenant;
  wire: HostileProxy;
  home: string;
  handoffLink: string;
  newPage(): Promise<Page>;
  worker(): Promise<WebWorker>;
  /** Opens a page in a new tab. `before` runs in it ahead of its own scripts. */
  open(scene: Scene, before?: () => void): Promise<Victim>;
  close(): Promise<void>;
}

export async function startHostileHarness(): Promise<HostileHarness> {
  await build('chromium');
  const sandbox = await startSandbox();
  const wire = await startHostileProxy(sandbox.port);
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
    await admin.openHome();
    await admin.page.bringToFront();
    await chromium.extension.triggerAction(admin.page);
    const panel = new SidePanel(await chromium.panel());
    const client = await registerClient(admin, panel);
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
      panel,
      tenant,
      wire,
      home,
      handoffLink: sandbox.handoffLink,
      newPage: () => chromium.newPage(),
      worker,
      async open(scene, before) {
        const page = await chromium.newPage();
        if (before) await page.evaluateOnNewDocument(before);
        const victim = new Victim(page);
        await page.bringToFront();
        if (scene === 'secret') {
          const secret = await generateSecret(page, home, at(client));
          await waitUntil('the new secret to be captured', async () => {
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

/**
 * Captures the values of a client and the endpoints before the attacks.
 * @returns path of the client's page
 */
async function registerClient(admin: Admin, panel: SidePanel): Promise<string> {
  await admin.open('View API Clients');
  await panel.waitForCredentials('captured', 'restEndpoint', 'tokenEndpoint');
  await admin.open('Register API Client for Integrations');
  await panel.waitForTask('register-api-client');
  await panel.fill();
  await admin.press('OK');
  await panel.waitForCredentials('captured', 'clientId', 'clientSecret');
  const instance = await admin.page.evaluate(
    () => /15431\$\d+/.exec(document.body.outerHTML)?.[0] ?? 'no client on the page',
  );
  await admin.open('Create Security Group');
  await panel.waitForTask('create-security-group');
  return `inst/${instance}/rel-task/${taskIds.generateClientSecret}.htmld`;
}

async function generateSecret(page: Page, home: string, address: string): Promise<string> {
  await page.goto(address);
  const admin = new Admin(page, home);
  await admin.waitForPage('Generate New API Client Secret');
  await admin.tick('Confirm');
  await admin.press('OK');
  return waitUntil('the new secret to show', async () => {
    const shown = await admin.read('Client Secret');
    return shown.length > 20 && shown;
  });
}
