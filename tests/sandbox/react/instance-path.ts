import { tenantName } from '../classic/server.ts';
import type { Item } from '../page-model.ts';

/** Returns the path of the instance's own page, below `/{tenant}/d/`. */
export const instancePath = ({ id }: Item): string => `inst/1$${id.split('$')[0]}/${id}.htmld`;

/** Returns the address of a path below `/{tenant}/d/`. */
export const hrefOf = (path: string): string => `/${tenantName}/d/${path}`;
