import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ReportPage } from '../../components/report/ReportPage.tsx';
import { tenantIn } from '../../utils/panel/place.ts';
import {
  credentialViews,
  finishedChecks,
  progresses,
  receipts,
} from '../../utils/storage/items.ts';
import type { TenantKey } from '../../utils/tenant/tenant-key.ts';
import { facts, progress } from '../fixtures/known-set-up.ts';
import { allDone, key, receipt } from '../fixtures/panel-examples.ts';
import { plantSecrets, tracesOf } from '../fixtures/planted-secrets.ts';
import { action, hook, renderPanel } from '../fixtures/render-panel.tsx';

/** Renders the page with the stored data of a set-up. */
async function open(tenant: TenantKey | undefined = key) {
  render(<ReportPage tenant={tenant} />);
  await waitFor(() => expect(screen.getByRole('main')).not.toHaveAttribute('aria-busy'));
  return screen.getByRole('main');
}

async function store() {
  await progresses.setValue({ [key]: progress });
  await credentialViews.setValue({ [key]: [...(facts.credentials ?? [])] });
  if (facts.verification) await finishedChecks.setValue({ [key]: facts.verification });
  if (facts.receipt) await receipts.setValue({ [key]: facts.receipt });
}

describe('the page of the report', () => {
  it('shows every section under its own heading', async () => {
    await store();
    expect(await open()).toHaveAttribute('data-set-up-report', 'ready');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Set-up report');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual([
      'Steps and values',
      'Permissions',
      'Activation',
      'Checks',
      'Credentials',
      'Receipt',
      'What this report rests on',
    ]);
    await waitFor(() =>
      expect(document.title).toMatch(/^Set-up report acme_dpt1 \d{4}-\d\d-\d\d$/),
    );
  });

  it('gives the state of each step and the source of that state', async () => {
    await store();
    await open();
    expect(hook({ step: 'maintain-password-rules', 'said-by': 'administrator' })).toHaveTextContent(
      /Marked by the administrator, .*: A colleague did it/,
    );
    expect(hook({ step: 'create-security-group', state: 'done' })).toHaveTextContent(
      /Read from Workday's page, .*The values on its pages were not recorded\./,
    );
    expect(hook({ step: 'view-api-clients', state: 'todo' })).toHaveTextContent(
      'Nothing was seen of this step.',
    );
    expect(hook({ field: 'session-timeout-minutes' })).toHaveTextContent(
      '30differs, recommended: 0',
    );
    expect(hook({ field: 'new-password', verdict: 'not-recorded' })).toHaveTextContent(
      'not recorded',
    );
    expect(hook({ field: 'do-not-allow-ui-sessions' })).toHaveTextContent('could not be read');
  });

  it('gives the reason for the state of each permission', async () => {
    await store();
    await open();
    expect(hook({ permission: 'Process: Banking', state: 'skipped' })).toHaveTextContent(
      'by the administrator: This tenant does not offer it',
    );
    expect(hook({ permission: 'Custom Object Management', state: 'granted' })).toHaveTextContent(
      'as “Customer Object Management”',
    );
    expect(hook({ permission: 'View: Customer', 'by-hand': '' })).toHaveTextContent(
      'ticked off by the administrator; not in Kolleno',
    );
  });

  it('contains no trace of a secret in text or attributes', async () => {
    const secrets = await plantSecrets();
    await open();
    expect(document.body.innerHTML).toContain('acme_dpt1');
    expect(tracesOf(secrets, document.documentElement.outerHTML)).toEqual([]);
  });

  it('prints, and saves the other formats', async () => {
    await store();
    await open();
    window.print = vi.fn();
    const saved: { name: string; type: string }[] = [];
    let type = '';
    URL.createObjectURL = (blob) => {
      type = (blob as Blob).type;
      return 'blob:x';
    };
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, type });
    });
    await userEvent.click(action('print-report'));
    expect(window.print).toHaveBeenCalledOnce();
    await userEvent.click(action('save-markdown'));
    await userEvent.click(action('save-json'));
    expect(saved).toEqual([
      {
        name: expect.stringMatching(/^kolleno-set-up-report-acme_dpt1-[\d-]+\.md$/),
        type: 'text/markdown',
      },
      { name: expect.stringMatching(/\.json$/), type: 'application/json' },
    ]);
    expect(screen.getByRole('status')).toHaveTextContent(saved.at(-1)?.name ?? 'none');
  });

  it('says so if there is nothing to report', async () => {
    expect(await open()).toHaveAttribute('data-set-up-report', 'nothing');
    expect(screen.getByRole('heading')).toHaveTextContent('There is nothing to report yet');
    expect(document.querySelector('[data-action]')).toBeNull();
  });

  it('says so if the stored data cannot be read', async () => {
    vi.spyOn(progresses, 'getValue').mockRejectedValue(new Error('broken'));
    expect(await open()).toHaveAttribute('data-set-up-report', 'failed');
    expect(screen.getByRole('alert')).not.toHaveTextContent('broken');
  });
});

describe('its address', () => {
  it('names a tenant or none', () => {
    expect(tenantIn(`?tenant=${encodeURIComponent(key)}`)).toBe(key);
    for (const search of ['', '?tenant=', '?tenant=acme', '?tenant=a/b/c'])
      expect(tenantIn(search)).toBeUndefined();
  });
});

describe('the panel', () => {
  it('offers no report before the first step', async () => {
    await renderPanel({});
    expect(document.querySelector('[data-action="report"]')).toBeNull();
  });

  it('offers the report as the primary action after delivery, and opens it in a tab', async () => {
    await renderPanel({ progress: allDone, receipt, handoff: { state: 'received', receipt } });
    const button = action('report', hook({ handoff: 'received' }));
    expect([
      ...document.querySelectorAll('main [class*="primary"], footer [class*="primary"]'),
    ]).toEqual([button]);
    expect(hook({ handoff: 'received' })).toContainElement(button);
    await userEvent.click(button);
    const urls = (await fakeBrowser.tabs.query({})).map(({ url }) => url ?? '');
    expect(
      urls
        .filter((url) => url.includes('/report.html'))
        .map((url) => tenantIn(new URL(url).search)),
    ).toEqual([key]);
  });
});
