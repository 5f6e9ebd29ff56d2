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
import { action, hook, show } from '../fixtures/panel-on-stage.tsx';
import { plant, tracesOf } from '../fixtures/planted-secrets.ts';

/** Opens the page as if the background had stored what is known. */
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
  it('shows every part under a heading of its own', async () => {
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

  it('says of each step how it stands and who says so', async () => {
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

  it('says of each permission why it stands so', async () => {
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

  it('has no mark of a secret, in text or attribute', async () => {
    const secrets = await plant();
    await open();
    expect(document.body.innerHTML).toContain('acme_dpt1');
    expect(tracesOf(secrets, document.documentElement.outerHTML)).toEqual([]);
  });

  it('prints, and saves the other forms', async () => {
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

  it('says that there is nothing to report, or that it cannot be made', async () => {
    expect(await open()).toHaveAttribute('data-set-up-report', 'nothing');
    expect(screen.getByRole('heading')).toHaveTextContent('There is nothing to report yet');
    expect(document.querySelector('[data-action]')).toBeNull();
  });

  it('says so when what is stored cannot be read', async () => {
    vi.spyOn(progresses, 'getValue').mockRejectedValue(new Error('broken'));
    expect(await open()).toHaveAttribute('data-set-up-report', 'failed');
    expect(screen.getByRole('alert')).not.toHaveTextContent('broken');
  });
});

describe('its address', () => {
  it('names a tenant, or none', () => {
    expect(tenantIn(`?tenant=${encodeURIComponent(key)}`)).toBe(key);
    for (const search of ['', '?tenant=', '?tenant=acme', '?tenant=a/b/c'])
      expect(tenantIn(search)).toBeUndefined();
  });
});

describe('the panel', () => {
  it('offers no report before a step was taken', async () => {
    await show({});
    expect(document.querySelector('[data-action="report"]')).toBeNull();
  });

  it('offers it as the one thing to do once Kolleno has the values, and opens it in a tab', async () => {
    await show({ progress: allDone, receipt, handoff: { state: 'received', receipt } });
    const button = action('report');
    expect([
      ...document.querySelectorAll('main [class*="primary"], footer [class*="primary"]'),
    ]).toEqual([button]);
    const following = hook({ handoff: 'received' }).compareDocumentPosition(button);
    expect(following & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await userEvent.click(button);
    const urls = (await fakeBrowser.tabs.query({})).map(({ url }) => url ?? '');
    expect(
      urls
        .filter((url) => url.includes('/report.html'))
        .map((url) => tenantIn(new URL(url).search)),
    ).toEqual([key]);
  });
});
