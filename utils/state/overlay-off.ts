import { omit } from '../lib/omit.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';

/** Where the administrator switched the overlay off. */
export interface OverlayOff {
  all: boolean;
  tenants: TenantKey[];
  /** Pages of the guide by `pageKey`. */
  pages: Record<TenantKey, string[]>;
}
export const offScopes = ['page', 'tenant', 'all'] as const;
export type OffScope = (typeof offScopes)[number];
/** What the overlay itself can be switched off for. Everywhere is for the panel to decide. */
export const pageOffScopes = ['page', 'tenant'] as const satisfies readonly OffScope[];
export type PageOffScope = (typeof pageOffScopes)[number];

export const nowhereOff: OverlayOff = { all: false, tenants: [], pages: {} };

/** The widest scope that is switched off here, or null where the overlay is on. */
export function offScope(off: OverlayOff, tenant: TenantKey, page: string): OffScope | null {
  if (off.all) return 'all';
  if (off.tenants.includes(tenant)) return 'tenant';
  return off.pages[tenant]?.includes(page) ? 'page' : null;
}

export function switchOff(
  off: OverlayOff,
  scope: OffScope,
  tenant: TenantKey,
  page: string,
): OverlayOff {
  switch (scope) {
    case 'all':
      return { ...off, all: true };
    case 'tenant':
      return { ...off, tenants: [...new Set([...off.tenants, tenant])] };
    case 'page':
      return {
        ...off,
        pages: { ...off.pages, [tenant]: [...new Set([...(off.pages[tenant] ?? []), page])] },
      };
  }
}

/** One scope that is switched off. */
export type OffPlace =
  | { scope: 'all' }
  | { scope: 'tenant'; tenant: TenantKey }
  | { scope: 'page'; tenant: TenantKey; page: string };

/** All scopes that are switched off, widest first. */
export const offPlaces = ({ all, tenants, pages }: OverlayOff): OffPlace[] => [
  ...(all ? [{ scope: 'all' as const }] : []),
  ...tenants.map((tenant) => ({ scope: 'tenant' as const, tenant })),
  ...Object.entries(pages).flatMap(([tenant, own]) =>
    own.map((page) => ({ scope: 'page' as const, tenant: tenant as TenantKey, page })),
  ),
];

/** Switches one scope on and leaves the others. */
export function drawAgain(off: OverlayOff, place: OffPlace): OverlayOff {
  switch (place.scope) {
    case 'all':
      return { ...off, all: false };
    case 'tenant':
      return { ...off, tenants: off.tenants.filter((one) => one !== place.tenant) };
    case 'page': {
      const rest = (off.pages[place.tenant] ?? []).filter((one) => one !== place.page);
      const others = omit(off.pages, place.tenant);
      const pages = rest.length > 0 ? { ...others, [place.tenant]: rest } : others;
      return { ...off, pages };
    }
  }
}

/** Switches on every scope that affects this page. */
export function switchOn(off: OverlayOff, tenant: TenantKey, page: string): OverlayOff {
  return {
    all: false,
    tenants: off.tenants.filter((one) => one !== tenant),
    pages: { ...off.pages, [tenant]: (off.pages[tenant] ?? []).filter((one) => one !== page) },
  };
}
