/** Progress and secrets are kept per tenant on its host, so equal tenant names on two hosts never mix. */
export type TenantKey = `${string}/${string}`;

export const tenantKey = (at: { host: string; tenant: string }): TenantKey =>
  `${at.host}/${at.tenant}`;
