import { browser } from 'wxt/browser';
import { helpCentreAccess } from '../../guide/article-address.ts';

/** Asks the browser's user for access to the help centre. To be called within a click: the browser hears nobody else. */
export const askForAccess = (): Promise<boolean> =>
  browser.permissions.request(helpCentreAccess).catch(() => false);

export const hasAccess = (): Promise<boolean> => browser.permissions.contains(helpCentreAccess);

/** Access is for one reading. The browser refuses where there is none to give back, which is as well. */
export const giveAccessBack = (): Promise<unknown> =>
  browser.permissions.remove(helpCentreAccess).catch(() => false);
