import { describe, expect, it } from 'vitest';
import { guideContext } from '../../../utils/background/pages/guide-context.ts';
import { nowhereOff } from '../../../utils/state/overlay-off.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import { noSettings } from '../../../utils/state/settings.ts';
import { cachedItem } from '../../../utils/storage/cached-item.ts';
import { changeEntries } from '../../../utils/storage/database.ts';
import {
  learntIds,
  overlayOff,
  progresses,
  receipts,
  sealedSubmission,
  settings,
} from '../../../utils/storage/items.ts';
import { at, tenant } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';

const progress = emptyProgress({ ...at, environment: 'non-production' });
const receipt = {
  id: '22222222-2222-4222-8222-222222222222',
  receivedAt: '2026-11-24T10:00:00Z',
  instance: 'Acme Ltd',
  tenant,
  credentials: ['tenant'],
};

describe('a value on disk', () => {
  it('is returned unchanged if valid, including members of a later version', async () => {
    const later = { ...progress, colour: 'blue' };
    await disk.set({
      progress: { [tenant]: later },
      receipts: { [tenant]: receipt },
    });
    expect(await progresses.getValue()).toEqual({ [tenant]: later });
    expect(await receipts.getValue()).toEqual({ [tenant]: receipt });
  });

  it('is rejected under the key of another tenant', async () => {
    await disk.set({
      progress: { 'wd5.myworkday.com/other': progress },
      receipts: { 'wd5.myworkday.com/other': receipt },
    });
    expect(await progresses.getValue()).toEqual({});
    expect(await receipts.getValue()).toEqual({});
  });

  it('loses only the damaged tenant', async () => {
    const other = 'wd5.myworkday.com/other';
    const damaged = { ...progress, steps: { 'register-api-client': 'done' } };
    await disk.set({
      progress: { [tenant]: progress, [other]: damaged, __proto__x: progress },
    });
    expect(await progresses.getValue()).toEqual({ [tenant]: progress });
  });

  it.each([null, 'text', 7, [], { all: 'yes' }, { views: 1 }])(
    'counts as empty if it is %j',
    async (raw) => {
      await disk.set({
        progress: raw,
        settings: raw,
        'overlay-off': raw,
        'learnt-ids': raw,
        'sealed-submission': raw,
      });
      expect(await settings.getValue()).toEqual(noSettings);
      expect(await overlayOff.getValue()).toEqual(nowhereOff);
      expect((await learntIds.getValue()).labels).toEqual({});
      expect(await sealedSubmission.getValue()).toBeNull();
      expect((await guideContext(tenant)).stepsDone).toEqual([]);
    },
  );

  it('cannot hide data in a member that schemas ignore', async () => {
    const pages = JSON.parse('{"__proto__":7}') as Record<string, string[]>;
    await disk.set({ 'overlay-off': { all: false, tenants: [], pages } });
    expect(await overlayOff.getValue()).toBe(nowhereOff);
  });

  it('is validated for subscribers as well', async () => {
    const watched = cachedItem(settings);
    const unwatch = watched.subscribe(() => {});
    await changeEntries([], () => ({ settings: 'damaged', settings$: { v: 1 } }));
    expect(watched.getSnapshot()).toEqual(noSettings);
    unwatch();
  });
});
