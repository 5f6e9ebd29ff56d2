import { createHash } from 'node:crypto';
import {
  endpointsOf,
  kollenoHost,
  nonProduction,
  servicesHosts,
  uiHosts,
} from '../../sandbox/server/hosts.ts';
import type { HostileHarness } from './hostile-harness.ts';
import { keptIn } from './vault.ts';
import type { Victim } from './victim.ts';
import { within } from './within.ts';

/** What an attack achieved, in sentences. All are empty if it achieved nothing. */
export interface Damage {
  executed: string[];
  foreign: string[];
  leaked: string[];
}

export async function damageOf(victim: Victim, harness: HostileHarness): Promise<Damage> {
  return {
    executed: await executed(victim, harness),
    foreign: await foreign(harness),
    leaked: await leaked(victim, harness),
  };
}

const canaryRan = () => 'canaryRan' in globalThis;

async function executed(
  { page, dialogs }: Victim,
  { panel, worker }: HostileHarness,
): Promise<string[]> {
  const places = {
    page: () => page.evaluate(canaryRan),
    panel: () => panel.page.evaluate(canaryRan),
    worker: async () => (await worker()).evaluate(canaryRan),
  };
  const found = dialogs.map((text) => `a dialog “${text}” opened`);
  for (const [place, ran] of Object.entries(places)) {
    // A page that closed or hangs runs nothing of ours.
    if (await within(2_000, ran()).catch(() => false))
      found.push(`code of the page ran in the ${place}`);
  }
  return found;
}

/** Compares every value in the vault with the tenant's actual values. */
async function foreign({ tenant, worker, home }: HostileHarness): Promise<string[]> {
  const kept = await keptIn(await worker());
  const { name, clients, users, tokens } = await tenant.tenant();
  const { rest, token } = endpointsOf({ name, hosts: nonProduction });
  const own: Record<string, (value: string) => boolean> = {
    tenant: (value) => value === name,
    restEndpoint: (value) => value === rest,
    tokenEndpoint: (value) => value === token,
    clientId: (value) => clients.some(({ clientId }) => clientId === value),
    clientSecret: (value) => clients.some(({ clientSecret }) => clientSecret === value),
    refreshToken: (value) => tokens.some(({ fingerprint }) => fingerprint === sha256(value)),
    isuUserName: (value) => users.some(({ userName }) => userName === value),
  };
  const key = `${new URL(home).host}/${name}`;
  return Object.entries(kept).flatMap(([tenantKey, values]) =>
    Object.entries(values).flatMap(([credential, { value, warning }]) => {
      if (tenantKey !== key) return [`${credential} of ${tenantKey} is held`];
      if (warning === 'findings.capture.checkThis' || own[credential]?.(value)) return [];
      return [`${credential} is “${value.slice(0, 40)}”`];
    }),
  );
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const known = new Set([...uiHosts, ...servicesHosts, kollenoHost]);
/** Hosts that Chromium requests by itself: updates, form suggestions, its profile. */
const ofTheBrowser = /(?:^|\.)(?:googleapis|google|gvt1)\.com$/;

/** Values of the vault within reach of the page, and hosts that should not have been requested. */
async function leaked({ page }: Victim, { tenant, wire }: HostileHarness): Promise<string[]> {
  const hosts = wire.asked().filter((name) => !known.has(name) && !ofTheBrowser.test(name));
  const { clients } = await tenant.tenant();
  const secrets = clients.map(({ clientSecret }) => clientSecret);
  const inPage = await within(
    2_000,
    page.evaluate((all) => {
      const heard = JSON.stringify((globalThis as { heard?: unknown }).heard ?? null);
      return all.some((secret) => heard.includes(secret));
    }, secrets),
  ).catch(() => false);
  return [
    ...hosts.map((host) => `${host} was asked for`),
    ...(inPage ? ['the page heard a Client Secret'] : []),
  ];
}
