/**
 * Kolleno's servers that may receive credentials. Exact names, so that no subdomain under somebody
 * else's control is included.
 */
export const kollenoOrigins = ['https://connect.kolleno.com'];

/** Match patterns of Kolleno's servers, for the host permissions. */
export const kollenoHosts: string[] = kollenoOrigins.map((origin) => `${origin}/*`);

/** Match patterns of Kolleno's pages that show a hand-off link (docs/handoff.md). */
export const handoffPages: string[] = kollenoOrigins.map((origin) => `${origin}/connect/*`);

/**
 * Whether the URL is one of Kolleno's pages that show a hand-off link, as `handoffPages` has it.
 */
export const isHandoffPage = (url: URL): boolean =>
  isKolleno(url) && url.pathname.startsWith('/connect/');

/**
 * Whether the URL has the origin of Kolleno's hand-off host, or of a host that the policy names.
 * Compares whole origins, with scheme and port. Refuses other schemes than https, and user names.
 * @param others the origins of the policy
 */
export function isKolleno(url: URL, others: readonly string[] = []): boolean {
  return (
    url.protocol === 'https:' &&
    [...kollenoOrigins, ...others].includes(url.origin) &&
    url.username === '' &&
    url.password === ''
  );
}
