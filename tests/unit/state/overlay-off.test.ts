import { describe, expect, it } from 'vitest';
import { pageKey } from '../../../utils/state/learnt-pages.ts';
import { nowhereOff, offScope, switchOff, switchOn } from '../../../utils/state/overlay-off.ts';

const tenant = 'impl.wd12.myworkday.com/acme_dpt1';
const other = 'impl.wd12.myworkday.com/acme_dpt2';
const page = pageKey('register-api-client', 'form');

describe('where the guide draws nothing', () => {
  it('is nowhere at first', () => {
    expect(offScope(nowhereOff, tenant, page)).toBeNull();
  });

  it('can be one page of one tenant', () => {
    const off = switchOff(nowhereOff, 'page', tenant, page);
    expect(offScope(off, tenant, page)).toBe('page');
    expect(offScope(off, tenant, 'register-api-client/result')).toBeNull();
    expect(offScope(off, other, page)).toBeNull();
  });

  it('can be one tenant, or every one', () => {
    const off = switchOff(nowhereOff, 'tenant', tenant, page);
    expect(offScope(off, tenant, '')).toBe('tenant');
    expect(offScope(off, other, page)).toBeNull();
    expect(offScope(switchOff(off, 'all', tenant, page), other, page)).toBe('all');
  });

  it('is none of this page once it is switched on there, whatever kept it off', () => {
    let off = nowhereOff;
    for (const scope of ['page', 'tenant', 'all'] as const)
      off = switchOff(off, scope, tenant, page);
    off = switchOff(off, 'tenant', other, page);
    const on = switchOn(off, tenant, page);
    expect(offScope(on, tenant, page)).toBeNull();
    expect(offScope(on, other, page)).toBe('tenant');
  });
});
