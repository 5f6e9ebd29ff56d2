import { type Cause, given, proof } from './cause.ts';
import type { Sign } from './sign.ts';

/** Workday knows the caller and denies data: status 403 with the code S22. */
const denied: readonly Sign[] = ['all-denied', 'query-denied', 'invoices-denied', 'pdf-denied'];

const permissions = { task: 'maintain-domain-permissions' } as const;
const activation = { task: 'activate-security-policy-changes' } as const;
const newToken = { task: 'manage-refresh-tokens' } as const;
const ruleOfItsOwn = [
  { place: 'manage-authentication-policies' },
  { place: 'activate-authentication-policies' },
] as const;

/**
 * The token is granted, and reading is denied. The answer is the same for every cause, so the signs
 * are what the pages showed, and which calls pass (docs/workday.md, "Error signatures").
 */
export const dataCauses: readonly Cause[] = [
  {
    id: 'notActivated',
    explains: [...denied, 'password-without-rights'],
    usual: 5,
    signs: [given(18, 'not-activated'), given(-7, 'data-works')],
    ruledOutBy: ['activated'],
    cure: [activation],
  },
  {
    id: 'justActivated',
    explains: [...denied],
    usual: 0,
    signs: [given(4, 'just-activated'), given(-6, 'data-works')],
    ruledOutBy: ['not-activated'],
    cure: [],
  },
  {
    id: 'authenticationPolicy',
    explains: [
      'all-denied',
      'invalid-client',
      'invalid-grant',
      'access-denied',
      'unauthorized-client',
      'other-error',
      'refused-without-name',
      'password-refused',
    ],
    usual: 2,
    signs: [
      given(15, 'all-denied', 'password-works'),
      given(8, 'all-denied', 'all-right'),
      given(6, 'password-refused', 'token-granted', 'account-in-order'),
      given(3, 'password-refused', 'token-granted'),
      given(9, 'invalid-grant', 'password-refused', 'account-in-order'),
      given(2, 'invalid-grant', 'password-refused'),
      given(2, 'access-denied'),
    ],
    ruledOutBy: [],
    cure: ruleOfItsOwn,
  },
  {
    id: 'scopeMissing',
    explains: denied,
    usual: 4,
    signs: [given(18, 'scope-missing')],
    ruledOutBy: ['scope-right'],
    detail: 'scope-missing',
    cure: [{ place: 'edit-api-client' }, newToken],
  },
  {
    id: 'scopeAddedLater',
    explains: denied,
    usual: 2,
    signs: [
      given(proof, 'scope-newer-than-token'),
      given(5, 'scope-right', 'permission-granted', 'data-works'),
    ],
    ruledOutBy: ['token-has-scope', 'scope-missing'],
    detail: 'scope-newer-than-token',
    cure: [newToken],
  },
  {
    id: 'getOnly',
    explains: denied,
    usual: 1,
    signs: [given(proof, 'get-only')],
    ruledOutBy: ['permission-granted'],
    detail: 'get-only',
    cure: [permissions, activation],
  },
  {
    id: 'permissionMissing',
    explains: [...denied, 'password-without-rights'],
    usual: 3,
    signs: [given(17, 'permission-missing'), given(2, 'password-without-rights')],
    ruledOutBy: ['permission-granted'],
    detail: 'permission-missing',
    cure: [permissions, activation],
  },
  {
    id: 'userNotInGroup',
    explains: [...denied, 'password-without-rights'],
    usual: 2,
    signs: [given(19, 'user-not-in-group')],
    ruledOutBy: ['user-in-group', 'data-works'],
    cure: [{ task: 'edit-security-group' }],
  },
  {
    id: 'tokenOfOtherAccount',
    explains: ['all-denied', 'query-denied', 'invoices-denied'],
    usual: 1,
    signs: [given(proof, 'token-of-other-account'), given(3, 'all-denied', 'password-works')],
    ruledOutBy: ['token-of-user'],
    cure: [newToken],
  },
  {
    id: 'constrainedGroup',
    explains: ['no-invoices', 'invoices-denied'],
    usual: 1,
    signs: [given(proof, 'constrained-group')],
    ruledOutBy: [],
    cure: [
      { task: 'create-security-group' },
      { task: 'edit-security-group' },
      permissions,
      activation,
    ],
  },
];
