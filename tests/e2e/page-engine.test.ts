import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageSnapshot, Reading } from '../../utils/workday/snapshot.ts';
import { findBrowser } from '../rig/browser-places.js';
import { eventually } from '../rig/eventually.ts';
import { Tenant } from '../rig/tenant.ts';
import { taskIds } from '../sandbox/pages/task-ids.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { bundleEngine, Engine } from './page-engine/engine.ts';

/** Reading and filling Workday's pages in a real browser, without the extension around it. */

const userName = 'kolleno-integration';
const group = 'Kolleno Integration Security Group';
const password = 'Tw1lit-Harbour!Lamp';
const unconstrained = 'Integration System Security Group (Unconstrained)';
const access = (kind: string): string[] => [`Domain Security Policies permitting ${kind} access`];
const options = (...values: (string | string[])[]) => ({
  kind: 'options' as const,
  values: values.map((value) => (typeof value === 'string' ? [value] : value)),
});

let sandbox: Sandbox;
let browser: Browser;
let page: Page;
let source: string;
let engine: Engine;
let tenant: Tenant;
let home: URL;

beforeAll(async () => {
  source = await bundleEngine();
  sandbox = await startSandbox();
  const [first] = sandbox.tenants;
  if (!first) throw new Error('The sandbox has no tenant.');
  home = new URL(first.url);
  tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name: first.name });
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    headless: true,
    pipe: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 900 },
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${sandbox.port}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.close();
});

beforeEach(async () => {
  await tenant.resets();
  page = await browser.newPage();
  return () => page.close();
});

/** Opens an address of the tenant; `as` sets how its pages behave. */
async function goes(path: string, as = 'delay=30'): Promise<void> {
  await page.goto(new URL(`./${path}?${as}`, home).href);
  engine = await Engine.in(page, source);
}

async function shows(title: string, label?: string): Promise<PageSnapshot> {
  return eventually(`the page ${title} shows`, async () => {
    const now = await engine.ask('read');
    const there =
      now?.title === title && !now.busy && (!label || now.rows.some((row) => row.label === label));
    return there ? now : null;
  });
}

const task = (name: keyof typeof taskIds): string => `task/${taskIds[name]}.htmld`;

async function held(label: string): Promise<Reading | undefined> {
  return (await engine.ask('read'))?.rows.find((row) => row.label === label)?.reading;
}

async function createsUser(as?: string): Promise<void> {
  await goes(task('createIntegrationSystemUser'), as);
  await shows('Create Integration System User', 'User Name');
  expect((await engine.ask('fill', ['User Name'], { kind: 'text', value: userName })).outcome).toEqual({
    result: 'filled',
  });
  for (const label of ['New Password', 'New Password Verify']) {
    expect((await engine.ask('fill', [label], { kind: 'secret', plain: password })).outcome).toEqual({
      result: 'filled',
    });
  }
  const tick = await engine.ask('fill', ['Do Not Allow UI Sessions'], { kind: 'checked', value: true });
  expect(tick.outcome).toEqual({ result: 'filled' });
  const minutes = await engine.ask('fill', ['Session Timeout Minutes'], { kind: 'text', value: '15' });
  expect(minutes.outcome).toEqual({ result: 'filled' });
}

async function createsGroup(as?: string): Promise<void> {
  await goes(task('createSecurityGroup'), as);
  await shows('Create Security Group', 'Name');
  const type = await engine.ask('fill', ['Type of Tenanted Security Group'], {
    kind: 'option',
    value: unconstrained,
  });
  expect(type.outcome).toEqual({ result: 'filled' });
  expect((await engine.ask('fill', ['Name'], { kind: 'text', value: group })).outcome).toEqual({
    result: 'filled',
  });
  await engine.presses('ok');
  await shows('Edit Integration System Security Group (Unconstrained)', 'Integration System Users');
}

/** On the page with the four lists of a new group. */
async function maintainsPermissions(as = 'delay=30'): Promise<void> {
  await createsGroup(as);
  const id = await page.$eval('[data-automation-id="pageHeader"] [id^="promptOption-"]', ({ id }) =>
    id.replace('promptOption-', ''),
  );
  await goes(`inst/${id}/rel-task/${taskIds.maintainDomainPermissions}.htmld`, as);
  await shows(
    'Maintain Domain Permissions for Security Group',
    'Domain Security Policies permitting Get access',
  );
}

describe('boxes, ticks and lists', () => {
  it.each(['delay=30&context=page', 'delay=30&context=popup', 'delay=30&context=modal&ids=volatile'])(
    'creates an integration user as entered, with %s',
    async (as) => {
      await createsUser(as);
      const now = await engine.ask('read');
      expect(now?.context).toBe(/context=(\w+)/.exec(as)?.[1]);
      expect(await engine.ask('heldSecret', 'New Password Verify')).toBe(password);
      expect(JSON.stringify(now)).not.toContain(password);
      await engine.presses('ok');
      await shows('Create Integration System User', 'Preferred Locale');
      expect(await tenant.user(userName)).toMatchObject({
        password,
        randomPassword: false,
        requireNewPassword: false,
        doNotAllowUiSessions: true,
        sessionTimeoutMinutes: 15,
      });
    },
  );

  it('leaves what is right already, and finds the rows that a tick has replaced', async () => {
    await createsUser();
    const again = await engine.ask('fill', ['User Name'], { kind: 'text', value: userName });
    expect(again.outcome).toEqual({ result: 'unchanged' });
    const random = (value: boolean) =>
      engine.ask('fill', ['Generate Random Password'], { kind: 'checked', value });
    expect((await random(true)).outcome).toEqual({ result: 'filled' });
    await eventually('the password rows are gone', async () => !(await held('New Password')));
    expect((await random(false)).outcome).toEqual({ result: 'filled' });
    await eventually(
      'the password rows are back',
      async () => (await held('New Password'))?.kind === 'password',
    );
    const secret = await engine.ask('fill', ['New Password'], { kind: 'secret', plain: `${password}2` });
    expect(secret.outcome).toEqual({ result: 'filled' });
  });

  it('says what Workday would not keep or offer', async () => {
    await goes(task('createSecurityGroup'));
    await shows('Create Security Group', 'Name');
    const before = await engine.ask('fill', ['Type of Tenanted Security Group'], {
      kind: 'option',
      value: 'Integration System Security Group',
    });
    expect(before.outcome).toEqual({ result: 'not-offered', value: 'Integration System Security Group' });
    expect(await held('Type of Tenanted Security Group')).toEqual({ kind: 'select', value: null });
    expect((await engine.ask('fill', ['Nickname'], { kind: 'text', value: 'x' })).outcome).toEqual({
      result: 'unsupported',
    });
  });

  it('chooses the type among its neighbours and reads it back', async () => {
    await createsGroup('delay=30&ids=volatile');
    expect((await tenant.securityGroup(group))?.type).toBe(unconstrained);
    const comment = await engine.ask('fill', ['Comment'], { kind: 'text', value: 'For Kolleno\nonly' });
    expect(comment.outcome).toEqual({ result: 'filled' });
    await engine.presses('ok');
    await shows('View Integration System Security Group (Unconstrained)');
    expect((await tenant.securityGroup(group))?.comment).toBe('For Kolleno\nonly');
  });

  it('reads why OK was refused', async () => {
    await goes(task('createIntegrationSystemUser'));
    await shows('Create Integration System User', 'User Name');
    await engine.presses('ok');
    const refused = await eventually('the errors show', async () => {
      const now = await engine.ask('read');
      return now && now.errors.length > 0 ? now : null;
    });
    expect(refused.errors.every(({ kind, text }) => kind === 'error' && text.length > 5)).toBe(true);
    expect(refused.rows.filter(({ invalid }) => invalid).map(({ label }) => label)).toContain('User Name');
    expect(refused.rows.find(({ label }) => label === 'User Name')?.required).toBe(true);
  });
});

describe('prompts', () => {
  it.each(['delay=30', 'delay=30&ids=volatile&searchbox=off'])(
    'adds a single hit that selects itself, with %s',
    async (as) => {
      await createsUser(as);
      await engine.presses('ok');
      await shows('Create Integration System User', 'Preferred Locale');
      await createsGroup(as);
      const member = await engine.ask('fill', ['Integration System Users'], options(userName));
      expect(member.outcome).toEqual({ result: 'filled' });
      await engine.presses('ok');
      await shows('View Integration System Security Group (Unconstrained)');
      expect((await tenant.securityGroup(group))?.members).toEqual([userName]);
    },
  );

  const put = [
    'Process: Customer Invoice - View',
    'Process: Customer Invoice (NEW)',
    'Process: Customer Invoice Payment',
    'Process: Customer Invoice Payment/Settlement',
    'Process: Project Billing',
    'Process: Project Billing - View',
    'Manage: Customer Invoice',
    'Reports: Customer Accounts',
  ];

  it.each(['delay=30', 'delay=120&ids=volatile&searchbox=off&context=popup'])(
    'adds near-duplicates exactly, beyond five pills, and changes nothing the second time, with %s',
    async (as) => {
      await maintainsPermissions(as);
      const first = await engine.ask('fill', access('Put'), options(...put));
      expect(first.items).toEqual(put.map((name) => ({ name, result: 'filled' })));
      expect(first.outcome).toEqual({ result: 'filled' });
      expect(await engine.ask('openLists')).toBe(0);
      const again = await engine.ask('fill', access('Put'), options(...put));
      expect(again.outcome).toEqual({ result: 'unchanged' });
      const reading = await held(access('Put')[0] ?? '');
      expect(reading).toMatchObject({ kind: 'prompt', hidden: 0 });
      expect(reading?.kind === 'prompt' && [...reading.items].sort()).toEqual([...put].sort());
      await engine.presses('ok');
      await shows('Maintain Domain Permissions for Security Group');
      await eventually('saved', async () => (await tenant.securityGroup(group))?.pending.put.length);
      const { pending } = (await tenant.securityGroup(group)) ?? {};
      expect(pending && [...pending.put].sort()).toEqual([...put].sort());
      expect(pending).toMatchObject({ modify: [], view: [], get: [] });
      const saved = await engine.ask('read');
      expect(saved?.rows.find(({ label }) => label.includes('Put'))?.reading).toMatchObject({
        kind: 'read-only',
        hidden: 3,
      });
    },
  );

  it('tries other names, reports what is not offered, and takes out a near-duplicate that selected itself', async () => {
    await maintainsPermissions();
    const filled = await engine.ask(
      'fill',
      access('Get'),
      options(
        ['Customer Object Management', 'Custom Object Management'],
        'No Such Domain',
        'Process: Supplier Invoice - Req',
        'View: Customer',
      ),
    );
    expect(filled.items).toEqual([
      { name: 'Customer Object Management', result: 'filled' },
      { name: 'No Such Domain', result: 'not-offered' },
      { name: 'Process: Supplier Invoice - Req', result: 'not-offered' },
      { name: 'View: Customer', result: 'filled' },
    ]);
    expect(filled.outcome).toEqual({ result: 'not-offered', value: 'No Such Domain' });
    expect(await held(access('Get')[0] ?? '')).toMatchObject({
      items: ['Custom Object Management', 'View: Customer'],
    });
  });

  it('stops between two items and leaves the page usable', async () => {
    await maintainsPermissions();
    const filled = await engine.ask('fill', access('View'), options(...put), { stopAfter: 2 });
    expect(filled.outcome).toEqual({ result: 'stopped' });
    expect(filled.items).toHaveLength(2);
    expect(await held(access('View')[0] ?? '')).toMatchObject({ items: put.slice(0, 2) });
    expect(await engine.ask('openLists')).toBe(0);
  });

  it('finds a name far down a long list that loads while it is scrolled', async () => {
    await maintainsPermissions();
    const names = Array.from({ length: 170 }, (_, index) => `Area ${String(index + 1).padStart(3, '0')}`);
    await answersPrompts((query) => (query.get('q') === 'Area 163' ? names : []), 150);
    const filled = await engine.ask('fill', access('Modify'), options('Area 163', 'Area 164'));
    expect(filled.items).toEqual([
      { name: 'Area 163', result: 'filled' },
      { name: 'Area 164', result: 'not-offered' },
    ]);
    expect(await held(access('Modify')[0] ?? '')).toMatchObject({ items: ['Area 163'] });
  });

  it('waits for a slow tenant instead of calling its options missing', async () => {
    await maintainsPermissions();
    await answersPrompts((query) => [query.get('q') ?? ''], 4_000);
    const filled = await engine.ask('fill', access('Modify'), options('Slow Area'));
    expect(filled.outcome).toEqual({ result: 'filled' });
  });

  it('opens "More" on request and only then calls the list read', async () => {
    await goes(task('maintainPasswordRules'));
    const label = 'System Users exempt from password expiration';
    await shows('Maintain Password Rules', label);
    const before = await held(label);
    expect(before?.kind === 'prompt' && before.items.length).toBeGreaterThan(0);
    const filled = await engine.ask('fill', [label], options('ISU_Learning_Sync'));
    expect(['filled', 'unchanged']).toContain(filled.outcome.result);
    const after = await held(label);
    expect(after?.kind === 'prompt' && after.hidden).toBe(0);
    if (before?.kind === 'prompt' && after?.kind === 'prompt') {
      expect(after.items).toEqual(expect.arrayContaining(before.items));
      expect(after.items).toContain('ISU_Learning_Sync');
    }
  });
});

describe('pages', () => {
  it('reads the endpoints, tabs and the grid of View API Clients', async () => {
    await goes(task('viewApiClients'));
    const now = await shows('View API Clients', 'Token Endpoint');
    const { endpoints } = await tenant.tenant();
    expect(now.rows.find(({ label }) => label === 'Token Endpoint')?.reading).toMatchObject({
      value: endpoints.token,
    });
    expect(now.headings).toEqual(expect.arrayContaining(['API Clients', 'API Clients for Integrations']));
    expect(now.grids[0]?.columns).toContain('Client Name');
    expect(now.address).toMatchObject({
      tenant: 'acme_dpt1',
      environment: 'non-production',
      urlTaskId: taskIds.viewApiClients,
    });
  });

  it('reads the grid of pending changes on the second page of the activation', async () => {
    await maintainsPermissions();
    await engine.ask('fill', access('Get'), options('View: Customer'));
    await engine.presses('ok');
    await eventually('saved', async () => (await tenant.securityGroup(group))?.pending.get.length);
    await goes(task('activateSecurityPolicyChanges'));
    await shows('Activate Pending Security Policy Changes', 'Comment');
    const comment = await engine.ask('fill', ['Comment'], { kind: 'text', value: 'Kolleno' });
    expect(comment.outcome).toEqual({ result: 'filled' });
    await engine.presses('ok');
    const second = await shows('Activate Pending Security Policy Changes', 'Confirm');
    expect(second.grids[0]?.columns[0]).toBe('Domain Security Policy');
    expect(second.grids[0]?.rows.map(([name]) => name)).toContain('View: Customer');
    const confirm = await engine.ask('fill', ['Confirm'], { kind: 'checked', value: true });
    expect(confirm.outcome).toEqual({ result: 'filled' });
  });

  it('opens a task by its address, and else points at the result of a search', async () => {
    await goes('home.htmld');
    await eventually('the shell is there', () =>
      page.$('[data-automation-id="globalSearchInput"], #wd-searchInput input'),
    );
    expect(await engine.ask('open', 'Create Security Group')).toBe('search');
    await page.click('[data-press]');
    await shows('Create Security Group', 'Name');

    await goes('home.htmld');
    await engine.ask('open', 'Maintain Password Rules', taskIds.maintainPasswordRules).catch(() => null);
    await eventually('the address changed', async () => page.url().includes('/d/task/2997'));
  });

  it('hears of titles only when there are any to hear of', async () => {
    await goes('home.htmld');
    await engine.ask('watch');
    await page.evaluate(async () => {
      for (let frame = 0; frame < 20; frame++) {
        for (let row = 0; row < 50; row++) document.body.append(document.createElement('p'));
        await new Promise(requestAnimationFrame);
      }
    });
    const quiet = await eventually('the watcher called', async () => {
      const now = await engine.ask('watched');
      return now.calls > 5 ? now : null;
    });
    expect(quiet.calls).toBeLessThan(30);
    const before = quiet.titles;
    await page.evaluate(
      (path) => {
        history.pushState(null, '', path);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      new URL(`./${task('createSecurityGroup')}`, home).pathname,
    );
    await shows('Create Security Group', 'Name');
    await eventually('the title was heard of', async () => (await engine.ask('watched')).titles > before);
  });
});

/** Answers the page's prompts in the tenant's place, `after` so many milliseconds. */
async function answersPrompts(names: (query: URLSearchParams) => string[], after: number): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (!pathname.includes('/prompt/')) return void request.continue();
    const all = names(searchParams).map((label) => ({ id: `9$${label.replace(/\D/g, '') || 1}`, label }));
    const offset = Number(searchParams.get('offset'));
    const items = all.slice(offset, offset + Number(searchParams.get('limit')));
    setTimeout(() => {
      const body = JSON.stringify({ folders: [], total: all.length, items });
      void request.respond({ status: 200, contentType: 'application/json', body });
    }, after);
  });
}
