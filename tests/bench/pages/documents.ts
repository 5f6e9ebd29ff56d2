import { gridDocument } from './grid.ts';
import { benchTenant } from './tenant-page.ts';

export const gridPath = `/${benchTenant}/d/bench-grid.htmld`;

/** Documents that the sandbox serves for the bench under the tenant's path. */
export const benchDocuments: Readonly<Record<string, string>> = { [gridPath]: gridDocument };
