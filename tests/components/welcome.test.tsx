import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WelcomePage } from '../../components/onboarding/WelcomePage.tsx';
import { action } from '../fixtures/render-panel.tsx';

const chromium = {
  version: '1.2.3',
  permissions: ['storage', 'sidePanel'],
  host_permissions: ['https://*.myworkday.com/*', 'https://connect.kolleno.com/*'],
  optional_host_permissions: ['https://help.kolleno.com/*'],
};
const firefox = { version: '1.2.3', permissions: ['storage'], sidebar_action: {} };
let manifest: object;
const original = fakeBrowser.runtime.getManifest;

beforeEach(async () => {
  manifest = chromium;
  fakeBrowser.runtime.getManifest = (() => manifest) as never;
  await fakeBrowser.windows.create({ focused: true });
});
afterEach(() => {
  fakeBrowser.runtime.getManifest = original;
  vi.unstubAllGlobals();
});

const asked = () =>
  [...document.querySelectorAll<HTMLElement>('[data-asked]')].map(({ dataset }) => dataset.asked);
const rowOf = (name: string) =>
  document.querySelector(`[data-asked="${name}"]`)?.closest('li') as HTMLElement;

it('lists the permissions of its own manifest with their reasons', () => {
  render(<WelcomePage />);
  expect(asked()).toEqual([
    'https://*.myworkday.com/*',
    'https://connect.kolleno.com/*',
    'storage',
    'sidePanel',
    'https://help.kolleno.com/*',
  ]);
  expect(rowOf('storage')).toHaveTextContent('Keeps progress, settings and sealed values');
  expect(
    within(rowOf('https://help.kolleno.com/*')).getByText('only when you agree'),
  ).toBeInTheDocument();
  expect(screen.getAllByText('only when you agree')).toHaveLength(1);
});

it('says what is read, what is sent to whom and where secrets are kept, under one h1', () => {
  render(<WelcomePage />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Connect Workday to Kolleno');
  expect(
    screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
  ).toEqual([
    'How it works',
    'Begin',
    'What it reads',
    'What it sends, and to whom',
    'Where secrets lie',
    'What the browser allows it, and why',
    'Try it first',
  ]);
  expect(screen.getByText('npm start')).toBeInTheDocument();
  expect(document.title).toBe('About Kolleno Connect · Kolleno Connect for Workday');
});

it('mentions the side panel in Chrome and Edge, and the sidebar in Firefox', () => {
  const { unmount } = render(<WelcomePage />);
  expect(screen.getByText(/The side panel opens\./)).toBeInTheDocument();
  unmount();
  manifest = firefox;
  render(<WelcomePage />);
  expect(screen.getByText(/The sidebar opens\./)).toBeInTheDocument();
});

it('opens the side panel in its own window during the click', async () => {
  const open = vi.fn(async () => undefined);
  vi.stubGlobal('chrome', { ...globalThis.chrome, sidePanel: { open } });
  render(<WelcomePage />);
  const { id } = await fakeBrowser.windows.getCurrent();
  await userEvent.click(action('open-panel'));
  expect(open).toHaveBeenCalledWith({ windowId: id });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('points to the toolbar button if the browser does not open the panel', async () => {
  render(<WelcomePage />);
  await userEvent.click(action('open-panel'));
  expect(await screen.findByRole('alert')).toHaveTextContent('button in the toolbar');
});
