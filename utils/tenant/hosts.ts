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
const servicesHost =
  /^(?:wd\d+-)?(?:impl-)?services\d*(?:\.wd\d+)?\.(?:workday|myworkday|workdaygov|myworkdaygov)\.com$/;
const tenantName = /^[A-Za-z0-9][\w-]{0,127}$/;
/** First path segments reserved by Workday. They are not tenants. */
const reserved = new Set(['wday', 'ccx', 'service', 'authgwy', 'd', 'login', 'home']);
const taskInPath = /\/(?:task|rel-task|cacheable-task)\/(\d+\$\d+)\.htmld$/;

/**
 * Whether the host serves the signed-in user interface. False for sign-in, career sites and
 * services.
 */
export function isUiHost(host: string): boolean {
  return uiHosts.some((pattern) => pattern.test(host));
}

/** Whether the host serves Workday's web services (REST, SOAP, token). */
export function isServicesHost(host: string): boolean {
  return servicesHost.test(host);
}

/**
 * Parses the address of a tenant page. Null for everything else (sign-in, careers, services, other
 * sites).
 */
export function addressOf(url: URL | Location): WorkdayAddress | null {
  if (url.protocol !== 'https:' || !isUiHost(url.host)) return null;
  const path = decoded(url.pathname);
  const [, tenant, d] = path?.split('/') ?? [];
  if (!path || !isTenant(tenant) || d !== 'd') return null;
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

/** Parses an endpoint that Workday shows. Null if it is not one of Workday's. */
export function endpointOf(text: string): Endpoint | null {
  const url = parsed(text.trim());
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return null;
  const kind = endpointKind(url);
  if (!kind || !isTenant(kind.tenant)) return null;
  return { ...kind, host: url.host };
}

function endpointKind(url: URL): Omit<Endpoint, 'host'> | null {
  const segments = url.pathname.split('/').filter(Boolean);
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = segments;
  if (isServicesHost(url.host) && first === 'ccx') {
    if (second === 'oauth2' && segments.length === 4) {
      if (fourth === 'token') return { kind: 'token', tenant: third };
      if (fourth === 'authorize') return { kind: 'authorization', tenant: third };
    }
    if (second === 'api' && /^v\d+$/.test(third)) return { kind: 'rest', tenant: fourth };
    if (second === 'api' && /^v\d+$/.test(fourth)) return { kind: 'rest', tenant: fifth };
    if (second === 'service') return { kind: 'soap', tenant: third };
  }
  if (isUiHost(url.host) && segments.length === 2 && second === 'authorize') {
    return { kind: 'authorization', tenant: first };
  }
  return null;
}

function isTenant(name: string | undefined): name is string {
  return name !== undefined && tenantName.test(name) && !reserved.has(name.toLowerCase());
}

/**
 * Distinguishes production by host, as commonly done. Sandbox and implementation tenants share a
 * host and cannot be distinguished by it.
 */
function isProduction(host: string): boolean {
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
