import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { clearAfterMs } from '../../utils/panel/clipboard.ts';
import { allCaptured, credentials } from '../fixtures/panel-examples.ts';
import { action, hook, renderPanel } from '../fixtures/render-panel.tsx';

/** Content of the fake clipboard, and what the browser allows. */
let clipboard = '';
let allows: 'always' | 'with focus' | 'nothing' = 'always';
const values: Record<string, string> = { clientSecret: 'a1'.repeat(46), tenant: 'acme_dpt1' };

beforeEach(() => {
  clipboard = '';
  allows = 'always';
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        if (allows === 'nothing') throw new DOMException('Not allowed', 'NotAllowedError');
        clipboard = text;
      },
    },
  });
  // Behaves like Chromium on an extension page; jsdom implements neither.
  document.execCommand = () => {
    if (allows !== 'always') return false;
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = {
      setData: (_: string, text: string) => {
        clipboard = text;
      },
    };
    document.body.dispatchEvent(Object.assign(event, { clipboardData }));
    return true;
  };
});

async function starts() {
  await renderPanel({
    credentials: allCaptured,
    get answers() {
      return { reveal: { value: values.clientSecret } };
    },
  });
  vi.useFakeTimers();
}

async function presses(name: string, credential?: string) {
  await act(async () => {
    fireEvent.click(action(name, credential ? hook({ credential }) : document));
    // A message to the background and its answer take several microtasks.
    for (let turn = 0; turn < 5; turn++) await vi.advanceTimersByTimeAsync(0);
  });
}
/** The visible panel, without the live region for screen readers. */
const main = () => within(screen.getByRole('main'));
const noted = (text: string | RegExp) => main().getByText(text);
const passes = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

it('clears a copied secret after 60 seconds, and announces it before and after', async () => {
  await starts();
  await presses('copy', 'clientSecret');
  expect(clipboard).toBe(values.clientSecret);
  expect(
    noted(
      'Client Secret copied. It is cleared from the clipboard in 60 s, or when this panel closes.',
    ),
  ).toBeVisible();
  await passes(clearAfterMs - 1);
  expect(clipboard).toBe(values.clientSecret);
  await passes(1);
  expect(clipboard).toBe('');
  expect(noted('Client Secret was cleared from the clipboard.')).toBeVisible();
});

it('restarts the countdown with every copy', async () => {
  await starts();
  await presses('copy', 'clientSecret');
  await passes(50_000);
  await presses('copy', 'refreshToken');
  await passes(50_000);
  expect(clipboard).not.toBe('');
  expect(noted(/^Refresh token copied/)).toBeVisible();
  await passes(10_000);
  expect(clipboard).toBe('');
});

it('does not clear text that was copied later, by a button or manually', async () => {
  await starts();
  await presses('copy', 'clientSecret');
  await presses('copy', 'tenant');
  await passes(clearAfterMs);
  expect(clipboard).not.toBe('');
  await presses('copy', 'clientSecret');
  clipboard = 'copied by hand';
  act(() => void fireEvent.copy(document.body));
  expect(main().queryByText(/is cleared from the clipboard/)).toBeNull();
  await passes(clearAfterMs);
  expect(clipboard).toBe('copied by hand');
});

it('does not clear text that was copied in the panel of another window', async () => {
  await starts();
  await presses('copy', 'clientSecret');
  clipboard = 'of the other panel';
  const other = new BroadcastChannel('clipboard');
  other.postMessage('copied');
  vi.useRealTimers();
  await vi.waitFor(() => expect(main().queryByText(/is cleared from the clipboard/)).toBeNull());
  other.close();
  expect(clipboard).toBe('of the other panel');
});

it('clears the clipboard when the panel closes', async () => {
  await starts();
  await presses('copy', 'clientSecret');
  fireEvent(window, new Event('pagehide'));
  expect(clipboard).toBe('');
});

it('says so if the browser does not allow clearing, and clears on a click', async () => {
  await starts();
  await presses('copy', 'clientSecret');
  allows = 'nothing';
  await passes(clearAfterMs);
  expect(clipboard).toBe(values.clientSecret);
  expect(
    noted(
      'Client Secret copied. It stays in the clipboard until you clear it or copy something else.',
    ),
  ).toBeVisible();
  allows = 'with focus';
  await presses('clear-clipboard');
  expect(clipboard).toBe('');
  expect(noted('Client Secret was cleared from the clipboard.')).toBeVisible();
});

it('does not clear addresses and names', async () => {
  await starts();
  await presses('copy', 'tenant');
  expect(document.querySelector('[data-action="clear-clipboard"]')).toBeNull();
  await passes(clearAfterMs);
  expect(clipboard).not.toBe('');
});

it('copies the values one by one in order, and marks the copied ones', async () => {
  const views = credentials('tenant', 'clientId', 'clientSecret');
  const { toBackground } = await renderPanel({
    credentials: views,
    answers: { reveal: { value: 'value' } },
  });
  vi.useFakeTimers();
  const part = () => hook({ copied: String(toBackground.length) });
  for (const label of ['Tenant', 'Client ID', 'Client Secret']) {
    expect(within(part()).getByText(`${toBackground.length} of 3 copied`)).toBeInTheDocument();
    expect(action('copy-next')).toHaveTextContent(`Copy ${label}`);
    await presses('copy-next');
  }
  expect(toBackground.map(({ data }) => (data as { credential: string }).credential)).toEqual([
    'tenant',
    'clientId',
    'clientSecret',
  ]);
  expect(document.querySelector('[data-action="copy-next"]')).toBeNull();
  expect(hook({ credential: 'clientId' })).toHaveTextContent('Copied');
  expect(hook({ credential: 'refreshToken' })).not.toHaveTextContent('Copied');
  expect(hook({ credential: 'clientSecret' })).not.toHaveTextContent('value');
  fireEvent.click(screen.getByText('Start again'));
  expect(action('copy-next')).toHaveTextContent('Copy Tenant');
});
