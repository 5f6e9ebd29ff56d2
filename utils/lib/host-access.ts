import { browser } from 'wxt/browser';

/** Host permissions that are held only while they are needed: match patterns of the manifest's `optional_host_permissions`. */
interface Hosts {
  origins: string[];
}

/** Asks the user for access to hosts. Call it within a click: the browser refuses without a user gesture, which counts as no. */
export const requestAccess = (hosts: Hosts): Promise<boolean> =>
  browser.permissions.request(hosts).catch(() => false);

export const hasAccess = (hosts: Hosts): Promise<boolean> => browser.permissions.contains(hosts);

/** Gives access back. Resolves to false where there was none to give back. */
export const dropAccess = (hosts: Hosts): Promise<boolean> =>
  browser.permissions.remove(hosts).catch(() => false);
