import { type Cause, given, proof } from './cause.ts';
import type { Sign } from './sign.ts';

/** Answers of the token endpoint that can have any cause about the client. */
const clientRefused: readonly Sign[] = [
  'invalid-client',
  'refused-without-name',
  'other-error',
  'access-token-refused',
];

const newToken = { task: 'manage-refresh-tokens' } as const;
const editClient = { place: 'edit-api-client' } as const;
const editAccount = { place: 'edit-workday-account' } as const;

/** Workday refuses the sign-in of the API client (docs/workday.md, "Error signatures"). */
export const signInCauses: readonly Cause[] = [
  {
    id: 'refreshedFromProduction',
    explains: [...clientRefused, 'invalid-grant', 'password-refused'],
    usual: 0,
    signs: [given(proof, 'account-gone'), given(12, 'client-gone'), given(9, 'older-than-refresh')],
    ruledOutBy: ['production', 'client-in-order', 'account-in-order'],
    cure: [
      { task: 'create-integration-system-user' },
      { task: 'create-security-group' },
      { task: 'edit-security-group' },
      { task: 'maintain-domain-permissions' },
      { task: 'activate-security-policy-changes' },
      { task: 'register-api-client' },
      newToken,
    ],
  },
  {
    id: 'clientGone',
    explains: [...clientRefused, 'invalid-grant'],
    usual: 1,
    signs: [given(proof, 'client-gone')],
    ruledOutBy: ['client-in-order'],
    cure: [{ task: 'register-api-client' }, newToken],
  },
  {
    id: 'clientDisabled',
    explains: clientRefused,
    usual: 3,
    signs: [given(proof, 'client-disabled'), given(2, 'worked-before')],
    ruledOutBy: ['client-in-order', 'client-gone'],
    cure: [editClient],
  },
  {
    id: 'clientLocked',
    explains: clientRefused,
    usual: 3,
    signs: [given(proof, 'client-locked'), given(2, 'tried-often'), given(1, 'worked-before')],
    ruledOutBy: ['client-in-order', 'client-gone'],
    cure: [editClient],
  },
  {
    id: 'oauthClientsOff',
    explains: clientRefused,
    usual: 3,
    signs: [given(proof, 'oauth-off'), given(2, 'client-in-order')],
    ruledOutBy: ['oauth-on'],
    cure: [{ place: 'edit-tenant-setup-security' }],
  },
  {
    id: 'clientRestricted',
    explains: [...clientRefused, 'access-denied'],
    usual: 2,
    signs: [given(proof, 'client-restricted'), given(3, 'access-denied')],
    ruledOutBy: ['client-unrestricted', 'client-gone'],
    cure: [editClient],
  },
  {
    id: 'secretWrong',
    explains: ['invalid-client', 'refused-without-name'],
    usual: 4,
    signs: [
      given(10, 'unusual-secret'),
      given(6, 'typed-secret'),
      given(3, 'client-in-order'),
      given(-2, 'worked-before'),
    ],
    ruledOutBy: ['client-gone'],
    cure: [{ task: 'register-api-client', renew: true }],
  },
  {
    id: 'clientIdWrong',
    explains: ['invalid-client', 'refused-without-name'],
    usual: 0,
    signs: [given(12, 'unusual-id'), given(6, 'typed-id'), given(-6, 'worked-before')],
    ruledOutBy: [],
    cure: [{ task: 'register-api-client', renew: true }],
  },
  {
    id: 'tokenReplaced',
    explains: ['invalid-grant'],
    usual: 5,
    signs: [
      given(10, 'unusual-token'),
      given(6, 'typed-token'),
      given(2, 'worked-before'),
      given(3, 'account-in-order'),
      given(-3, 'password-refused'),
    ],
    ruledOutBy: [],
    cure: [newToken],
  },
  {
    id: 'tokenOfEarlierClient',
    explains: ['invalid-grant'],
    usual: 0,
    signs: [given(proof, 'client-newer-than-token')],
    ruledOutBy: [],
    cure: [newToken],
  },
  {
    id: 'tokenExpired',
    explains: ['invalid-grant'],
    usual: 1,
    signs: [given(14, 'token-expires')],
    ruledOutBy: [],
    cure: [editClient, newToken],
  },
  {
    id: 'accountShut',
    explains: ['invalid-grant', 'password-refused', 'access-token-refused'],
    usual: 3,
    signs: [
      given(proof, 'account-shut'),
      given(6, 'invalid-grant', 'password-refused'),
      given(2, 'tried-often'),
    ],
    ruledOutBy: ['account-in-order', 'account-gone'],
    cure: [editAccount],
  },
  {
    id: 'plainClient',
    explains: ['unauthorized-client', 'unsupported-grant-type'],
    usual: 5,
    signs: [given(proof, 'wrong-client-task')],
    ruledOutBy: [],
    cure: [{ task: 'register-api-client' }, newToken],
  },
  {
    id: 'scopeRefused',
    explains: ['invalid-scope'],
    usual: 5,
    signs: [given(4, 'scope-newer-than-token'), given(4, 'scope-missing')],
    ruledOutBy: [],
    cure: [editClient, newToken],
  },
  {
    id: 'unknownError',
    explains: ['other-error'],
    usual: 2,
    signs: [],
    ruledOutBy: [],
    detail: 'other-error',
    cure: [],
  },
  {
    id: 'callWrong',
    explains: ['invalid-request', 'not-understood'],
    usual: 4,
    signs: [],
    ruledOutBy: [],
    cure: [],
  },
];
