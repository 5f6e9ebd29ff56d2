import { normaliseName, sameName } from '../../guide/matching.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';

const title = normaliseName('API Clients for Integrations');

/**
 * Whether the report View API Clients lists the client among those for integrations. Null if it
 * cannot be told: the list is on another tab, empty, or shows a part of its rows.
 */
export function isClientListed({ grids, partial }: PageSnapshot, client: string): boolean | null {
  const grid = grids.find((one) => normaliseName(one.title).startsWith(title));
  if (!grid || grid.rows.length === 0) return null;
  if (grid.rows.some((cells) => cells.some((cell) => sameName(cell, client)))) return true;
  return partial || grid.partial ? null : false;
}
