import {
  addressIn,
  isProduction,
  isUiHost,
  type WorkdayAddress,
} from '../../utils/tenant/hosts.ts';
import { CannotRun } from './cannot-run.ts';

/** The tenant that is watched. */
export interface TenantPlace {
  tenant: string;
  /** Its home page. */
  home: string;
}

const signIn = /^\/wday\/authgwy\/([^/]+)/;

/**
 * The tenant of an address as the browser shows it, the sign-in page included.
 * @throws CannotRun for production, and for anything that is no address of a tenant
 */
export function placeOf(address: string): TenantPlace {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || !isUiHost(url.host))
    throw new CannotRun(
      `That is no address of Workday, such as https://impl.wd12.myworkday.com/acme_dpt1/d/home.htmld.`,
    );
  refuseProduction(url.host);
  const tenant = signIn.exec(url.pathname)?.[1] ?? url.pathname.split('/')[1] ?? '';
  const home = `https://${url.host}/${tenant}/d/home.htmld`;
  if (!addressIn(home)) throw new CannotRun('The address does not name a tenant.');
  return { tenant, home };
}

/**
 * The open page of this tenant; null on any other page, such as that of a sign-in.
 * @throws CannotRun once the browser is in a production tenant
 */
export function pageOf({ tenant }: TenantPlace, url: string): WorkdayAddress | null {
  const page = addressIn(url);
  if (page) refuseProduction(page.host);
  return page?.tenant === tenant ? page : null;
}

function refuseProduction(host: string): void {
  if (isProduction(host))
    throw new CannotRun(
      `${host} is a production host. The release watch only goes to tenants that are not production.`,
    );
}
