/** The servers of Kolleno that may receive credentials. Exact names, so no subdomain that someone else controls gets in. */
export const kollenoOrigins = ['https://connect.kolleno.com'];

/** An https address on Kolleno's hand-off host, or on one that the policy names, without a user name in it. Origins are compared whole, with scheme and port. */
export function isKolleno(url: URL, others: readonly string[] = []): boolean {
  return (
    url.protocol === 'https:' &&
    [...kollenoOrigins, ...others].includes(url.origin) &&
    url.username === '' &&
    url.password === ''
  );
}
