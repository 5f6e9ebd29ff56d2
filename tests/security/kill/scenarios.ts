import type { Work } from './person.ts';
import type { Scenario } from './simulation.ts';

/** As in the journey: all values of one page are delivered at once. */
const pages: Work['pages'] = [
  ['isuUserName', 'isuPassword'],
  ['clientId', 'clientSecret'],
  ['refreshToken'],
  ['restEndpoint', 'tokenEndpoint'],
];
const passphrase = 'five words of no kin at all';
const protects = { passphrase, protectAfter: 0 } as const;
/** One attempt is refused, and one arrives but its response is lost. */
const twoRetries = ['intake-503', 'intake-lost-answer'];

export const capturing: Scenario[] = [
  {
    name: 'capture with a passphrase',
    before: { pages: [], ...protects },
    work: { pages, passphrase, handOff: 'sends' },
    until: 'captured',
  },
  {
    name: 'capture after the session ended with the browser',
    before: { pages: [], handOff: 'connects', gone: 'browser' },
    work: { pages, handOff: 'sends' },
    until: 'captured',
  },
  {
    name: 'capture with a passphrase, after a session',
    before: { pages: [], ...protects, handOff: 'connects', gone: 'link' },
    work: { pages, passphrase, handOff: 'sends' },
    until: 'captured',
  },
  {
    name: 'a passphrase set after the first page',
    work: { pages, passphrase, protectAfter: 1, handOff: 'sends' },
    until: 'captured',
  },
];

export const verifying: Scenario[] = [
  {
    name: 'verify, the refresh token is replaced',
    before: { pages, ...protects },
    work: { pages: [], passphrase, verify: true, handOff: 'sends' },
    until: 'verified',
  },
  {
    name: 'verify with a passphrase after a session is over, the refresh token is replaced',
    before: { pages, ...protects, handOff: 'connects', gone: 'link' },
    work: { pages: [], passphrase, verify: true, handOff: 'sends' },
    until: 'verified',
  },
];

export const delivering: Scenario[] = [
  {
    name: 'connect, send with two retries, receipt, wipe, status',
    before: { pages, ...protects },
    work: { pages: [], passphrase, handOff: 'sends', askLater: true },
    faults: twoRetries,
  },
  {
    name: 'the same with values that the session of another link sealed',
    before: { pages, handOff: 'connects', gone: 'link' },
    work: { pages: [], handOff: 'sends', askLater: true },
    faults: twoRetries,
  },
  {
    name: 'the same with values that an earlier run of the browser sealed',
    before: { pages, handOff: 'connects', gone: 'browser' },
    work: { pages: [], handOff: 'sends', askLater: true },
    faults: twoRetries,
  },
];
