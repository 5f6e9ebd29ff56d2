import { describe, expect, it } from 'vitest';
import { permissions } from '../../../utils/guide/permissions.ts';
import { type PanelContext, type PanelState, panelView } from '../../../utils/panel/panel-view.ts';
import { tenantOfKey } from '../../../utils/panel/place.ts';
import { combineGuide } from '../../../utils/state/effective-settings.ts';
import { noSettings } from '../../../utils/state/settings.ts';
import { parsePolicy } from '../../../utils/storage/policy.ts';
import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';
import {
  allCaptured,
  allDone,
  aProgress,
  credentials,
  home,
  key,
  receipt,
  registerPage,
  target,
} from '../../fixtures/panel-examples.ts';

const policy = parsePolicy({});
const settings: PanelState['settings'] = {
  settings: noSettings,
  policy,
  effective: combineGuide(permissions, noSettings, policy),
};
const sendForbidden = {
  ...settings,
  policy: { ...policy, allow: { ...policy.allow, send: false } },
};

const view = (state: Partial<PanelState> = {}, context: Partial<PanelContext> = {}) =>
  panelView(
    {
      statuses: {},
      progresses: {},
      credentials: {},
      persistence: {},
      verifications: {},
      handoff: { state: 'disconnected' },
      offer: null,
      receipts: {},
      earlierRuns: {},
      introduction: { welcomed: true, orientation: 'seen' },
      settings,
      ...state,
    },
    {
      tab: { id: 7, url: home },
      remembered: undefined,
      online: true,
      now: Date.now(),
      ...context,
    },
  );

const elsewhere = { tab: { id: 7, url: undefined } };
const otherKey: TenantKey = 'wd12.myworkday.com/globex';

describe('the tenant on show', () => {
  it('is the tenant of the tab, which then takes commands', () => {
    expect(view()).toMatchObject({ tab: 7, tenant: { key }, primary: 'open-task' });
  });

  it('is the remembered tenant while the tab shows another site, without commands', () => {
    const shown = view({}, { ...elsewhere, remembered: tenantOfKey(key) });
    expect(shown.tenant?.key).toBe(key);
    expect(shown.tab).toBeUndefined();
    expect(shown.place).toEqual({ kind: 'elsewhere' });
  });

  it('is the tenant with the latest capture if none was shown before', () => {
    const shown = view({ credentials: { [key]: credentials('clientId') } }, elsewhere);
    expect(shown.tenant?.key).toBe(key);
  });

  it('is none without a tab and without captured values', () => {
    expect(view({}, { tab: null })).toMatchObject({ tenant: undefined, status: undefined });
  });

  it('names another tenant with captured values only if it has none itself', () => {
    const others = { [otherKey]: credentials('clientId') };
    expect(view({ credentials: others }).otherTenant).toBe('globex');
    const both = { ...others, [key]: credentials('clientId') };
    expect(view({ credentials: both }).otherTenant).toBeUndefined();
  });
});

describe('the page of the tab', () => {
  it('opens its step and offers to fill it', () => {
    const shown = view({ statuses: { 7: registerPage } });
    expect(shown.steps.find(({ open }) => open)?.task).toBe('register-api-client');
    expect(shown.primary).toBe('fill');
  });

  it('of another tab is ignored', () => {
    expect(view({ statuses: { 8: registerPage } }).status).toBeUndefined();
  });
});

describe('sending', () => {
  const ready: Partial<PanelState> = {
    progresses: { [key]: allDone },
    credentials: { [key]: allCaptured },
    handoff: { state: 'connected', target },
  };

  it('is possible with a link and all values', () => {
    expect(view(ready)).toMatchObject({ canSend: true, needed: [], next: undefined });
  });

  it.each([
    ['offline', {}, { online: false }],
    ['forbidden by the policy', { settings: sendForbidden }, {}],
    ['without a link', { handoff: { state: 'disconnected' } }, {}],
    ['with a missing value', { credentials: { [key]: credentials('clientId') } }, {}],
  ] satisfies [string, Partial<PanelState>, Partial<PanelContext>][])(
    'is impossible %s',
    (_, state, context) => {
      expect(view({ ...ready, ...state }, context).canSend).toBe(false);
    },
  );

  it('is impossible after the link has expired', () => {
    const now = Date.parse(target.expiresAt) + 1;
    expect(view(ready, { now })).toMatchObject({ canSend: false, handoff: { state: 'expired' } });
  });

  it('shows the receipt after the browser has forgotten the link', () => {
    const shown = view({ progresses: { [key]: allDone }, receipts: { [key]: receipt } });
    expect(shown.handoff).toEqual({ state: 'received', receipt });
  });
});

describe('the orientation', () => {
  const introduction = { welcomed: true, orientation: null };

  it('is offered in a browser without any progress, whose first action is the first step', () => {
    expect(view({ introduction })).toMatchObject({
      orientation: null,
      isNew: true,
      primary: 'open-task',
    });
  });

  it('opens on request', () => {
    expect(view({ introduction: { ...introduction, orientation: 1 } })).toMatchObject({
      orientation: 1,
      isNew: false,
      primary: 'orientation',
    });
  });

  it('is no longer offered once a step is done in any tenant', () => {
    const progresses = {
      [otherKey]: aProgress({ 'create-integration-system-user': { state: 'done' } }),
    };
    expect(view({ introduction, progresses })).toMatchObject({ orientation: null, isNew: false });
  });
});
