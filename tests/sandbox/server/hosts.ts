/** The production host names that the sandbox answers on; a UI host and its services host differ (docs/workday.md, "Hosts"). */
export const uiHost = 'impl.wd12.myworkday.com';
export const servicesHost = 'impl-services1.wd12.myworkday.com';
export const kollenoHost = 'connect.kolleno.com';
export const controlHost = '127.0.0.1';

/** As View API Clients shows them. */
export function endpointsOf(tenant: string): { rest: string; token: string; authorization: string } {
  return {
    rest: `https://${servicesHost}/ccx/api/v1/${tenant}`,
    token: `https://${servicesHost}/ccx/oauth2/${tenant}/token`,
    authorization: `https://${uiHost}/${tenant}/authorize`,
  };
}
