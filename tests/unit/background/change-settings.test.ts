import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { recheckPermissions } from '../../../utils/background/handlers/change-settings.ts';
import { routes } from '../../../utils/background/routes/router.ts';
import { permissions } from '../../../utils/guide/index.ts';
import type { GuideContext } from '../../../utils/state/guide-context.ts';
import type { PermissionStatus } from '../../../utils/state/page-status.ts';
import { emptyProgress, type Progress } from '../../../utils/state/progress.ts';
import type { SettingsChange } from '../../../utils/state/settings.ts';
import { progresses, settings } from '../../../utils/storage/items.ts';
import { at, tenant } from '../../fixtures/captured-values.ts';

const place = { ...at, environment: 'non-production' as const };
const decides = (change: SettingsChange) =>
  routes['change-settings'].handle({ change }, 'extension page');
const context = () =>
  routes['guide-context'].handle(at, { tabId: 1, at: { ...place, urlTaskId: null } });
const saved = async () => (await progresses.getValue())[tenant];

const granted: PermissionStatus[] = permissions.map(({ name, access, status }) => ({
  name,
  access,
  state: 'granted',
  inferred: status === 'inferred',
}));

async function stepFourDone(more: Partial<Progress> = {}): Promise<void> {
  const progress = emptyProgress(place);
  progress.steps['maintain-domain-permissions'] = { state: 'done', detail: '19/19' };
  await progresses.setValue({ [tenant]: { ...progress, permissions: granted, ...more } });
}

beforeEach(() => {
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
});

describe('a decision on the settings page', () => {
  it('is what pages are judged by', async () => {
    await decides({ type: 'names', names: { isuUserName: 'svc-kolleno' } });
    await decides({ type: 'add', access: 'get', permission: 'Process: Customer Invoice (NEW)' });
    const { names, permissions: inForce } = await context();
    expect(names.isuUserName).toBe('svc-kolleno');
    expect(names.activationComment).toContain('svc-kolleno');
    expect(inForce).toHaveLength(permissions.length + 1);
  });

  it('yields to what was really entered in a tenant, and that to the policy', async () => {
    await progresses.setValue({
      [tenant]: { ...emptyProgress(place), chosen: { isuUserName: 'entered' } },
    });
    await decides({ type: 'names', names: { isuUserName: 'svc-kolleno' } });
    expect((await context()).names.isuUserName).toBe('entered');
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({
      names: { isuUserName: 'by-policy' },
    }));
    expect((await context()).names.isuUserName).toBe('by-policy');
  });

  it('reaches every tab of a tenant, also one between two tasks', async () => {
    const tab = await browser.tabs.create({ url: `https://${tenant}/d/home.htmld` });
    const other = await browser.tabs.create({ url: 'https://example.com/' });
    // The fake browser does not support match patterns.
    vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [tab, other]);
    await decides({ type: 'remove', access: 'get', permission: 'View: Customer' });
    const sent = vi.mocked(browser.tabs.sendMessage).mock.calls;
    expect(sent.map(([id]) => id)).toEqual([tab.id]);
    const message = sent[0]?.[1] as { type: string; data: GuideContext };
    expect(message.type).toBe('context-changed');
    expect(message.data.permissions).toHaveLength(permissions.length - 1);
  });

  it.each<[string, unknown]>([
    ['an empty name', { type: 'names', names: { isuUserName: ' ' } }],
    ['a name that is too long', { type: 'names', names: { isuUserName: 'x'.repeat(101) } }],
    [
      'characters that nobody sees',
      { type: 'add', access: 'get', permission: 'View:\u200b Customer' },
    ],
    [
      'a list that Workday does not have',
      { type: 'add', access: 'delete', permission: 'View: Customer' },
    ],
    ['a part that the settings do not have', { type: 'reset', part: 'all' }],
    ['nothing', {}],
  ])('is not taken with %s', (_, change) => {
    expect(routes['change-settings'].schema.safeParse({ change }).success).toBe(false);
  });

  it('of several at once are all kept', async () => {
    const names = ['Reports: A', 'Reports: B', 'Reports: C'];
    await Promise.all(
      names.map((permission) => decides({ type: 'add', access: 'get', permission })),
    );
    expect((await settings.getValue()).permissions.get.added).toEqual(names);
  });
});

describe('the permissions of a tenant whose lists were read', () => {
  it('need the step again once there is more to grant, and are complete again without it', async () => {
    await stepFourDone();
    const more = { access: 'get' as const, permission: 'Process: Customer Invoice (NEW)' };
    await decides({ type: 'add', ...more });
    expect((await saved())?.steps['maintain-domain-permissions']).toMatchObject({
      state: 'attention',
      finding: 'findings.page.permissionsChanged',
    });
    await decides({ type: 'remove', ...more });
    expect((await saved())?.steps['maintain-domain-permissions']).toMatchObject({ state: 'done' });
    expect((await saved())?.permissions).toEqual(granted);
  });

  it('are complete once the missing one is left out', async () => {
    const missing = granted.map((one) =>
      one.name === 'View: Customer' ? { ...one, state: 'missing' as const } : one,
    );
    await stepFourDone({ permissions: missing });
    await decides({ type: 'remove', access: 'get', permission: 'View: Customer' });
    expect((await saved())?.steps['maintain-domain-permissions'].state).toBe('done');
    expect((await saved())?.permissions).toHaveLength(permissions.length - 1);
  });

  it('leave a step alone that was marked by hand, and one that is still to do', async () => {
    await stepFourDone();
    const before = await saved();
    if (before)
      before.steps['maintain-domain-permissions'] = {
        state: 'done',
        markedByHand: 'by a colleague',
      };
    await progresses.setValue(before ? { [tenant]: before } : {});
    await decides({ type: 'add', access: 'get', permission: 'Reports: A' });
    expect((await saved())?.steps['maintain-domain-permissions'].markedByHand).toBe(
      'by a colleague',
    );

    await progresses.setValue({ [tenant]: { ...emptyProgress(place), permissions: granted } });
    await decides({ type: 'add', access: 'get', permission: 'Reports: B' });
    expect((await saved())?.steps['maintain-domain-permissions'].state).toBe('todo');
  });

  it('stay as they are where nothing changed', async () => {
    await stepFourDone();
    const write = vi.spyOn(progresses, 'setValue');
    await recheckPermissions();
    expect(write).not.toHaveBeenCalled();
  });
});

describe('a switch that keeps the guide from drawing', () => {
  it('is taken back alone', async () => {
    const page = 'create-security-group/form';
    await routes['switch-overlay'].handle({ tenant, page, scope: 'page' }, 'extension page');
    await routes['switch-overlay'].handle({ tenant, page, scope: 'tenant' }, 'extension page');
    await routes['draw-again'].handle({ scope: 'tenant', tenant }, 'extension page');
    expect((await context()).off).toEqual({ everywhere: false, pages: [page] });
    await routes['draw-again'].handle({ scope: 'page', tenant, page }, 'extension page');
    expect((await context()).off).toEqual({ everywhere: false, pages: [] });
  });
});
