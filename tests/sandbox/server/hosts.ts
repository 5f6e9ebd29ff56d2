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
/** The non-production environment of another data centre, in Workday's older form. */
export const otherDataCentre: TenantHosts = {
  ui: 'wd3-impl.workday.com',
  services: 'wd3-impl-services1.workday.com',
};
const environments = [nonProduction, production, otherDataCentre];
export const uiHosts = environments.map(({ ui }) => ui);
export const servicesHosts = environments.map(({ services }) => services);
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
