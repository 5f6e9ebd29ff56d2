import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { eventually } from '../drivers/wait-until.ts';
import { classicSkin } from '../drivers/screen-classic.ts';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { type Wanted, WorkdayScreen } from '../drivers/workday-screen.ts';

const { securityGroup, apiClient } = defaultNames;

let stage: Stage;
let screen: WorkdayScreen;
beforeAll(async () => {
  stage = await openStage();
  screen = new WorkdayScreen(stage.admin.page, classicSkin);
});
afterAll(() => stage?.close());
beforeEach(async () => {
  await stage.tenant.resets();
  await stage.tenant.faults();
  await stage.admin.arrives();
});

/** The element that a person would press for it. */
async function pressed(wanted: Wanted, closest?: string) {
  const found = await screen.find(wanted);
  if (!closest) return found;
  const around = (
    await found.evaluateHandle((shown, selector) => shown.closest(selector), closest)
  ).asElement();
  if (!around) throw new Error(`Nothing like ${closest} is around ${JSON.stringify(wanted)}.`);
  return around as typeof found;
}

const item = (label: string, level: number) =>
  pressed({ kind: 'menu-entry', label, level }, '[role="menuitem"]');

test('from another tab the panel goes back to the one in which the tenant waits', async () => {
  const { page } = stage.admin;
  const inFront = () => page.evaluate(() => document.visibilityState === 'visible');
  await stage.kolleno.opens();
  await eventually('the other tab to be in front', async () => !(await inFront()));
  await stage.guide.presses('show-tenant');
  await eventually("the tenant's tab to be in front", inFront);
});

describe('Open task', () => {
  test('a known id opens the page at once', async () => {
    await stage.guide.opens('activate-security-policy-changes');
    await stage.admin.sees('Activate Pending Security Policy Changes');
    expect(stage.admin.page.url()).toContain('/task/2997$1904.htmld');
  });

  test("else Workday's search is asked, and its result pointed at", async () => {
    await stage.guide.opens('maintain-password-rules');
    const result = await screen.find({ kind: 'search-result', label: 'Maintain Password Rules' });
    await stage.overlay.rings('point', result);
    await stage.overlay.says(sentence('overlay.point.here'));
    await result.click();
    await stage.guide.knows('maintain-password-rules');
    expect(await stage.overlay.boxes('[data-ring="point"]')).toEqual([]);
  });

  test('refresh tokens: to the list, its tab, the client, and through its related actions', async () => {
    await stage.admin.opens('Register API Client for Integrations');
    await stage.guide.knows('register-api-client');
    await stage.guide.fills();
    await stage.admin.presses('OK');
    await stage.guide.holds('captured', 'clientSecret');
    await stage.admin.presses('Done');
    await stage.guide.knows('');

    await stage.guide.opens('manage-refresh-tokens');
    const result = await screen.find({ kind: 'search-result', label: 'View API Clients' });
    await stage.overlay.rings('point', result);
    await result.click();
    const tab = await pressed(
      { kind: 'tab', label: 'API Clients for Integrations' },
      '[role="tab"]',
    );
    await stage.overlay.rings('point', tab);
    await tab.click();
    const link = await screen.find({ kind: 'link', text: apiClient });
    await stage.overlay.rings('point', link);
    await link.hover();
    const charm = await screen.find({ kind: 'related-actions', link: apiClient });
    await stage.overlay.rings('point', charm);
    await charm.click();
    await stage.overlay.rings('point', await item('API Client', 0));
    await (await item('API Client', 0)).hover();
    const last = await item('Manage Refresh Tokens for Integrations', 1);
    await stage.overlay.rings('point', last);
    await last.click();
    await stage.guide.knows('manage-refresh-tokens');
    expect(await stage.overlay.boxes('[data-ring="point"]')).toEqual([]);
  });

  test('permissions: to the group, and from its own page without a search', async () => {
    await stage.admin.opens('Create Security Group');
    await stage.guide.knows('create-security-group');
    await stage.guide.fills();
    await stage.admin.presses('OK');
    await stage.guide.knows('edit-security-group');
    await stage.admin.presses('OK');
    await stage.admin.sees('View Integration System Security Group (Unconstrained)');
    await stage.admin.arrives();

    await stage.guide.opens('maintain-domain-permissions');
    await screen.click({ kind: 'search-result', label: 'View Security Group' });
    await stage.overlay.says(sentence('overlay.point.choose', securityGroup));
    await stage.admin.chooses('Security Group', securityGroup);
    await stage.overlay.rings('point', await screen.find({ kind: 'button', label: 'OK' }));
    await stage.admin.presses('OK');
    await stage.overlay.rings('point', await screen.find({ kind: 'related-actions', link: null }));

    // The same task asked for here: no search, the way starts on this page. And the other one of this group.
    await stage.guide.opens('maintain-domain-permissions');
    await stage.guide.says('Security Group → Maintain Domain Permissions for Security Group');
    await stage.guide.opens('edit-security-group');
    await (await screen.find({ kind: 'related-actions', link: null })).click();
    await (await item('Security Group', 0)).hover();
    await stage.overlay.rings('point', await item('Tenanted Security Group', 0));
    await (await item('Tenanted Security Group', 0)).hover();
    const edit = await item('Edit', 1);
    await stage.overlay.rings('point', edit);
    await edit.click();
    await stage.guide.knows('edit-security-group');
  });
});
