export const environments = ['production', 'non-production'] as const;
export type Environment = (typeof environments)[number];

/** Tenant, host and environment of a Workday page. */
export interface WorkdayAddress {
  host: string;
  /** First path segment, as Workday spells it. */
  tenant: string;
  environment: Environment;
  /** Task id of `/d/task/<id>.htmld` or `/rel-task/<id>.htmld`, percent-decoded, or null. */
  urlTaskId: string | null;
}

/** An address of Workday's services, as shown by View API Clients. */
export interface Endpoint {
  kind: 'rest' | 'token' | 'authorization' | 'soap';
  host: string;
  tenant: string;
}

// docs/workday.md, "Addresses": data centres are numbered (wd3, wd503), and the oldest is `www`.
const uiHosts = [
  /^(?:www|wd\d+)\.(?:myworkday|myworkdaygov)\.com$/,
  /^(?:impl|[a-z]*dev)\.wd\d+\.(?:myworkday|myworkdaygov)\.com$/,
  /^(?:impl|wd\d+-impl)\.(?:workday|workdaygov)\.com$/,
];
/** Any host of Workday's four domains, spelled as browsers spell it. */
const workdayHost =
  /^(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:my)?workday(?:gov)?\.com$/;
const tenantName = /^[A-Za-z0-9][\w-]{0,127}$/;
/** First path segments reserved by Workday. They are not tenants. */
const reserved = new Set(['wday', 'ccx', 'service', 'authgwy', 'd', 'login', 'home']);
/** After the tenant: `d`, or the part of Workday that made the link before its instance or task. */
const pagePath = /^\/[^/]+\/(?:d(?:\/|$)|[a-z][a-z-]*\/(?:inst|task)\/.+)/;
const taskInPath = /\/(?:task|rel-task|cacheable-task)\/(\d+\$\d+)\.htmld$/;

/**
 * Whether the host serves the signed-in user interface. False for sign-in, career sites and
 * services.
 */
export function isUiHost(host: string): boolean {
  return uiHosts.some((pattern) => pattern.test(host));
}

/**
 * Whether the host may serve Workday's web services (REST, SOAP, token): any host of Workday's own
 * domains that serves no user interface. `hostFit` tells unusual ones.
 */
export function isServicesHost(host: string): boolean {
  return workdayHost.test(host) && !isUiHost(host);
}

/**
 * Parses the address of a tenant page. Null for everything else (sign-in, careers, services, other
 * sites).
 */
export function addressOf(url: URL | Location): WorkdayAddress | null {
  if (url.protocol !== 'https:' || !isUiHost(url.host)) return null;
  const path = decoded(url.pathname);
  const [, tenant] = path?.split('/') ?? [];
  if (!path || !isTenant(tenant) || !pagePath.test(path)) return null;
  return {
    host: url.host,
    tenant,
    environment: isProduction(url.host) ? 'production' : 'non-production',
    urlTaskId: taskIn(path),
  };
}

/** Like `addressOf`, for an address as text. */
export function addressIn(text: string): WorkdayAddress | null {
  const url = parsed(text);
  return url && addressOf(url);
}

/** The task id in the address of a page that is known to be a tenant page. */
export const urlTaskIdOf = ({ pathname }: Pick<URL, 'pathname'>): string | null =>
  taskIn(decoded(pathname));

const taskIn = (path: string | null): string | null => (path && taskInPath.exec(path)?.[1]) ?? null;

/**
 * The documented forms of endpoints (docs/workday.md, "Endpoints"). Each is anchored and admits
 * neither ports, user names, percent-encodings, dots in the path, queries nor fragments, so every
 * parser of URLs reads the same host, path and tenant from it.
 */
const endpointForms: readonly { kind: Endpoint['kind']; path: RegExp }[] = [
  { kind: 'token', path: /^ccx\/oauth2\/(?<tenant>[\w-]+)\/token$/ },
  { kind: 'authorization', path: /^ccx\/oauth2\/(?<tenant>[\w-]+)\/authorize$/ },
  { kind: 'rest', path: /^ccx\/api\/v\d{1,3}\/(?<tenant>[\w-]+)$/ },
  {
    kind: 'rest',
    path: /^ccx\/api\/[A-Za-z]\w{0,63}\/v\d{1,3}\/(?<tenant>[\w-]+)(?:\/[\w-]+)*$/,
  },
  { kind: 'soap', path: /^ccx\/service\/(?<tenant>[\w-]+)\/[A-Za-z]\w*\/v\d+\.\d+$/ },
];
const uiAuthorization = /^(?<tenant>[\w-]+)\/authorize$/;
const maxEndpointLength = 500;

/**
 * Parses an endpoint that Workday shows. Null unless the text, without the blanks around it, is the
 * address built from its parts: what another program reads from it is what is read here.
 */
export function endpointOf(text: string): Endpoint | null {
  const address = text.trim();
  const [, host, path] = /^https:\/\/([a-z0-9.-]+)\/([\w./-]+)$/.exec(address) ?? [];
  if (!host || !path || address.length > maxEndpointLength) return null;
  const form = isServicesHost(host)
    ? endpointForms.find((one) => one.path.test(path))
    : isUiHost(host)
      ? ({ kind: 'authorization', path: uiAuthorization } as const)
      : undefined;
  const tenant = form?.path.exec(path)?.groups?.tenant;
  return form && isTenant(tenant) ? { kind: form.kind, host, tenant } : null;
}

/** The address of an endpoint as it is kept, called and sent. Null if the text is no endpoint. */
export const canonicalEndpoint = (text: string): string | null =>
  endpointOf(text) === null ? null : text.trim();

function isTenant(name: string | undefined): name is string {
  return name !== undefined && tenantName.test(name) && !reserved.has(name.toLowerCase());
}

/**
 * Distinguishes production by host, as commonly done. Sandbox and implementation tenants share a
 * host and cannot be distinguished by it.
 */
export function isProduction(host: string): boolean {
  return (
    /\.(?:myworkday|myworkdaygov)\.com$/.test(host) && !/impl|dev/.test(host.split('.', 1)[0] ?? '')
  );
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
