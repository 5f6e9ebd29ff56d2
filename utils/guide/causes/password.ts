import { type Cause, given, proof } from './cause.ts';

const editAccount = { place: 'edit-workday-account' } as const;

/** Workday's web services refuse the integration user's name and password. */
export const passwordCauses: readonly Cause[] = [
  {
    id: 'passwordWrong',
    explains: ['password-refused'],
    usual: 5,
    signs: [given(4, 'typed-password'), given(3, 'account-in-order'), given(-4, 'invalid-grant')],
    ruledOutBy: [],
    cure: [editAccount],
  },
  {
    id: 'passwordUnsafe',
    explains: ['password-refused'],
    usual: 0,
    signs: [given(14, 'unsafe-password')],
    ruledOutBy: [],
    cure: [editAccount],
  },
  {
    id: 'newPasswordRequired',
    explains: ['password-refused'],
    usual: 2,
    signs: [given(19, 'new-password-required'), given(-3, 'invalid-grant')],
    ruledOutBy: [],
    cure: [editAccount],
  },
  {
    id: 'passwordExpired',
    explains: ['password-refused'],
    usual: 0,
    signs: [given(proof, 'password-expired'), given(5, 'password-expires')],
    ruledOutBy: ['password-exempt'],
    cure: [{ task: 'maintain-password-rules' }],
  },
];
