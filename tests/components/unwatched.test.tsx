import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerPage } from '../fixtures/panel-examples.ts';
import { action, renderPanel } from '../fixtures/render-panel.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const note = () => document.querySelector('[data-unwatched]');
const later = () => act(() => vi.advanceTimersByTimeAsync(5_000));

it('says within seconds that nobody watches a page with a one-time value, and starts the guide again', async () => {
  const { executeScript } = await renderPanel({
    status: { ...registerPage, page: 'result', guarded: true },
  });
  await later();
  expect(note()).toBeNull();
  const answer = fakeBrowser.tabs.sendMessage;
  fakeBrowser.tabs.sendMessage = async () => {
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };
  await later();
  expect(note()).toHaveTextContent('The guide does not run on this page.');
  executeScript.mockImplementation(async () => {
    fakeBrowser.tabs.sendMessage = answer;
    return [];
  });
  await userEvent.click(action('watch-again'));
  await vi.waitFor(() => expect(note()).toBeNull());
});

it('says nothing on a page without one', async () => {
  await renderPanel({ status: registerPage, page: null });
  await later();
  expect(screen.queryByText('The guide does not run on this page.')).toBeNull();
});
