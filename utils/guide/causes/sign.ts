/**
 * What can be known of a check that failed: Workday's answers, what the tenant's pages showed, and
 * the values that were tried. utils/panel/diagnosis/find-signs.ts finds them.
 */
export const signs = [
  // The sign-in of the API client. Errors as RFC 6749, 5.2 names them.
  'token-granted',
  'invalid-client',
  'invalid-grant',
  'unauthorized-client',
  'unsupported-grant-type',
  'invalid-scope',
  'invalid-request',
  'access-denied',
  /** Any other error; its detail is the name. */
  'other-error',
  /** Refused without an error name; its detail is the status. */
  'refused-without-name',
  'sign-in-address-unknown',
  'tenant-unknown',
  // Whatever stands between.
  'not-workday',
  'offline',
  'no-answer',
  'wait',
  'unavailable',
  'unreadable',
  'not-understood',
  'foreign-address',
  'addresses-differ',
  // Reading calls.
  'access-token-refused',
  'service-unknown',
  /** WQL and invoices are denied. */
  'all-denied',
  'query-denied',
  'invoices-denied',
  'pdf-denied',
  'data-works',
  'no-invoices',
  // The integration user's password.
  'password-works',
  'password-refused',
  'password-without-rights',
  // Pages.
  /** The detail of these names the scope, or the permission and its list. */
  'scope-missing',
  'scope-newer-than-token',
  'permission-missing',
  'get-only',
  /** The token was made after the scope was seen to be right. */
  'token-has-scope',
  'scope-right',
  'permission-granted',
  'not-activated',
  'activated',
  'just-activated',
  'user-not-in-group',
  'user-in-group',
  'constrained-group',
  'token-of-other-account',
  'token-of-user',
  'token-expires',
  'client-newer-than-token',
  'wrong-client-task',
  'client-gone',
  'client-disabled',
  'client-locked',
  'client-restricted',
  /** Listed, enabled and not locked out, seen after the refusal. */
  'client-in-order',
  'client-unrestricted',
  'oauth-off',
  'oauth-on',
  'account-gone',
  'account-shut',
  /** Neither locked, disabled nor expired, seen after the refusal. */
  'account-in-order',
  'password-expired',
  'password-expires',
  'password-exempt',
  'new-password-required',
  /** Steps 3, 4, 5 and 7 were seen to be right for everything that was denied. */
  'all-right',
  // Values.
  'unusual-id',
  'unusual-secret',
  'unusual-token',
  'unsafe-password',
  'typed-id',
  'typed-secret',
  'typed-token',
  'typed-password',
  'typed-address',
  'other-environment',
  /** The same values have worked before. */
  'worked-before',
  /** Captured before the last weekend in a non-production tenant. */
  'older-than-refresh',
  'production',
  'tried-often',
] as const;
export type Sign = (typeof signs)[number];
