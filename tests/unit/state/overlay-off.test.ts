import { describe, expect, it } from 'vitest';
import { pageKey } from '../../../utils/state/learnt-pages.ts';
import { nowhereOff, offScope, switchOff, switchOn } from '../../../utils/state/overlay-off.ts';

const tenant = 'impl.wd12.myworkday.com/acme_dpt1';
const other = 'impl.wd12.myworkday.com/acme_dpt2';
const page = pageKey('register-api-client', 'form');

describe('switching the overlay off', () => {
  it('is off nowhere by default', () => {
    expect(offScope(nowhereOff, tenant, page)).toBeNull();
  });

  it('applies to one page of one tenant', () => {
    const off = switchOff(nowhereOff, 'page', tenant, page);
    expect(offScope(off, tenant, page)).toBe('page');
    expect(offScope(off, tenant, 'register-api-client/result')).toBeNull();
    expect(offScope(off, other, page)).toBeNull();
  });

  it('applies to one tenant, or to all', () => {
    const off = switchOff(nowhereOff, 'tenant', tenant, page);
    expect(offScope(off, tenant, '')).toBe('tenant');
    expect(offScope(off, other, page)).toBeNull();
    expect(offScope(switchOff(off, 'all', tenant, page), other, page)).toBe('all');
  });

  it('is undone on a page by switching on, whatever the scope', () => {
    let off = nowhereOff;
    for (const scope of ['page', 'tenant', 'all'] as const)
      off = switchOff(off, scope, tenant, page);
    off = switchOff(off, 'tenant', other, page);
    const on = switchOn(off, tenant, page);
    expect(offScope(on, tenant, page)).toBeNull();
    expect(offScope(on, other, page)).toBe('tenant');
  });
});
