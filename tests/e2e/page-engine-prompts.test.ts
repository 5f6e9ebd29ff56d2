import { describe, expect, it } from 'vitest';
import {
  access,
  createGroup,
  createUser,
  engine,
  go,
  group,
  openPermissions,
  options,
  promptAnswers,
  readHeld,
  show,
  startForEachTest,
  task,
  tenant,
  userName,
} from './page-engine/set-up.ts';

/**
 * Filling prompts: search, single results, near-duplicates, collapsed pills, long and slow lists.
 */

startForEachTest();

describe('prompts', () => {
  it.each(['delay=30', 'delay=30&ids=volatile&searchbox=off'])(
    'adds a single result that selects itself, with %s',
    async (as) => {
      await createUser(as);
      await engine.presses('ok');
      await show('Create Integration System User', 'Preferred Locale');
      await createGroup(as);
      const member = await engine.ask('fill', ['Integration System Users'], options(userName));
      expect(member.outcome).toEqual({ result: 'filled' });
      await engine.presses('ok');
      await show('View Integration System Security Group (Unconstrained)');
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
      await openPermissions(as);
      const first = await engine.ask('fill', access('Put'), options(...put));
      expect(first.items).toEqual(put.map((name) => ({ name, result: 'filled' })));
      expect(first.outcome).toEqual({ result: 'filled' });
      expect(await engine.ask('openLists')).toBe(0);
      const again = await engine.ask('fill', access('Put'), options(...put));
      expect(again.outcome).toEqual({ result: 'unchanged' });
      const reading = await readHeld(access('Put')[0] ?? '');
      expect(reading).toMatchObject({ kind: 'prompt', hidden: 0 });
      expect(reading?.kind === 'prompt' && [...reading.items].sort()).toEqual([...put].sort());
      await engine.presses('ok');
      await show('Maintain Domain Permissions for Security Group');
      await expect
        .poll(async () => (await tenant.securityGroup(group))?.pending.put.length, {
          message: 'saved',
        })
        .toBeTruthy();
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
    expect(filled.outcome).toEqual({ result: 'not-offered', value: 'No Such Domain' });
    expect(await readHeld(access('Get')[0] ?? '')).toMatchObject({
      items: ['Custom Object Management', 'View: Customer'],
    });
  });

  it('stops between two items and leaves the page usable', async () => {
    await openPermissions();
    const filled = await engine.ask('fill', access('View'), options(...put), { stopAfter: 2 });
    expect(filled.outcome).toEqual({ result: 'stopped' });
    expect(filled.items).toHaveLength(2);
    expect(await readHeld(access('View')[0] ?? '')).toMatchObject({ items: put.slice(0, 2) });
    expect(await engine.ask('openLists')).toBe(0);
  });

  it('finds a name far down a long list that loads while scrolling', async () => {
    await openPermissions();
    const names = Array.from(
      { length: 170 },
      (_, index) => `Area ${String(index + 1).padStart(3, '0')}`,
    );
    await promptAnswers((query) => (query.get('q') === 'Area 163' ? names : []), 150);
    const filled = await engine.ask('fill', access('Modify'), options('Area 163', 'Area 164'));
    expect(filled.items).toEqual([
      { name: 'Area 163', result: 'filled' },
      { name: 'Area 164', result: 'not-offered' },
    ]);
    expect(await readHeld(access('Modify')[0] ?? '')).toMatchObject({ items: ['Area 163'] });
  });

  it('waits for a slow tenant instead of reporting its options as missing', async () => {
    await openPermissions();
    await promptAnswers((query) => [query.get('q') ?? ''], 4_000);
    const filled = await engine.ask('fill', access('Modify'), options('Slow Area'));
    expect(filled.outcome).toEqual({ result: 'filled' });
  });

  it('opens "More" on request and only then reports the list as read', async () => {
    await go(task('maintainPasswordRules'));
    const label = 'System Users exempt from password expiration';
    await show('Maintain Password Rules', label);
    const before = await readHeld(label);
    expect(before?.kind === 'prompt' && before.items.length).toBeGreaterThan(0);
    const filled = await engine.ask('fill', [label], options('ISU_Learning_Sync'));
    expect(['filled', 'unchanged']).toContain(filled.outcome.result);
    const after = await readHeld(label);
    expect(after?.kind === 'prompt' && after.hidden).toBe(0);
    if (before?.kind === 'prompt' && after?.kind === 'prompt') {
      expect(after.items).toEqual(expect.arrayContaining(before.items));
      expect(after.items).toContain('ISU_Learning_Sync');
    }
  });
});
