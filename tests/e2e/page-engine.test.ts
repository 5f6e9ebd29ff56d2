import { describe, expect, it } from 'vitest';
import { waitUntil } from '../drivers/wait-until.ts';
import { taskIds } from '../sandbox/pages/task-ids.ts';
import {
  access,
  createGroup,
  createUser,
  engine,
  go,
  group,
  home,
  openPermissions,
  options,
  page,
  password,
  readHeld,
  show,
  startForEachTest,
  task,
  tenant,
  unconstrained,
  userName,
} from './page-engine/set-up.ts';

/** Reads and fills Workday's pages in a real browser. */

startForEachTest();

describe('text boxes, checkboxes and lists', () => {
  it.each([
    'delay=30&context=page',
    'delay=30&context=popup',
    'delay=30&context=modal&ids=volatile',
  ])('creates an integration user as entered, with %s', async (as) => {
    await createUser(as);
    const now = await engine.ask('read');
    expect(now?.context).toBe(/context=(\w+)/.exec(as)?.[1]);
    expect(await engine.ask('heldSecret', 'New Password Verify')).toBe(password);
    expect(JSON.stringify(now)).not.toContain(password);
    await engine.presses('ok');
    await show('Create Integration System User', 'Preferred Locale');
    expect(await tenant.user(userName)).toMatchObject({
      password,
      randomPassword: false,
      requireNewPassword: false,
      doNotAllowUiSessions: true,
      sessionTimeoutMinutes: 15,
    });
  });

  it('skips what is already right, and finds rows that a checkbox replaced', async () => {
    await createUser();
    const again = await engine.ask('fill', ['User Name'], { kind: 'text', value: userName });
    expect(again.outcome).toEqual({ result: 'unchanged' });
    const random = (value: boolean) =>
      engine.ask('fill', ['Generate Random Password'], { kind: 'checked', value });
    expect((await random(true)).outcome).toEqual({ result: 'filled' });
    await expect
      .poll(async () => !(await readHeld('New Password')), {
        message: 'the password rows are gone',
      })
      .toBeTruthy();
    expect((await random(false)).outcome).toEqual({ result: 'filled' });
    await expect
      .poll(async () => (await readHeld('New Password'))?.kind === 'password', {
        message: 'the password rows are back',
      })
      .toBeTruthy();
    const secret = await engine.ask('fill', ['New Password'], {
      kind: 'secret',
      plain: `${password}2`,
    });
    expect(secret.outcome).toEqual({ result: 'filled' });
  });

  it('reports values that Workday does not accept or offer', async () => {
    await go(task('createSecurityGroup'));
    await show('Create Security Group', 'Name');
    const before = await engine.ask('fill', ['Type of Tenanted Security Group'], {
      kind: 'option',
      value: 'Integration System Security Group',
    });
    expect(before.outcome).toEqual({
      result: 'not-offered',
      value: 'Integration System Security Group',
    });
    expect(await readHeld('Type of Tenanted Security Group')).toEqual({
      kind: 'select',
      value: null,
    });
    expect((await engine.ask('fill', ['Nickname'], { kind: 'text', value: 'x' })).outcome).toEqual({
      result: 'unsupported',
    });
  });

  it('selects the type among similar ones and reads it back', async () => {
    await createGroup('delay=30&ids=volatile');
    expect((await tenant.securityGroup(group))?.type).toBe(unconstrained);
    const comment = await engine.ask('fill', ['Comment'], {
      kind: 'text',
      value: 'For Kolleno\nonly',
    });
    expect(comment.outcome).toEqual({ result: 'filled' });
    await engine.presses('ok');
    await show('View Integration System Security Group (Unconstrained)');
    expect((await tenant.securityGroup(group))?.comment).toBe('For Kolleno\nonly');
  });

  it('reads why OK was refused', async () => {
    await go(task('createIntegrationSystemUser'));
    await show('Create Integration System User', 'User Name');
    await engine.presses('ok');
    const refused = await waitUntil('the errors show', async () => {
      const now = await engine.ask('read');
      return now && now.errors.length > 0 ? now : null;
    });
    expect(refused.errors.every(({ kind, text }) => kind === 'error' && text.length > 5)).toBe(
      true,
    );
    expect(refused.rows.filter(({ invalid }) => invalid).map(({ label }) => label)).toContain(
      'User Name',
    );
    expect(refused.rows.find(({ label }) => label === 'User Name')?.required).toBe(true);
  });
});

describe('pages', () => {
  it('reads the endpoints, tabs and grid of View API Clients', async () => {
    await go(task('viewApiClients'));
    const now = await show('View API Clients', 'Token Endpoint');
    const { endpoints } = await tenant.tenant();
    expect(now.rows.find(({ label }) => label === 'Token Endpoint')?.reading).toMatchObject({
      value: endpoints.token,
    });
    expect(now.headings).toEqual(
      expect.arrayContaining(['API Clients', 'API Clients for Integrations']),
    );
    expect(now.grids[0]?.columns).toContain('Client Name');
    expect(now.address).toMatchObject({
      tenant: 'acme_dpt1',
      environment: 'non-production',
      urlTaskId: taskIds.viewApiClients,
    });
  });

  it('reads the grid of pending changes on the second page of the activation', async () => {
    await openPermissions();
    await engine.ask('fill', access('Get'), options('View: Customer'));
    await engine.presses('ok');
    await expect
      .poll(async () => (await tenant.securityGroup(group))?.pending.get.length, {
        message: 'saved',
      })
      .toBeTruthy();
    await go(task('activateSecurityPolicyChanges'));
    await show('Activate Pending Security Policy Changes', 'Comment');
    const comment = await engine.ask('fill', ['Comment'], { kind: 'text', value: 'Kolleno' });
    expect(comment.outcome).toEqual({ result: 'filled' });
    await engine.presses('ok');
    const second = await show('Activate Pending Security Policy Changes', 'Confirm');
    expect(second.grids[0]?.columns[0]).toBe('Domain Security Policy');
    expect(second.grids[0]?.rows.map(([name]) => name)).toContain('View: Customer');
    const confirm = await engine.ask('fill', ['Confirm'], { kind: 'checked', value: true });
    expect(confirm.outcome).toEqual({ result: 'filled' });
  });

  it('opens a task by its URL, or points at the search result', async () => {
    await go('home.htmld');
    await expect
      .poll(() => page.$('[data-automation-id="globalSearchInput"], #wd-searchInput input'), {
        message: 'the shell is there',
      })
      .toBeTruthy();
    expect(await engine.ask('open', 'Create Security Group')).toBe('search');
    await page.click('[data-press]');
    await show('Create Security Group', 'Name');

    await go('home.htmld');
    await engine
      .ask('open', 'Maintain Password Rules', taskIds.maintainPasswordRules)
      .catch(() => null);
    await expect
      .poll(async () => page.url().includes('/d/task/2997'), { message: 'the address changed' })
      .toBeTruthy();
  });

  it('observes titles only after a title that names a task', async () => {
    await go('home.htmld');
    await engine.ask('watch');
    await page.evaluate(async () => {
      for (let frame = 0; frame < 20; frame++) {
        for (let row = 0; row < 50; row++) document.body.append(document.createElement('p'));
        await new Promise(requestAnimationFrame);
      }
    });
    const quiet = await waitUntil('the watcher called', async () => {
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
    await show('Create Security Group', 'Name');
    await expect
      .poll(async () => (await engine.ask('watched')).titles > before, {
        message: 'the title was heard of',
      })
      .toBeTruthy();
  });
});
