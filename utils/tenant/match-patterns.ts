/** Match patterns of the signed-in tenant pages (docs/workday.md, "Hosts"); never sign-in or career pages. */
export const tenantPages: string[] = [
  'https://*.myworkday.com/*/d/*',
  'https://*.workday.com/*/d/*',
  'https://*.myworkdaygov.com/*/d/*',
  'https://*.workdaygov.com/*/d/*',
];
