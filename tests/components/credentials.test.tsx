import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { hideAfterMs } from '../../components/credentials/useReveal.ts';
import { credentialNames } from '../../utils/guide/task.ts';
import { allCaptured, credentials, key, shownUnconnected } from '../fixtures/panel-examples.ts';
import { action, dialog, hook, renderPanel } from '../fixtures/render-panel.tsx';

const secret = 'dGhpcyBpcyBhIHNlY3JldA==';
const answers = { reveal: { value: secret } };

it('shows all eight credentials with their state', async () => {
  await renderPanel({ credentials: credentials('tenant', 'clientId', 'isuPassword') });
  const shown = [...document.querySelectorAll<HTMLElement>('[data-credential]')].map(
    ({ dataset }) => dataset,
  );
  expect(shown.map(({ credential }) => credential)).toEqual(credentialNames);
  expect(
    shown.filter(({ state }) => state === 'captured').map(({ credential }) => credential),
  ).toEqual(['tenant', 'clientId', 'isuPassword']);
});

it('says where a missing credential comes from, without buttons', async () => {
  await renderPanel({});
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

/** Clicks and lets the background answer, on a clock that does not hide the secret meanwhile. */
const presses = (button: HTMLElement) =>
  act(async () => {
    fireEvent.click(button);
    await vi.advanceTimersByTimeAsync(0);
  });

it('masks a secret until it is revealed, and hides it again on request', async () => {
  const { toBackground } = await renderPanel({ credentials: allCaptured, answers });
  const row = hook({ credential: 'clientSecret', state: 'captured' });
  expect(row).toHaveTextContent('••••••••••••');
  vi.useFakeTimers();
  await presses(action('reveal', row));
  expect(toBackground).toEqual([
    { type: 'reveal', data: { tenant: key, credential: 'clientSecret', shown: shownUnconnected } },
  ]);
  expect(within(row).getByText(secret)).toBeVisible();
  await presses(within(row).getByRole('button', { name: 'Hide Client Secret' }));
  expect(row).not.toHaveTextContent(secret);
});

it('writes a revealed secret into no attribute', async () => {
  await renderPanel({ credentials: allCaptured, answers });
  const row = hook({ credential: 'clientSecret' });
  vi.useFakeTimers();
  await presses(action('reveal', row));
  expect(row).toHaveTextContent(secret);
  const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  expect(attributes.filter((value) => value.includes(secret))).toEqual([]);
});

it('hides a revealed secret after 30 seconds', async () => {
  await renderPanel({ credentials: allCaptured, answers });
  vi.useFakeTimers();
  const row = hook({ credential: 'clientSecret' });
  await presses(action('reveal', row));
  await act(() => vi.advanceTimersByTimeAsync(hideAfterMs - 1));
  expect(row).toHaveTextContent(secret);
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(row).not.toHaveTextContent(secret);
});

it('hides a revealed secret when the panel loses the focus', async () => {
  await renderPanel({ credentials: allCaptured, answers });
  const row = hook({ credential: 'clientSecret' });
  vi.useFakeTimers();
  await presses(action('reveal', row));
  expect(row).toHaveTextContent(secret);
  fireEvent.blur(window);
  expect(row).not.toHaveTextContent(secret);
});

it('copies a secret without showing it, and announces the copy', async () => {
  userEvent.setup();
  await renderPanel({ credentials: allCaptured, answers });
  vi.useFakeTimers();
  const row = hook({ credential: 'refreshToken' });
  await presses(action('copy', row));
  expect(within(row).getByText('Copied')).toBeVisible();
  expect(row).not.toHaveTextContent(secret);
  vi.useRealTimers();
  expect(await navigator.clipboard.readText()).toBe(secret);
  expect(screen.getByRole('status')).toHaveTextContent('Refresh token copied');
});

it('says so if a value is no longer kept', async () => {
  await renderPanel({ credentials: allCaptured, answers: { reveal: null } });
  await userEvent.click(action('reveal', hook({ credential: 'clientSecret' })));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This value is no longer kept. Capture it again.',
  );
});

it('warns about a value with an unusual format', async () => {
  const [first, ...others] = allCaptured;
  if (!first) throw new Error('No example.');
  await renderPanel({
    credentials: [{ ...first, warning: 'findings.field.clientDisabled' }, ...others],
  });
  expect(hook({ credential: 'tenant' })).toHaveTextContent('Untick Disabled (step 7).');
});

it('wipes the values only after a confirmation', async () => {
  const { toBackground } = await renderPanel({ credentials: allCaptured });
  await userEvent.click(action('wipe'));
  expect(dialog()).toHaveTextContent('Wipe the captured values of acme_dpt1?');
  await userEvent.click(within(dialog()).getByRole('button', { name: 'Cancel' }));
  expect(toBackground).toEqual([]);
  await userEvent.click(action('wipe'));
  await userEvent.click(action('wipe', dialog()));
  await waitFor(() =>
    expect(toBackground).toEqual([
      { type: 'wipe', data: { tenant: key, shown: shownUnconnected } },
    ]),
  );
});

it.each([
  ['seen', 'take-value'],
  ['previous', 'restore-value'],
] as const)(
  'offers the value that stands beside (%s) and takes the one on show',
  async (which, button) => {
    const revision = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    const beside = { revision, masked: '••••••••••••', at: '2026-11-30T10:00:00.000Z' };
    const { toBackground } = await renderPanel({
      credentials: allCaptured.map((view) =>
        view.credential === 'clientSecret' ? { ...view, [which]: beside } : view,
      ),
      answers: { 'take-value': { taken: true } },
    });
    const row = hook({ credential: 'clientSecret' });
    hook({ other: which });
    await userEvent.click(action(button, row));
    expect(toBackground).toEqual([
      { type: 'take-value', data: { tenant: key, credential: 'clientSecret', which, revision } },
    ]);
  },
);
