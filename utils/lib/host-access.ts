import { browser } from 'wxt/browser';

/**
 * Host permissions held only while they are needed. Match patterns from the manifest's
 * `optional_host_permissions`.
 */
interface Hosts {
  origins: string[];
}

/**
 * Asks the user for access to hosts. Call it in a click handler: without a user gesture the browser
 * refuses, which counts as a denial.
 */
export const requestAccess = (hosts: Hosts): Promise<boolean> =>
  browser.permissions.request(hosts).catch(() => false);

export const hasAccess = (hosts: Hosts): Promise<boolean> => browser.permissions.contains(hosts);

/** Revokes the access. Resolves to false if there was none. */
export const dropAccess = (hosts: Hosts): Promise<boolean> =>
  browser.permissions.remove(hosts).catch(() => false);
