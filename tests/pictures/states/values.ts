import { allDone, credentials } from '../../fixtures/panel-examples.ts';
import {
  anyPage,
  clientSecret,
  everyCredential,
  keptValues,
  leftFrom,
  persistenceStatus,
  ready,
} from '../examples.ts';
import type { State } from '../state.ts';
import { action, card, panel } from './describe.ts';

/** The captured values and how they are stored. */
export const valueStates: State[] = [
  panel('every kind of value', '[data-state="rejected"]', {
    ...ready,
    credentials: everyCredential,
  }),
  panel(
    'a value is shown',
    `[data-credential="clientSecret"] ::-p-text(${clientSecret})`,
    {
      ...ready,
      session: { 'kept-values': keptValues },
    },
    { act: ['[data-credential="clientSecret"] [data-action="reveal"]'] },
  ),
  panel('copying one by one', action('copy-next'), ready),
  panel('values sealed for Kolleno', card('sealed'), {
    ...ready,
    credentials: leftFrom('sealed'),
    persistence: persistenceStatus({ state: 'sealed', kolleno: true }),
  }),
  panel('values that wait for the passphrase', card('locked'), {
    ...ready,
    credentials: leftFrom('locked'),
    persistence: persistenceStatus({ state: 'locked', passphrase: true }),
  }),
  panel(
    'the wrong passphrase',
    'main [role="alert"]',
    {
      ...ready,
      credentials: leftFrom('locked'),
      persistence: persistenceStatus({ state: 'locked', passphrase: true }),
    },
    { act: [['form:has([data-action="unlock"]) input', 'not this one'], action('unlock')] },
  ),
  panel('what lies on disk cannot be read', card('none'), {
    status: anyPage,
    progress: allDone,
    credentials: credentials(),
    persistence: persistenceStatus({ state: 'none', until: null, trouble: 'unreadable' }),
  }),
  panel('values whose time was over', card('none'), {
    status: anyPage,
    progress: allDone,
    credentials: credentials(),
    persistence: persistenceStatus({ state: 'none', until: null, expired: true }),
  }),
  panel('choosing a passphrase', 'dialog[open]', ready, { act: [action('protect')] }),
  panel('a passphrase that is too short', 'dialog [role="alert"]', ready, {
    act: [
      action('protect'),
      ['dialog form > div:nth-of-type(1) input', 'short'],
      ['dialog form > div:nth-of-type(2) input', 'short'],
      `dialog ${action('protect')}`,
    ],
  }),
  panel('a passphrase that was made', 'dialog code', ready, {
    act: [action('protect'), 'dialog form div > button:not([data-action])'],
  }),
  panel('asking before wiping', 'dialog[open]', ready, { act: [action('wipe')] }),
];
