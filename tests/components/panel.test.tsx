import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ErrorBoundary } from '../../components/controls/ErrorBoundary.tsx';
import { PanelApp } from '../../components/panel/PanelApp.tsx';
import { pageStatuses } from '../../utils/storage/items.ts';
import {
  allCaptured,
  aPage,
  aProgress,
  home,
  key,
  registerPage,
} from '../fixtures/panel-examples.ts';
import { action, hook, renderPanel } from '../fixtures/render-panel.tsx';

const part = { broken: false };
function Part() {
  if (part.broken) throw new Error('secret in a message');
  return <p>back again</p>;
}

it('says so if the tab does not show Workday', async () => {
  await renderPanel({ url: 'https://example.com/' });
  expect(screen.getByRole('heading', { name: 'This tab is not Workday' })).toBeVisible();
  expect(screen.getByRole('main').dataset).toMatchObject({ tenant: '', task: '', match: 'none' });
  expect(document.querySelector('main [data-action]:not(details *)')).toBeNull();
});

it('asks to sign in before anything else', async () => {
  await renderPanel({ url: 'https://impl.wd12.myworkday.com/acme_dpt1/login.htmld' });
  expect(screen.getByRole('heading', { name: 'Sign in to Workday' })).toBeVisible();
});

it('names the first step and the required access on a page that is no task', async () => {
  await renderPanel({});
  expect(screen.getByRole('main').dataset).toMatchObject({
    tenant: 'acme_dpt1',
    task: '',
    match: 'none',
  });
  expect(screen.getByRole('heading', { name: 'Next: step 1, Integration user' })).toBeVisible();
  for (const need of [
    'Integration Security',
    'Security Administration',
    'OAuth 2.0 clients enabled',
  ]) {
    expect(screen.getByText(need)).toBeVisible();
  }
  expect(screen.getByText(/Workday's search shows no such task/)).toBeVisible();
  expect(screen.getByText('What you need in Workday').closest('details')).toHaveAttribute('open');
});

it('collapses the required access once the first step is done', async () => {
  await renderPanel({
    progress: aProgress({ 'create-integration-system-user': { state: 'done' } }),
  });
  expect(screen.getByText('What you need in Workday').closest('details')).not.toHaveAttribute(
    'open',
  );
});

it('updates when the background publishes a change', async () => {
  const { tab } = await renderPanel({});
  await act(() => pageStatuses.setValue({ [tab]: registerPage }));
  expect(screen.getByRole('main').dataset.task).toBe('register-api-client');
  await act(() => pageStatuses.setValue({}));
  expect(screen.getByRole('main').dataset.task).toBe('');
});

it('follows the active tab, and keeps the tenant if the tab leaves Workday', async () => {
  await renderPanel({ status: registerPage, credentials: allCaptured });
  await act(async () => {
    await fakeBrowser.tabs.create({ url: 'https://app.kolleno.com/', active: true });
  });
  await waitFor(() =>
    expect(screen.getByRole('heading', { name: 'This tab is not Workday' })).toBeVisible(),
  );
  expect(screen.getByRole('main').dataset).toMatchObject({ tenant: 'acme_dpt1', task: '' });
  expect(screen.getByText(/The steps go on in the tab of acme_dpt1/)).toBeVisible();
  expect(screen.getByLabelText('Hand-off link')).toBeVisible();
  expect(action('open-task', hook({ step: 'create-security-group' }))).toBeDisabled();
});

it('switches to the tab with the tenant, or opens one', async () => {
  const user = userEvent.setup();
  const front = vi.fn(async (windowId: number) => ({ id: windowId }));
  fakeBrowser.windows.update = front as unknown as typeof fakeBrowser.windows.update;
  // The fake compares URLs literally and does not support match patterns.
  const { query } = fakeBrowser.tabs;
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(({ url: _, ...rest }) => query(rest));
  const { tab } = await renderPanel({ status: registerPage, credentials: allCaptured });
  await act(async () => {
    await fakeBrowser.tabs.create({ url: 'https://app.kolleno.com/', active: true });
  });
  const button = await screen.findByRole('button', { name: 'Go to acme_dpt1' });
  await user.click(button);
  const active = async () =>
    (await fakeBrowser.tabs.query({ active: true, currentWindow: true }))[0];
  await waitFor(async () => expect((await active())?.id).toBe(tab));
  expect(front).toHaveBeenCalledOnce();

  await act(async () => {
    await fakeBrowser.tabs.remove(tab);
    await fakeBrowser.tabs.create({ url: 'https://app.kolleno.com/', active: true });
  });
  await user.click(await screen.findByRole('button', { name: 'Go to acme_dpt1' }));
  await waitFor(async () => expect((await query({})).map(({ url }) => url)).toContain(home));
});

it('stays with the tab that it is pinned to', async () => {
  await renderPanel({ status: registerPage });
  const other = await fakeBrowser.tabs.create({
    url: 'https://wd12.myworkday.com/acme/d/home.htmld',
  });
  document.body.replaceChildren();
  render(<PanelApp pinned={other.id ?? 0} />);
  await waitFor(() => expect(screen.getByRole('main').dataset.tenant).toBe('acme'));
  expect(screen.getByRole('main').dataset.environment).toBe('production');
});

it('keeps the values of two tenants separate, and says so', async () => {
  await renderPanel({
    status: aPage({
      match: 'none',
      tenant: 'acme',
      host: 'wd12.myworkday.com',
      environment: 'production',
    }),
    others: { [key]: allCaptured },
  });
  expect(
    screen.getByText(
      'You are in acme now. The values captured in acme_dpt1 stay with that tenant and are not sent from here.',
    ),
  ).toBeVisible();
  hook({ credential: 'clientSecret', state: 'missing' });
});

it('works offline, but does not send', async () => {
  await renderPanel({ credentials: allCaptured });
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  fireEvent(window, new Event('offline'));
  expect(screen.getByRole('alert')).toHaveTextContent('You are offline.');
  expect(action('send')).toBeDisabled();
  expect(action('send')).toHaveAccessibleDescription(
    'You are offline. Send when the connection is back.',
  );
  online.mockReturnValue(true);
  fireEvent(window, new Event('online'));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows a placeholder while it is loading', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(() => new Promise(() => {}));
  render(<PanelApp pinned={null} />);
  expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
});

it('announces changes of the verdicts politely', async () => {
  const { tab } = await renderPanel({ status: registerPage });
  const region = screen.getByRole('status');
  await waitFor(() => expect(region).toHaveTextContent('1 of 3 fields are as recommended'));
  const fields = registerPage.fields.map((field) => ({ ...field, verdict: 'ok' as const }));
  await act(() => pageStatuses.setValue({ [tab]: { ...registerPage, fields } }));
  await waitFor(() => expect(region).toHaveTextContent('3 of 3 fields are as recommended'));
});

it('reports an error of its own in a sentence', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  part.broken = true;
  render(
    <ErrorBoundary head={null}>
      <Part />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong in this panel');
  expect(document.body).not.toHaveTextContent('secret in a message');
  part.broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Show the panel again' }));
  expect(screen.getByText('back again')).toBeVisible();
});
