import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type CredentialName, credentialNames } from '../../utils/guide/task.ts';
import type { CredentialView, PersistenceStatus } from '../../utils/state/credentials.ts';
import {
  allCaptured,
  aPersistenceStatus,
  credentials,
  key,
  target,
} from '../fixtures/panel-examples.ts';
import { action, dialog, hook, renderPanel } from '../fixtures/render-panel.tsx';

const until = new Date(Date.now() + 20 * 60 * 60_000).toISOString();
const persistence = (more: Partial<PersistenceStatus> = {}): PersistenceStatus =>
  aPersistenceStatus({ until, ...more });
const left = (state: 'sealed' | 'locked'): CredentialView[] =>
  credentialNames.map((credential) => ({
    credential,
    state,
    masked: '',
    at: '2026-11-23T10:42:00Z',
  }));
const card = () =>
  hook({ keeping: document.querySelector<HTMLElement>('[data-keeping]')?.dataset.keeping ?? '' });
const passphrase = 'correct horse battery staple';

describe('values in memory only', () => {
  it('are announced as lost with the browser, with two alternatives and the time left', async () => {
    await renderPanel({ credentials: allCaptured, persistence: persistence() });
    expect(hook({ keeping: 'memory' })).toHaveTextContent(
      'They are kept in memory only. Closing the browser loses them. To keep them, connect to Kolleno first or protect them with a passphrase. Kept until',
    );
    expect(screen.queryByRole('alert')).toBeNull();
    expect(action('protect')).toBeVisible();
  });

  it('offers no passphrase if the policy forbids it', async () => {
    await renderPanel({
      credentials: allCaptured,
      persistence: persistence({ mayProtect: false }),
    });
    expect(card()).toHaveTextContent('To keep them, connect to Kolleno first.');
    expect(card().querySelector('[data-action="protect"]')).toBeNull();
  });

  it('says nothing without captured values', async () => {
    await renderPanel({
      credentials: credentials(),
      persistence: persistence({ state: 'none', until: null }),
    });
    expect(card()).not.toHaveTextContent('Closing the browser');
    expect(card().querySelector('[data-action="wipe"]')).toBeNull();
  });
});

describe('Protect', () => {
  async function opens() {
    const stage = await renderPanel({
      credentials: allCaptured,
      persistence: persistence(),
      answers: { protect: { protected: true } },
    });
    await userEvent.click(action('protect'));
    return stage;
  }
  const types = async (first: string, second: string) => {
    await userEvent.type(within(dialog()).getByLabelText('Passphrase'), first);
    await userEvent.type(within(dialog()).getByLabelText('Repeat it'), second);
    await userEvent.click(action('protect', dialog()));
  };

  it('accepts a passphrase that was entered twice', async () => {
    const { toBackground } = await opens();
    await types(passphrase, passphrase);
    await waitFor(() =>
      expect(toBackground).toEqual([
        {
          type: 'protect',
          data: { tenant: key, passphrase, shown: expect.objectContaining({ tenant: key }) },
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('status')).toHaveTextContent('The captured values are protected');
  });

  it('says how to fix a passphrase that is too short or repeated differently', async () => {
    const { toBackground } = await opens();
    await types('short', 'short');
    expect(within(dialog()).getByRole('alert')).toHaveTextContent('at least 15 characters');
    expect(within(dialog()).getByLabelText('Passphrase')).toBeInvalid();
    await types(' and now long enough', ' but not the same');
    expect(within(dialog()).getByRole('alert')).toHaveTextContent('The two differ.');
    expect(toBackground).toEqual([]);
  });

  it('makes a passphrase to note down, long enough and always different', async () => {
    const { toBackground } = await opens();
    await userEvent.click(within(dialog()).getByRole('button', { name: 'Make one for me' }));
    const made = dialog().querySelector('code')?.textContent ?? '';
    expect(made.length).toBeGreaterThanOrEqual(20);
    expect(dialog()).toHaveTextContent('Note it down now.');
    await userEvent.click(action('protect', dialog()));
    await waitFor(() => expect(toBackground).toMatchObject([{ data: { passphrase: made } }]));
  });

  it('says so if the values could not be sealed', async () => {
    await renderPanel({
      credentials: allCaptured,
      persistence: persistence(),
      answers: { protect: { protected: false } },
    });
    await userEvent.click(action('protect'));
    await types(passphrase, passphrase);
    expect(await within(dialog()).findByRole('alert')).toHaveTextContent('could not be sealed');
  });
});

describe('sealed values', () => {
  it.each([
    [
      { kolleno: true },
      'sealed for Kolleno; after that they can be sent, but no longer shown',
      'Protect with a passphrase',
    ],
    [{ passphrase: true }, 'sealed with your passphrase', 'Change the passphrase'],
    [
      { kolleno: true, passphrase: true },
      'sealed for Kolleno and with your passphrase',
      'Change the passphrase',
    ],
  ])('%j survive closing the browser', async (recipients, sentence, button) => {
    await renderPanel({
      credentials: allCaptured,
      persistence: persistence({ state: 'sealed', ...recipients }),
    });
    expect(card()).toHaveTextContent('Closing the browser loses nothing.');
    expect(card()).toHaveTextContent(sentence);
    expect(action('protect')).toHaveTextContent(button);
  });

  it('can be sent and wiped after a restart, but neither shown nor checked', async () => {
    await renderPanel({
      credentials: left('sealed'),
      persistence: persistence({ state: 'sealed', kolleno: true }),
      handoff: { state: 'connected', target },
    });
    expect(card()).toHaveTextContent('They can be sent, but no longer shown or checked here.');
    expect(hook({ credential: 'clientSecret', state: 'sealed' })).toHaveTextContent(
      'sealed for Kolleno',
    );
    expect(card().querySelector('[data-action="reveal"], [data-action="protect"]')).toBeNull();
    expect(action('send')).toBeEnabled();
    expect(action('wipe')).toBeVisible();
    expect(document.querySelector('[data-action="verify"]')).toBeNull();
  });
});

describe('a set sealed before the browser was closed, which can only be sent as a whole', () => {
  const [asked] = credentialNames;
  const whole = /goes as a whole, with values that this link does not ask for/;
  const shows = (credentials: CredentialView[], accepts: CredentialName[]) =>
    renderPanel({ credentials, handoff: { state: 'connected', target: { ...target, accepts } } });

  it('is mentioned beside Send if the link asks for less than is kept', async () => {
    await shows(left('sealed'), [asked]);
    expect(action('send')).toBeEnabled();
    expect(action('send')).toHaveAccessibleDescription(whole);
  });

  it('is mentioned even if a value the link does not ask for was captured again', async () => {
    const [first, ...others] = allCaptured;
    const views = left('sealed').filter(({ credential }) => credential === asked);
    expect(first?.credential).toBe(asked);
    await shows([...views, ...others], [asked]);
    expect(action('send')).toHaveAccessibleDescription(whole);
  });

  it.each([
    ['the link asks for all of it', left('sealed'), [...credentialNames]],
    ['nothing that it asks for is sealed', allCaptured, [asked]],
  ])('is not mentioned if %s', async (_, credentials, accepts) => {
    await shows(credentials, accepts);
    expect(action('send')).toBeEnabled();
    expect(action('send')).not.toHaveAccessibleDescription(whole);
    expect(action('send')).toHaveAccessibleDescription(
      /^Sends the values of acme_dpt1 to Acme Ltd\./,
    );
  });
});

describe('locked values', () => {
  const locked = {
    credentials: left('locked'),
    persistence: persistence({ state: 'locked', passphrase: true }),
  };

  it('are shown as kept, and cannot be sent before they are unlocked', async () => {
    await renderPanel({ ...locked, handoff: { state: 'connected', target } });
    expect(card()).toHaveTextContent(
      'The values are kept, and locked. Unlock them with your passphrase.',
    );
    expect(hook({ credential: 'clientSecret', state: 'locked' })).toHaveTextContent('captured');
    expect(document.querySelector('[data-action="send"]')).toBeNull();
    expect(screen.getByText('Unlock the credentials first.')).toBeVisible();
  });

  it('are unlocked with the passphrase, which is then cleared from the input', async () => {
    const { toBackground } = await renderPanel({
      ...locked,
      answers: { unlock: { unlocked: true } },
    });
    await userEvent.type(screen.getByLabelText('Passphrase'), `${passphrase}{Enter}`);
    await waitFor(() =>
      expect(toBackground).toEqual([
        {
          type: 'unlock',
          data: { tenant: key, passphrase, shown: expect.objectContaining({ tenant: key }) },
        },
      ]),
    );
    await waitFor(() => expect(screen.getByLabelText('Passphrase')).toHaveValue(''));
    expect(screen.getByRole('status')).toHaveTextContent('The captured values are unlocked');
  });

  it('report a wrong passphrase on every attempt', async () => {
    await renderPanel({ ...locked, answers: { unlock: { unlocked: false } } });
    for (const _ of [1, 2]) {
      await userEvent.type(screen.getByLabelText('Passphrase'), 'x');
      await userEvent.click(action('unlock'));
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'That is not the passphrase. Nothing is lost',
      );
    }
  });

  it('can be sent without unlocking if they are also sealed for Kolleno', async () => {
    await renderPanel({
      credentials: left('sealed'),
      persistence: persistence({ state: 'locked', passphrase: true, kolleno: true }),
      handoff: { state: 'connected', target },
    });
    expect(card()).toHaveTextContent('to send them is possible without');
    expect(action('send')).toBeEnabled();
  });
});

it.each([
  ['unreadable', 'cannot be read. Wipe the captured values'],
  ['foreign', 'Sealed values of another tenant'],
] as const)('reports %s values on disk, which can be wiped', async (trouble, sentence) => {
  await renderPanel({
    credentials: credentials(),
    persistence: persistence({ state: 'none', trouble, until: null }),
  });
  expect(card()).toHaveTextContent(sentence);
  expect(action('wipe')).toBeVisible();
});

it('reports expired values as forgotten', async () => {
  await renderPanel({
    credentials: credentials(),
    persistence: persistence({ state: 'none', expired: true, until: null }),
  });
  expect(card()).toHaveTextContent('The captured values were forgotten');
});
