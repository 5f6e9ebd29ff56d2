interface Sent {
  tenant: { host: string; name: string };
  credentials: Record<string, string>;
}

/**
 * What is wrong with the endpoints of a submission, or null. The contract holds their form; here
 * they are compared with the tenant and with each other. The intake keeps its own rules, apart from
 * the extension's.
 */
export function endpointProblem({ tenant, credentials }: Sent): string | null {
  const { restEndpoint, tokenEndpoint } = credentials;
  const endpoints = [restEndpoint, tokenEndpoint].filter((one) => one !== undefined);
  const wrong = endpoints.find((one) => !isOfTenant(new URL(one), tenant));
  if (wrong !== undefined) return 'an endpoint is not of the tenant';
  const origins = new Set(endpoints.map((one) => new URL(one).origin));
  return origins.size > 1 ? 'the endpoints are on different hosts' : null;
}

function isOfTenant({ hostname, pathname }: URL, { host, name }: Sent['tenant']): boolean {
  if (!pathname.toLowerCase().split('/').includes(name.toLowerCase())) return false;
  const [page, services] = [host, hostname].map(placeOf);
  if (page?.production !== services?.production) return false;
  return !page?.centre || !services?.centre || page.centre === services.centre;
}

/** Production lies on myworkday.com, where the first label names neither `impl` nor `dev`. */
function placeOf(host: string): { production: boolean; centre: string | undefined } {
  const [first = ''] = host.split('.');
  return {
    production: /(?:^|\.)myworkday(?:gov)?\.com$/.test(host) && !/impl|dev/.test(first),
    centre: /\bwd\d+/.exec(host)?.[0],
  };
}
