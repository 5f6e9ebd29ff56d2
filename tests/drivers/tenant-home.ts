import type { Page } from 'puppeteer-core';
import type { Drift } from '../sandbox/drift.ts';
import type { Sandbox } from '../sandbox/server/start.ts';
import { Admin } from './admin.ts';
import type { Participants } from './journey-step.ts';
import { KollenoPage } from './kolleno-page.ts';
import { sandboxRequest } from './sandbox-request.ts';
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

/**
 * Opens Kolleno's page, and the tenant's home page in front of it.
 * @returns the drivers, and the tenant's page
 */
export async function openTenantHome(
  browser: { newPage(): Promise<Page> },
  sandbox: Sandbox,
  { tenant: name = 'acme_dpt1', drift }: Place,
) {
  const home = sandbox.tenants.find((one) => one.name === name);
  if (!home) throw new Error(`The sandbox has no tenant ${name}.`);
  const tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name });
  if (drift) await tenant.setDrift(drift);
  const kolleno = new KollenoPage(await browser.newPage(), sandbox.handoffLink);
  const page = await browser.newPage();
  // The driver of the classic skin finds elements by attributes that this drift takes away.
  const isStripped = home.skin === 'classic' && drift?.marks === 'stripped';
  const admin = new Admin(page, home.url, isStripped ? 'by role' : home.skin);
  await admin.openHome();
  await page.bringToFront();
  const request: JourneyHarness['request'] = (address, init) =>
    sandboxRequest(sandbox.port, address, init);
  return {
    page,
    drivers: { admin, kolleno, tenant, terms: new TenantTerms(home.language), request },
  };
}

interface Closable {
  close(): Promise<void>;
}

/**
 * Starts things one after the other. If one of them does not start, closes those before it.
 * @param start passes each thing to `keep` as soon as it runs
 * @returns the result of `start`, and a function that closes everything, the last one first
 */
export async function startAll<Started extends object>(
  start: (keep: <One extends Closable>(one: One) => One) => Promise<Started>,
): Promise<Started & Closable> {
  const opened: Closable[] = [];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  try {
    const started = await start((one) => {
      opened.push(one);
      return one;
    });
    return { ...started, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}
