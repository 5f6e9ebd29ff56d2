import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../utils/state/progress.ts';
import { earlierRuns, progresses } from '../../utils/storage/items.ts';
import type { TenantKey } from '../../utils/tenant/tenant-key.ts';
import { disk } from '../fixtures/disk.ts';
import {
  allDone,
  aProgress,
  credentials,
  key,
  receipt,
  target,
} from '../fixtures/panel-examples.ts';
import { action, dialog, hook, renderPanel } from '../fixtures/render-panel.tsx';

const production: TenantKey = 'wd12.myworkday.com/acme';
const inProduction: Progress = aProgress(
  { 'create-integration-system-user': { state: 'done', at: '2026-11-24T10:42:00Z' } },
  {
    host: 'wd12.myworkday.com',
    tenant: 'acme',
    environment: 'production',
    chosen: { isuUserName: 'svc-kolleno', activationComment: 'Change CHG0012345' },
  },
);
const store = (all: Record<TenantKey, Progress>) => progresses.setValue(all);
const known = (tenant: string) => hook({ 'known-tenant': tenant });
const unfold = async (summary: string) => userEvent.click(await screen.findByText(summary));

describe('the tenants in this browser', () => {
  it('are listed, the most recently used first', async () => {
    await store({ [key]: allDone, [production]: inProduction });
    await renderPanel({ receipt });
    await unfold('2 tenants in this browser');
    const rows = [...document.querySelectorAll<HTMLElement>('[data-known-tenant]')];
    expect(rows.map(({ dataset }) => dataset.knownTenant)).toEqual([production, key]);
    expect(known(production)).toHaveTextContent(
      /acmeProductionwd12\.myworkday\.com1 of 9 steps · last change/,
    );
    expect(known(key)).toHaveTextContent(/Non-production.*shown here · 9 of 9 steps/);
  });

  it('are not listed if nothing is stored', async () => {
    await renderPanel();
    expect(screen.queryByText(/tenants? in this browser/)).not.toBeInTheDocument();
  });

  it('are forgotten after a confirmation', async () => {
    await store({ [key]: allDone, [production]: inProduction });
    const { toBackground } = await renderPanel();
    await unfold('2 tenants in this browser');
    await userEvent.click(action('forget-tenant', known(production)));
    expect(dialog()).toHaveTextContent('Forget the tenant acme?');
    expect(toBackground).toEqual([]);
    await userEvent.click(action('forget-tenant', dialog()));
    expect(toBackground).toEqual([
      {
        type: 'forget-tenant',
        data: { tenant: production, shown: expect.objectContaining({ tenant: production }) },
      },
    ]);
    expect(await screen.findByText('acme is forgotten')).toBeInTheDocument();
  });
});

describe('names of another tenant', () => {
  it('are offered if nothing was entered yet', async () => {
    await store({ [production]: inProduction });
    const { toBackground } = await renderPanel();
    const offer = hook({ 'offered-names': production });
    expect(offer).toHaveTextContent('Names as in acme?');
    expect(offer).toHaveTextContent('User namesvc-kolleno');
    expect(offer).not.toHaveTextContent('CHG0012345');
    await userEvent.click(action('use-names'));
    expect(toBackground).toEqual([{ type: 'use-names', data: { tenant: key, from: production } }]);
  });

  it('are not offered again once they are declined', async () => {
    await store({ [production]: inProduction });
    const { toBackground } = await renderPanel();
    await userEvent.click(action('own-names'));
    expect(toBackground).toEqual([{ type: 'use-names', data: { tenant: key, from: null } }]);
    await store({ [production]: inProduction, [key]: aProgress({}, { ownNames: true }) });
    await waitFor(() => expect(document.querySelector('[data-offered-names]')).toBeNull());
  });

  it('are not offered while the tab shows another site', async () => {
    await store({ [production]: inProduction });
    await renderPanel({ url: 'https://example.com/' });
    expect(document.querySelector('[data-offered-names]')).toBeNull();
  });
});

describe('a tenant that was set up before', () => {
  it('gets new credentials after a confirmation', async () => {
    const { toBackground } = await renderPanel({ progress: allDone });
    await unfold('Set up before?');
    await userEvent.click(action('rotate'));
    expect(dialog()).toHaveTextContent('Kolleno is disconnected until you have sent the new ones.');
    await userEvent.click(action('rotate', dialog()));
    expect(toBackground).toEqual([{ type: 'start-run', data: { tenant: key, kind: 'rotation' } }]);
  });

  it('is set up again after a confirmation', async () => {
    const { toBackground } = await renderPanel({ progress: allDone });
    await unfold('Set up before?');
    await userEvent.click(action('set-up-again'));
    await userEvent.click(action('set-up-again', dialog()));
    expect(toBackground).toEqual([{ type: 'start-run', data: { tenant: key, kind: 'again' } }]);
  });

  it('in another browser is offered new credentials only', async () => {
    await renderPanel();
    await unfold('Set up before?');
    expect(action('rotate')).toBeEnabled();
    expect(document.querySelector('[data-action="set-up-again"]')).toBeNull();
  });

  const rotating = aProgress(
    {
      ...allDone.steps,
      'register-api-client': { state: 'todo' },
      'manage-refresh-tokens': { state: 'todo' },
      'view-api-clients': { state: 'todo' },
    },
    { run: { kind: 'rotation', at: '2026-12-01T09:00:00Z' } },
  );
  const earlier = {
    [key]: [
      {
        kind: 'first' as const,
        endedAt: '2026-12-01T09:00:00Z',
        progress: allDone,
        receipt,
        checks: null,
      },
    ],
  };

  it('continues where the new client secret is made', async () => {
    await earlierRuns.setValue(earlier);
    const { toTab } = await renderPanel({
      progress: rotating,
      page: { 'open-task': { opened: 'search' } },
    });
    expect(hook({ run: 'rotation' })).toHaveTextContent(/Rotating credentials since/);
    expect(screen.getByRole('heading', { name: 'Register the API client' })).toBeVisible();
    expect(
      screen.getByText(/type “View API Clients”.*API Client → Generate New Client Secret/),
    ).toBeVisible();
    expect(screen.getByText('about 3 minutes left')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Find the task in Workday' }));
    expect(toTab).toMatchObject([
      { type: 'open-task', data: { task: 'register-api-client', renew: true } },
    ]);
    const step = hook({ step: 'register-api-client' });
    expect(step).toHaveTextContent('done before');
    expect(step).toHaveTextContent(/Done before, on Nov 23, 2026/);
  });

  it('is restored if the run is undone', async () => {
    const { toBackground } = await renderPanel({ progress: rotating });
    await userEvent.click(action('undo-run'));
    expect(toBackground).toEqual([{ type: 'undo-run', data: { tenant: key } }]);
  });

  it('has its new credentials after three steps, without the previous receipt', async () => {
    await renderPanel({
      progress: aProgress(allDone.steps, { run: { kind: 'rotation', at: '2026-12-01T09:00:00Z' } }),
      receipt,
      credentials: credentials('tenant'),
      handoff: { state: 'connected', target },
    });
    expect(screen.getByText('The new credentials are made')).toBeVisible();
    expect(screen.getByText(/Some credentials are still missing/)).toBeVisible();
    expect(document.querySelector('[data-action="undo-run"]')).toBeNull();
  });
});

it('undoes a step that was marked by hand', async () => {
  const { toBackground } = await renderPanel({
    progress: aProgress({
      'maintain-password-rules': { state: 'done', markedByHand: 'A colleague did it' },
    }),
  });
  const step = hook({ step: 'maintain-password-rules' });
  await userEvent.click(within(step).getByText('Password never expires'));
  await userEvent.click(action('take-back', step));
  expect(toBackground).toEqual([
    { type: 'mark-done', data: { tenant: key, task: 'maintain-password-rules', reason: '' } },
  ]);
});

it('reports data of a newer version without a button that could destroy it', async () => {
  // React logs the errors that it catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await disk.set({ progress: { later: true }, progress$: { v: 99 } });
  await renderPanel();
  await waitFor(() =>
    expect(hook({ 'kept-by-newer': 'local:progress' })).toHaveTextContent(
      'Kept by a newer version',
    ),
  );
  expect(within(screen.getByRole('main')).queryByRole('button')).not.toBeInTheDocument();
});
