/** Workday's domains. UI hosts and services hosts share them (docs/workday.md, "Hosts"). */
export const workdayDomains = [
  'myworkday.com',
  'workday.com',
  'myworkdaygov.com',
  'workdaygov.com',
];

/** Match patterns of Workday's UI and services hosts, for the host permissions. */
export const workdayHosts: string[] = workdayDomains.map((domain) => `https://*.${domain}/*`);

/** Match patterns of the signed-in tenant pages; never sign-in or career pages. */
export const tenantPages: string[] = workdayDomains.flatMap((domain) =>
  // Links in e-mails name another part of Workday than `d` (docs/workday.md, "Addresses").
  ['d', '*/inst', '*/task'].map((part) => `https://*.${domain}/*/${part}/*`),
);
