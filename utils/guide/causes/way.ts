import { type Cause, given } from './cause.ts';

const addresses = { task: 'view-api-clients' } as const;

/** The call did not reach this tenant's services, or they did not answer it. */
export const wayCauses: readonly Cause[] = [
  {
    id: 'addressWrong',
    explains: [
      'sign-in-address-unknown',
      'service-unknown',
      'foreign-address',
      'addresses-differ',
      'tenant-unknown',
      'access-token-refused',
      'unreadable',
    ],
    usual: 4,
    signs: [given(4, 'typed-address'), given(6, 'other-environment')],
    ruledOutBy: [],
    cure: [addresses],
  },
  {
    id: 'otherEnvironment',
    explains: ['invalid-client', 'invalid-grant', 'tenant-unknown', 'access-token-refused'],
    usual: 0,
    signs: [given(16, 'other-environment'), given(3, 'typed-address')],
    ruledOutBy: [],
    cure: [addresses],
  },
  {
    id: 'maintenance',
    explains: ['unavailable', 'tenant-unknown', 'not-workday', 'no-answer', 'unreadable'],
    usual: 3,
    signs: [given(4, 'unavailable')],
    ruledOutBy: [],
    cure: [],
  },
  {
    id: 'blocked',
    explains: ['offline', 'not-workday', 'no-answer'],
    usual: 4,
    signs: [],
    ruledOutBy: ['token-granted'],
    cure: [],
  },
  {
    id: 'tooManyCalls',
    explains: ['wait'],
    usual: 5,
    signs: [],
    ruledOutBy: [],
    cure: [],
  },
];
