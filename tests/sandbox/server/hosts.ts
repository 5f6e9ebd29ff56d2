/** A tenant's user interface and its services have separate hosts (docs/workday.md, "Hosts"). */
export interface TenantHosts {
  ui: string;
  services: string;
}

/**
 * The production host names that the sandbox answers to; browser flags map them to this machine.
 */
export const nonProduction: TenantHosts = {
  ui: 'impl.wd12.myworkday.com',
  services: 'impl-services1.wd12.myworkday.com',
};
export const production: TenantHosts = {
  ui: 'wd12.myworkday.com',
  services: 'services1.wd12.myworkday.com',
};
export const uiHosts = [nonProduction.ui, production.ui];
export const servicesHosts = [nonProduction.services, production.services];
export const kollenoHost = 'connect.kolleno.com';
export const helpCentreHost = 'help.kolleno.com';
export const controlHost = '127.0.0.1';

/** The endpoints as View API Clients shows them. */
export function endpointsOf({ name, hosts }: { name: string; hosts: TenantHosts }): {
  rest: string;
  token: string;
  authorization: string;
} {
  return {
    rest: `https://${hosts.services}/ccx/api/v1/${name}`,
    token: `https://${hosts.services}/ccx/oauth2/${name}/token`,
    authorization: `https://${hosts.ui}/${name}/authorize`,
  };
}
