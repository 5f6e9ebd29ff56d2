import { deleteDB } from 'idb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recoverState } from '../../../utils/background/lifecycle/recover.ts';
import { capture } from '../../../utils/background/vault/capture.ts';
import { permissions } from '../../../utils/guide/permissions.ts';
import { type CredentialName, credentialNames } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { type PanelView, panelView } from '../../../utils/panel/panel-view.ts';
import { combineGuide } from '../../../utils/state/effective-settings.ts';
import { noSettings } from '../../../utils/state/settings.ts';
import { databaseName } from '../../../utils/storage/database.ts';
import * as items from '../../../utils/storage/items.ts';
import { parsePolicy } from '../../../utils/storage/policy.ts';
import { parseTenantKey, type TenantKey } from '../../../utils/tenant/tenant-key.ts';
import type { Kolleno } from './kolleno.ts';

export const tenants: TenantKey[] = [
  'impl.wd12.myworkday.com/acme_dpt1',
  'impl.wd12.myworkday.com/globex_dpt1',
];
export const accepts: CredentialName[] = ['clientId', 'clientSecret'];

const policy = parsePolicy({});
const settings = {
  settings: noSettings,
  policy,
  effective: combineGuide(permissions, noSettings, policy),
};

/** What a press on Send was pressed over: all that may arrive because of it. */
export interface Press {
  session: string | undefined;
  instance: string | undefined;
  tenant: TenantKey;
  credentials: Record<string, string>;
}

/** The shipped background with a panel that draws only when it is told to. */
export interface World {
  kolleno: Kolleno;
  /** What the panel drew last. */
  drawn: PanelView;
  /** The tenant of the tab in front; the panel draws it late. */
  front: TenantKey;
  tabs: { front: number; background: number };
  /** Links that a page showed or a person copied. */
  links: string[];
  presses: Press[];
  /** The value of every capture, by its revision. */
  valueByRevision: Map<string, string>;
  captures: number;
}

export async function newWorld(kolleno: Kolleno): Promise<World> {
  fakeBrowser.reset();
  await deleteDB(databaseName);
  kolleno.reset();
  const [first] = tenants as [TenantKey];
  const world: World = {
    kolleno,
    drawn: undefined as unknown as PanelView,
    front: first,
    tabs: await openTabs(),
    links: [],
    presses: [],
    valueByRevision: new Map(),
    captures: 0,
  };
  for (const tenant of tenants)
    for (const credential of accepts) await captureIn(world, tenant, credential);
  await draw(world);
  return world;
}

async function openTabs() {
  const window = await fakeBrowser.windows.create({ focused: true });
  const windowId = window?.id ?? 0;
  const background = await fakeBrowser.tabs.create({ windowId, active: false });
  const front = await fakeBrowser.tabs.create({ windowId, active: true });
  return { front: front.id ?? 0, background: background.id ?? 0 };
}

/** Captures a value that is new in the whole run. */
export async function captureIn(
  world: World,
  tenant: TenantKey,
  credential: CredentialName,
): Promise<void> {
  world.captures += 1;
  const at = parseTenantKey(tenant);
  if (!at) throw new Error(`${tenant} is no tenant.`);
  const number = String(world.captures).padStart(6, '0');
  const text =
    credential === 'clientId'
      ? btoa(`3f2504e0-4f89-41d3-9a0c-0305e8${number}`)
      : `${number}${'s'.repeat(80)}`;
  const secret = new Secret(text);
  if (!(await capture({ ...at, credential, secret, task: 'register-api-client' })))
    throw new Error(`${credential} was not captured.`);
  const stored = (await items.credentialValues.getValue())[tenant]?.[credential];
  if (stored) world.valueByRevision.set(stored.revision, stored.value);
}

/** The panel draws what is stored now. */
export async function draw(world: World): Promise<void> {
  world.drawn = panelView(
    {
      statuses: {},
      progresses: {},
      verifications: {},
      earlierRuns: {},
      credentials: await items.credentialViews.getValue(),
      persistence: await items.persistenceStatuses.getValue(),
      handoff: await items.handoff.getValue(),
      offer: await items.handoffOffer.getValue(),
      receipts: await items.receipts.getValue(),
      introduction: { welcomed: true, orientation: 'seen' },
      settings,
    },
    {
      tab: { id: 7, url: `https://${world.front}/d/home.htmld` },
      remembered: undefined,
      online: true,
      now: Date.now(),
    },
  );
}

/** Notes what the panel shows, for a press on Send. */
export function notePress({ drawn, presses, valueByRevision }: World): void {
  if (!drawn.tenant) return;
  const target = 'target' in drawn.handoff ? drawn.handoff.target : undefined;
  const shown = drawn.credentials.flatMap(({ credential, revision }) => {
    const value = revision === undefined ? undefined : valueByRevision.get(revision);
    return value !== undefined && accepts.includes(credential) ? [[credential, value]] : [];
  });
  presses.push({
    session: target?.session,
    instance: target?.instance,
    tenant: drawn.tenant.key,
    credentials: Object.fromEntries(shown),
  });
}

/** The browser is closed and opened again. */
export async function restartBrowser(world: World): Promise<void> {
  await fakeBrowser.storage.session.clear();
  await recoverState();
  await draw(world);
}

/** What Kolleno received is what was on show at one of the presses, and so is every receipt. */
export async function findUnagreed(world: World): Promise<string | null> {
  const agreed = world.presses.map(({ session, tenant, credentials }) =>
    fingerprint(session, tenant, credentials),
  );
  for (const { session, payload } of world.kolleno.submissions()) {
    const { host, name } = payload.tenant as { host: string; name: string };
    const received = fingerprint(
      session,
      `${host}/${name}`,
      payload.credentials as Record<string, string>,
    );
    if (!agreed.includes(received)) return `Nobody agreed to ${received}.`;
  }
  for (const { tenant, instance } of Object.values(await items.receipts.getValue()))
    if (!world.presses.some((press) => press.tenant === tenant && press.instance === instance))
      return `Nobody agreed to a receipt of ${instance} for ${tenant}.`;
  return null;
}

const fingerprint = (
  session: string | undefined,
  tenant: string,
  credentials: Record<string, string>,
): string =>
  [session, tenant, ...credentialNames.map((name) => `${name}=${credentials[name] ?? ''}`)].join(
    ' ',
  );
