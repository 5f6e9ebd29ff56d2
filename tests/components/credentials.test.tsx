import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { hideAfterMs } from '../../components/credentials/useReveal.ts';
import { credentialNames } from '../../utils/guide/task.ts';
import { allCaptured, credentials, key } from '../fixtures/panel-examples.ts';
import { action, dialog, hook, show } from '../fixtures/panel-on-stage.tsx';

const secret = 'dGhpcyBpcyBhIHNlY3JldA==';
const answers = { reveal: { value: secret } };

it('shows all eight with their state', async () => {
  await show({ credentials: credentials('tenant', 'clientId', 'isuPassword') });
  const shown = [...document.querySelectorAll<HTMLElement>('[data-credential]')].map(
    ({ dataset }) => dataset,
  );
  expect(shown.map(({ credential }) => credential)).toEqual(credentialNames);
  expect(
    shown.filter(({ state }) => state === 'captured').map(({ credential }) => credential),
  ).toEqual(['tenant', 'clientId', 'isuPassword']);
});

it('says where a missing one comes from, and offers nothing to press', async () => {
  await show({});
  const clientSecret = hook({ credential: 'clientSecret', state: 'missing' });
  expect(clientSecret).toHaveTextContent('from step 7, API client');
  expect(within(clientSecret).queryByRole('button')).toBeNull();
  expect(hook({ credential: 'refreshToken' })).toHaveTextContent('from step 8, Refresh token');
  expect(hook({ credential: 'restEndpoint' })).toHaveTextContent('from step 9, Addresses');
  expect(hook({ credential: 'isuPassword' })).toHaveTextContent('from step 1, Integration user');
  expect(hook({ credential: 'tenant' })).toHaveTextContent(
    'from the address of any page of your tenant',
  );
});

it('masks a secret until it is asked for, and hides it again on request', async () => {
  const { toBackground } = await show({ credentials: allCaptured, answers });
  const row = hook({ credential: 'clientSecret', state: 'captured' });
  expect(row).toHaveTextContent('••••••••••••');
  await userEvent.click(action('reveal', row));
  expect(toBackground).toEqual([
    { type: 'reveal', data: { tenant: key, credential: 'clientSecret' } },
  ]);
  expect(await within(row).findByText(secret)).toBeVisible();
  await userEvent.click(within(row).getByRole('button', { name: 'Hide Client Secret' }));
  expect(row).not.toHaveTextContent(secret);
});

it('keeps a shown secret out of every attribute', async () => {
  await show({ credentials: allCaptured, answers });
  const row = hook({ credential: 'clientSecret' });
  await userEvent.click(action('reveal', row));
  await within(row).findByText(secret);
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  expect(attributes.filter((value) => value.includes(secret))).toEqual([]);
});

it('hides a shown secret after 30 seconds', async () => {
  await show({ credentials: allCaptured, answers });
  vi.useFakeTimers();
  const row = hook({ credential: 'clientSecret' });
  await act(async () => {
    fireEvent.click(action('reveal', row));
    await vi.advanceTimersByTimeAsync(0);
  });
  await act(() => vi.advanceTimersByTimeAsync(hideAfterMs - 1));
  expect(row).toHaveTextContent(secret);
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(row).not.toHaveTextContent(secret);
});

it('hides a shown secret when the panel loses the focus', async () => {
  await show({ credentials: allCaptured, answers });
  const row = hook({ credential: 'clientSecret' });
  await userEvent.click(action('reveal', row));
  await within(row).findByText(secret);
  fireEvent.blur(window);
  expect(row).not.toHaveTextContent(secret);
});

it('copies without showing, and says so', async () => {
  const user = userEvent.setup();
  await show({ credentials: allCaptured, answers });
  const row = hook({ credential: 'refreshToken' });
  await user.click(action('copy', row));
  expect(await within(row).findByText('Copied')).toBeVisible();
  expect(row).not.toHaveTextContent(secret);
  expect(await navigator.clipboard.readText()).toBe(secret);
  expect(screen.getByRole('status')).toHaveTextContent('Refresh token copied');
});

it('says when a value is no longer kept', async () => {
  await show({ credentials: allCaptured, answers: { reveal: null } });
  await userEvent.click(action('reveal', hook({ credential: 'clientSecret' })));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This value is no longer kept. Capture it again.',
  );
});

it('warns of a value with an unusual shape', async () => {
  const [first, ...others] = allCaptured;
  if (!first) throw new Error('No example.');
  await show({ credentials: [{ ...first, warning: 'findings.field.clientDisabled' }, ...others] });
  expect(hook({ credential: 'tenant' })).toHaveTextContent('Untick Disabled (step 7).');
});

it('wipes only after it was confirmed', async () => {
  const { toBackground } = await show({ credentials: allCaptured });
  await userEvent.click(action('wipe'));
  expect(dialog()).toHaveTextContent('Wipe the captured values of acme_dpt1?');
  await userEvent.click(within(dialog()).getByRole('button', { name: 'Cancel' }));
  expect(toBackground).toEqual([]);
  await userEvent.click(action('wipe'));
  await userEvent.click(action('wipe', dialog()));
  await waitFor(() => expect(toBackground).toEqual([{ type: 'wipe', data: { tenant: key } }]));
});
