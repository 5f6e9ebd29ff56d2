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
  credentials,
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
  await renderPanel({ rowsClosed: true });
  expect(screen.getByRole('main').dataset).toMatchObject({
    tenant: 'acme_dpt1',
    task: '',
    match: 'none',
  });
  expect(screen.getByText('Step 1 · about 1 minute')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Create the integration user' })).toBeVisible();
  expect(document.querySelectorAll('main > details[open]')).toHaveLength(0);
  await userEvent.click(screen.getByText('Check what access you need'));
  for (const need of [
    'Integration Security',
    'Security Administration',
    'OAuth 2.0 clients enabled',
  ]) {
    expect(screen.getByText(need)).toBeVisible();
  }
  expect(screen.getByText(/Workday's search shows no such task/)).toBeVisible();
});

it('keeps the required access among the other rows once the first step is done', async () => {
  await renderPanel({
    progress: aProgress({ 'create-integration-system-user': { state: 'done' } }),
  });
  const access = screen.getByText('Check what access you need');
  expect(access.closest('main > details')).toHaveTextContent(/^More/);
});

it('shows what is done and captured as closed rows with counts', async () => {
  await renderPanel({
    rowsClosed: true,
    progress: aProgress({ 'create-integration-system-user': { state: 'done' } }),
    credentials: credentials('tenant', 'isuUserName'),
  });
  const rows = [...document.querySelectorAll('main > details > summary')];
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'All steps1 of 9',
    'Captured values2 of 8',
    'Check and send',
    'Stuck? Do this step by hand',
    'More',
  ]);
  expect(document.querySelectorAll('main > details[open]')).toHaveLength(0);
  expect(document.querySelector('button[disabled]')).toBeNull();
});

it('moves the focus to the title of the card when the focused button is gone', async () => {
  const { tab } = await renderPanel({ status: registerPage });
  // Without layout, the fake page has no boxes.
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([{}] as never);
  action('fill-task').focus();
  const fields = registerPage.fields.map((field) => ({
    ...field,
    verdict: 'ok' as const,
    fillable: false,
  }));
  await act(() => pageStatuses.setValue({ [tab]: { ...registerPage, fields } }));
  await waitFor(() =>
    expect(screen.getByRole('heading', { name: 'Now press OK in Workday' })).toHaveFocus(),
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
  expect(hook({ step: 'create-security-group' })).toHaveTextContent(
    'Go to the tab with Workday to open it.',
  );
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
  expect(document.querySelector('[data-action="send"]')).toBeNull();
  expect(document.querySelector('#send-reason')).toHaveTextContent(
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

it('announces politely what the page asks for', async () => {
  const { tab } = await renderPanel({ status: registerPage });
  const region = screen.getByRole('status');
  await waitFor(() =>
    expect(region).toHaveTextContent('Register API Client for Integrations. Fill 1 field'),
  );
  const fields = registerPage.fields.map((field) => ({
    ...field,
    verdict: 'ok' as const,
    fillable: false,
  }));
  await act(() => pageStatuses.setValue({ [tab]: { ...registerPage, fields } }));
  await waitFor(() => expect(region).toHaveTextContent('Now press OK in Workday'));
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
