import { gridDocument } from './grid.ts';
import { benchTenant } from './tenant-page.ts';

export const gridPath = `/${benchTenant}/d/bench-grid.htmld`;
/**
 * The same page with a tab title that does not name it: the watcher has to look for titles in the
 * document.
 */
export const unnamedGridPath = `/${benchTenant}/d/bench-unnamed-grid.htmld`;

/** Documents that the sandbox serves for the bench under the tenant's path. */
export const benchDocuments: Readonly<Record<string, string>> = {
  [gridPath]: gridDocument('Workers - Workday'),
  [unnamedGridPath]: gridDocument('Workday'),
};
