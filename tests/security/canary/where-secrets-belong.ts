import type { Hit } from './marks.ts';
import type { Exchange } from './wire.ts';

/**
 * Places where Workday itself shows or receives a secret. A page that was left stays hidden in
 * its document until two pages later.
 */
export const workdaysOwn: Record<string, { what: RegExp; nodes: number }> = {
  'ISU password': { what: /^INPUT value$/, nodes: 2 },
  'client secret': { what: /#text$/, nodes: 2 },
  'refresh token': { what: /#text$/, nodes: 1 },
};

/** Whether a secret may be in this part of an exchange. */
export function belongsOnWire(
  tenant: string,
  { host, method, path, requestHeaders }: Exchange,
  part: string,
  { mark }: Hit,
): boolean {
  const call = `${method} ${host}${path}`;
  const pages = `impl.wd12.myworkday.com/${tenant}/flow/`;
  const services = 'impl-services1.wd12.myworkday.com/ccx/';
  // The form that the administrator submits, and the page that shows a secret once. Both are
  // requests of Workday's own page.
  if (call.startsWith(`POST ${pages}`) && /^sec-fetch-site: same-origin$/im.test(requestHeaders))
    return part === 'answer' ? mark !== 'access token' : mark === 'ISU password';
  if (call === `POST ${services}oauth2/${tenant}/token`)
    return part === 'answer'
      ? /token/.test(mark)
      : mark === 'client secret' || mark === 'refresh token';
  if (call.startsWith(`POST ${services}service/${tenant}/`))
    return part === 'request' && mark === 'ISU password';
  return call.includes(` ${services}api/`) && part === 'request' && mark === 'access token';
}
