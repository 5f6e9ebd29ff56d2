import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import { classicSkin } from '../drivers/screen-classic.ts';
import { type ScreenTarget, WorkdayScreen } from '../drivers/workday-screen.ts';

const { securityGroup, apiClient } = defaultNames;

let harness: Harness;
let screen: WorkdayScreen;
beforeAll(async () => {
  harness = await startHarness();
  screen = new WorkdayScreen(harness.admin.page, classicSkin);
});
afterAll(() => harness?.close());
beforeEach(async () => {
  await harness.tenant.reset();
  await harness.tenant.setFaults();
  await harness.admin.openHome();
});

/** The element that a user would click for the target. */
async function pressed(wanted: ScreenTarget, closest?: string) {
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

test("the panel returns from another tab to the tenant's tab", async () => {
  const { page } = harness.admin;
  const inFront = () => page.evaluate(() => document.visibilityState === 'visible');
  await harness.kolleno.open();
  await expect
    .poll(async () => !(await inFront()), { message: 'the other tab to be in front' })
    .toBeTruthy();
  await harness.panel.press('show-tenant');
  await expect.poll(inFront, { message: "the tenant's tab to be in front" }).toBeTruthy();
});

describe('Open task', () => {
  test('a known ID opens the page at once', async () => {
    await harness.panel.openTask('activate-security-policy-changes');
    await harness.admin.waitForPage('Activate Pending Security Policy Changes');
    expect(harness.admin.page.url()).toContain('/task/2997$1904.htmld');
  });

  test('otherwise the task is searched in Workday and a ring is drawn around the result', async () => {
    await harness.panel.openTask('maintain-password-rules');
    const result = await screen.find({ kind: 'search-result', label: 'Maintain Password Rules' });
    await harness.overlay.waitForRing('point', result);
    await harness.overlay.waitForText(message('overlay.point.here'));
    await result.click();
    await harness.panel.waitForTask('maintain-password-rules');
    expect(await harness.overlay.rects('[data-ring="point"]')).toEqual([]);
  });

  test('without a search box, an address that a page taught opens the task, else a sentence says so', async () => {
    const { admin, overlay, panel, tenant } = harness;
    await admin.open('Maintain Password Rules');
    await panel.waitForTask('maintain-password-rules');
    await tenant.setDrift({ topsearch: 'off' });
    try {
      await admin.page.goto(admin.page.url().replace(/\/d\/.*$/, '/d/home.htmld'));
      await admin.waitForPage('Welcome, Olivia Hart');
      await panel.openTask('maintain-password-rules');
      await admin.waitForPage('Maintain Password Rules');
      await panel.waitForTask('maintain-password-rules');
      await panel.openTask('create-integration-system-user');
      const name = 'Create Integration System User';
      await overlay.waitForText(message('overlay.point.noSearch', name));
    } finally {
      await tenant.setDrift({});
    }
  });

  test('refresh tokens: leads to the list, its tab, the client, and through its related actions', async () => {
    await harness.admin.open('Register API Client for Integrations');
    await harness.panel.waitForTask('register-api-client');
    await harness.panel.fill();
    await harness.admin.press('OK');
    await harness.panel.waitForCredentials('captured', 'clientSecret');
    await harness.admin.press('Done');
    await harness.panel.waitForTask('');

    await harness.panel.openTask('manage-refresh-tokens');
    const result = await screen.find({ kind: 'search-result', label: 'View API Clients' });
    await harness.overlay.waitForRing('point', result);
    await result.click();
    const tab = await pressed(
      { kind: 'tab', label: 'API Clients for Integrations' },
      '[role="tab"]',
    );
    await harness.overlay.waitForRing('point', tab);
    await tab.click();
    const link = await screen.find({ kind: 'link', text: apiClient });
    // The client IDs above wrap onto a different number of lines in each run, and the ring is cut
    // where the bar at the bottom covers the link.
    await link.scrollIntoView();
    await harness.overlay.waitForRing('point', link);
    await link.hover();
    const charm = await screen.find({ kind: 'related-actions', link: apiClient });
    await harness.overlay.waitForRing('point', charm);
    await charm.click();
    await harness.overlay.waitForRing('point', await item('API Client', 0));
    await (await item('API Client', 0)).hover();
    const last = await item('Manage Refresh Tokens for Integrations', 1);
    await harness.overlay.waitForRing('point', last);
    await last.click();
    await harness.panel.waitForTask('manage-refresh-tokens');
    expect(await harness.overlay.rects('[data-ring="point"]')).toEqual([]);
  });

  test("permissions: leads to the group, and skips the search from the group's own page", async () => {
    await harness.admin.open('Create Security Group');
    await harness.panel.waitForTask('create-security-group');
    await harness.panel.fill();
    await harness.admin.press('OK');
    await harness.panel.waitForTask('edit-security-group');
    await harness.admin.press('OK');
    await harness.admin.waitForPage('View Integration System Security Group (Unconstrained)');
    await harness.admin.openHome();

    await harness.panel.openTask('maintain-domain-permissions');
    await screen.click({ kind: 'search-result', label: 'View Security Group' });
    await harness.overlay.waitForText(message('overlay.point.choose', securityGroup));
    await harness.admin.choose('Security Group', securityGroup);
    await harness.overlay.waitForRing('point', await screen.find({ kind: 'button', label: 'OK' }));
    await harness.admin.press('OK');
    await harness.overlay.waitForRing(
      'point',
      await screen.find({ kind: 'related-actions', link: null }),
    );

    // The same task opened from here needs no search: the navigation starts on this page. The same
    // holds for the other task of this group.
    await harness.panel.openTask('maintain-domain-permissions');
    await harness.panel.waitForText(
      'Security Group → Maintain Domain Permissions for Security Group',
    );
    await harness.panel.openTask('edit-security-group');
    await (await screen.find({ kind: 'related-actions', link: null })).click();
    const type = 'Integration System Security Group (Unconstrained)';
    await harness.overlay.waitForRing('point', await item(type, 0));
    // The menu where Edit is not: the way stays on the entry that has it.
    await (await item('Security Group', 0)).hover();
    await item('Test Membership', 1);
    await harness.overlay.waitForRing('point', await item(type, 0));
    await (await item(type, 0)).hover();
    const edit = await item('Edit', 1);
    await harness.overlay.waitForRing('point', edit);
    await edit.click();
    await harness.panel.waitForTask('edit-security-group');
  });
});
