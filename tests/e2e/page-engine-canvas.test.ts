import { describe, expect, it } from 'vitest';
import { permissions } from '../../utils/guide/permissions.ts';
import { type Access, accesses } from '../../utils/guide/task.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { taskIds } from '../sandbox/pages/task-ids.ts';
import {
  access,
  createUser,
  engine,
  go,
  group,
  openPermissions,
  options,
  page,
  password,
  promptAnswers,
  readHeld,
  show,
  startForEachTest,
  task,
  tenant,
  userName,
} from './page-engine/set-up.ts';

/**
 * The page engine on pages of Workday's component library: reads them, fills every kind of control
 * and finds the buttons.
 */

startForEachTest('canvas');

const title = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);
/** The recommended domain security policies of a list, each with all of its names. */
const recommended = (list: Access): string[][] =>
  permissions
    .filter(({ access }) => access === list)
    .map(({ name, aliases }) => [name, ...aliases]);

describe('forms', () => {
  it('fills texts, passwords, checkboxes and numbers, presses OK, and finds Done', async () => {
    await createUser();
    const secret = await engine.ask('heldSecret', 'New Password');
    expect(secret).toBe(password);
    expect(await readHeld('Session Timeout Minutes')).toEqual({ kind: 'number', value: '15' });
    const again = await engine.ask('fill', ['User Name'], { kind: 'text', value: userName });
    expect(again.outcome).toEqual({ result: 'unchanged' });
    await engine.presses('ok');
    const result = await show('Create Integration System User', 'Preferred Locale');
    expect(result.buttons).toEqual([{ kind: 'done', label: 'Done' }]);
    expect(await tenant.user(userName)).toMatchObject({
      password,
      doNotAllowUiSessions: true,
      sessionTimeoutMinutes: 15,
    });
  });

  it('reads each message that explains why OK was refused', async () => {
    await go(task('registerApiClientForIntegrations'));
    await show('Register API Client for Integrations', 'Client Name');
    await engine.presses('ok');
    const refused = await waitUntil('the errors show', async () => {
      const now = await engine.ask('read');
      return now && now.errors.length > 0 && !now.busy ? now : null;
    });
    expect(refused.errors.map(({ text }) => text)).toEqual([
      'The field Client Name is required and must have a value.',
      'The field Scope (Functional Areas) is required and must have a value.',
    ]);
  });
});

describe('prompts', () => {
  it.each(['delay=30&context=page', 'delay=120&context=popup&rerender=500'])(
    'fills all four lists with near-duplicates, and changes nothing the second time, with %s',
    async (as) => {
      await openPermissions(as);
      for (const list of accesses) {
        const wanted = options(...recommended(list));
        const first = await engine.ask('fill', access(title(list)), wanted);
        expect(first.items).toEqual(wanted.values.map(([name]) => ({ name, result: 'filled' })));
        const again = await engine.ask('fill', access(title(list)), wanted);
        expect(again.outcome).toEqual({ result: 'unchanged' });
      }
      await engine.presses('ok');
      const pending = await waitUntil('saved', async () => {
        const found = await tenant.securityGroup(group);
        return found && found.pending.get.length > 0 && found.pending;
      });
      for (const list of accesses) {
        const saved = pending[list];
        expect(saved).toHaveLength(recommended(list).length);
        for (const names of recommended(list))
          expect(names.filter((name) => saved.includes(name))).toHaveLength(1);
      }
      const result = await show('Maintain Domain Permissions for Security Group');
      expect(result).toMatchObject({ instance: group, buttons: [{ kind: 'done' }] });
      for (const list of accesses) {
        const row = result.rows.find(({ label }) => label.includes(title(list)));
        const count = recommended(list).length;
        expect(row?.reading).toMatchObject({ kind: 'read-only', hidden: Math.max(0, count - 5) });
        expect(row?.reading.kind === 'read-only' && row.reading.items).toHaveLength(
          Math.min(5, count),
        );
      }
      expect(await engine.ask('expand', access('Get')[0] ?? '')).toBe(true);
      expect(await readHeld(access('Get')[0] ?? '')).toMatchObject({
        hidden: 0,
        items: pending.get,
      });
    },
  );

  it('tries other names, reports missing options, and removes a near-duplicate that selected itself', async () => {
    await openPermissions();
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
    expect(await readHeld(access('Get')[0] ?? '')).toMatchObject({
      items: ['Custom Object Management', 'View: Customer'],
    });
  });

  it('waits for a slow tenant, and reports a name that it does not have', async () => {
    await openPermissions();
    await promptAnswers((query) => (query.get('q') === 'Slow Area' ? ['Slow Area'] : []), 3_000);
    const filled = await engine.ask('fill', access('Modify'), options('No Such Area', 'Slow Area'));
    expect(filled.items).toEqual([
      { name: 'No Such Area', result: 'not-offered' },
      { name: 'Slow Area', result: 'filled' },
    ]);
  });
});

describe('pages', () => {
  it('reads the grids, links and endpoints of View API Clients', async () => {
    await go(task('viewApiClients'));
    const now = await show('View API Clients', 'Token Endpoint');
    const { endpoints, clients } = await tenant.tenant();
    expect(now.rows.find(({ label }) => label === 'Token Endpoint')?.reading).toMatchObject({
      value: endpoints.token,
    });
    const [grid] = now.grids;
    const scope = grid?.columns.indexOf('Scope (Functional Areas)') ?? -1;
    const name = grid?.columns.indexOf('Client Name') ?? -1;
    for (const row of grid?.rows ?? []) {
      const client = clients.find((one) => one.name === row[name]);
      expect(row[scope]).toBe(client?.scopes.join(', '));
    }
    expect(grid?.rows.length).toBeGreaterThan(0);
  });

  it('searches for a task by name and points at the result', async () => {
    await go('home.htmld');
    await page.waitForSelector('search input');
    expect(await engine.ask('open', 'View API Clients')).toBe('search');
    await page.click('[data-press]');
    await show('View API Clients', 'Token Endpoint');
    expect(page.url()).toContain(taskIds.viewApiClients);
  });
});
