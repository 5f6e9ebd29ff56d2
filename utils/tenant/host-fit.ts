import { isProduction } from './hosts.ts';

/**
 * How a services host goes with the UI host of a tenant: as the known ones do (docs/workday.md,
 * "Hosts"), in an unusual way, or not at all.
 */
export type HostFit = 'usual' | 'unusual' | 'contradicts';

/** Names that Workday's services hosts are known to have. */
const usualServicesHost =
  /^(?:wd\d+-)?(?:impl-)?services\d*(?:\.wd\d+)?\.(?:workday|myworkday|workdaygov|myworkdaygov)\.com$/;

/**
 * Compares environment, government cloud and data centre. A part that a host does not name
 * contradicts nothing, but only hosts that are known to go together are usual.
 */
export function hostFit(uiHost: string, servicesHost: string): HostFit {
  const ui = partsOf(uiHost);
  const services = partsOf(servicesHost);
  const contradicts =
    ui.isGovernment !== services.isGovernment ||
    differ(isProduction(uiHost), services.isProduction) ||
    (differ(ui.dataCentre, services.dataCentre) && !areOldest(ui, services));
  if (contradicts) return 'contradicts';
  const isKnown = usualServicesHost.test(servicesHost);
  // `impl.workday.com` serves the tenants of several data centres, all of its own domain.
  const isSameCentre =
    ui.dataCentre === services.dataCentre ||
    (ui.dataCentre === null && domainOf(uiHost) === domainOf(servicesHost));
  return isKnown && isSameCentre && services.isProduction !== null ? 'usual' : 'unusual';
}

const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;

const domainOf = (host: string): string => host.split('.').slice(-2).join('.');

interface HostParts {
  /** Null for a host of `workday.com` that names no environment. */
  isProduction: boolean | null;
  isGovernment: boolean;
  /** `wd5`, `www` for the oldest one, or null if the host does not name it. */
  dataCentre: string | null;
}

/** Words by which hosts name an environment that is not production. */
const nonProduction = /impl|dev|sandbox|preview/;

function partsOf(host: string): HostParts {
  const named = /(?:^|[.-])(wd\d+)(?=[.-])/.exec(host)?.[1];
  // The oldest data centre is the one that production hosts do not name.
  const isOldest = /^(?:www|services\d*)\.myworkday(?:gov)?\.com$/.test(host);
  const labels = host.split('.').slice(0, -2).join('.');
  const isOfProduction = /\.myworkday(?:gov)?\.com$/.test(host) ? true : null;
  return {
    isProduction: nonProduction.test(labels) ? false : isOfProduction,
    isGovernment: /gov\.com$/.test(host),
    dataCentre: named ?? (isOldest ? 'www' : null),
  };
}

/** Numbers that the data centre behind `www` may have: hosts of it that name one are not public. */
const oldest = new Set(['www', 'wd1', 'wd2']);

const areOldest = (...hosts: HostParts[]): boolean =>
  hosts.some(({ dataCentre }) => dataCentre === 'www') &&
  hosts.every(({ dataCentre }) => dataCentre !== null && oldest.has(dataCentre));
