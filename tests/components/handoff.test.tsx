import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { credentialNames } from '../../utils/guide/task.ts';
import { answerWith } from '../../utils/messages/answer.ts';
import type { HandoffState } from '../../utils/state/handoff.ts';
import { deliveries } from '../../utils/storage/items.ts';
import {
  allCaptured,
  allDone,
  aPage,
  credentials,
  key,
  receipt,
  registerPage,
  target,
  verified,
} from '../fixtures/panel-examples.ts';
import { action, hook, renderPanel } from '../fixtures/render-panel.tsx';

const ready = { credentials: allCaptured, progress: allDone };
const link = 'https://connect.kolleno.com/workday#s=abc';
const primaries = () =>
  document.querySelectorAll('main [class*="primary"], footer [class*="primary"]');

describe('Connect', () => {
  it('sends a pasted link to the background and clears the input', async () => {
    const { toBackground } = await renderPanel(ready);
    hook({ handoff: 'disconnected' });
    expect(action('connect')).toBeDisabled();
    const input = screen.getByLabelText<HTMLInputElement>('Hand-off link');
    await userEvent.click(input);
    await userEvent.paste(`  ${link} `);
    await userEvent.click(action('connect'));
    expect(toBackground).toEqual([{ type: 'connect', data: { link } }]);
    expect(input).toHaveValue('');
  });

  it('says why a link was refused', async () => {
    await renderPanel({
      ...ready,
      handoff: {
        state: 'disconnected',
        problem: {
          key: 'findings.handoff.foreignLink',
          substitutions: ['evil.example'],
          retryable: false,
        },
      },
    });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This link leads to evil.example, not to Kolleno.',
    );
  });

  it('shows the instance and when the link expires', async () => {
    await renderPanel({ ...ready, handoff: { state: 'connected', target } });
    const section = hook({ handoff: 'connected' });
    expect(section).toHaveTextContent('Acme Ltd');
    expect(section).toHaveTextContent('acme.kolleno.com');
    expect(section).toHaveTextContent('Non-production');
    expect(section).toHaveTextContent(/Link expires.* in 29 minutes/);
  });

  it.each([
    ['production', 'non-production', 'Acme Ltd is a production instance of Kolleno'],
    ['non-production', 'production', 'Acme Ltd is a test instance of Kolleno'],
  ] as const)('warns when a %s instance meets a %s tenant', async (instance, tenant, warning) => {
    await renderPanel({
      ...ready,
      status: aPage({ match: 'none', environment: tenant }),
      handoff: { state: 'connected', target: { ...target, environment: instance } },
    });
    expect(hook({ handoff: 'connected' })).toHaveTextContent(warning);
  });

  it('treats a link after its expiry as expired', async () => {
    await renderPanel({
      ...ready,
      handoff: { state: 'connected', target: { ...target, expiresAt: '2026-01-01T00:00:00Z' } },
    });
    expect(hook({ handoff: 'expired' })).toHaveTextContent('This link has expired.');
    expect(action('send')).toBeDisabled();
  });
});

describe('Send', () => {
  it('asks once, by name, before it sends an uncertain value', async () => {
    const uncertain = allCaptured.map((view) =>
      view.credential === 'clientSecret' ? { ...view, uncertain: true as const } : view,
    );
    const { toBackground } = await renderPanel({
      ...ready,
      credentials: uncertain,
      handoff: { state: 'connected', target },
    });
    await userEvent.click(action('send'));
    expect(toBackground.filter(({ type }) => type === 'send')).toEqual([]);
    expect(screen.getByRole('dialog')).toHaveTextContent('Client Secret');
    await userEvent.click(action('send-uncertain'));
    expect(toBackground).toContainEqual({ type: 'send', data: { tenant: key } });
  });

  it('says what it does, sends the values, and is the only primary button', async () => {
    const { toBackground } = await renderPanel({
      ...ready,
      status: registerPage,
      verification: verified,
      handoff: { state: 'connected', target },
    });
    expect(action('send')).toHaveAccessibleDescription(
      'Sends the values of acme_dpt1 to Acme Ltd.',
    );
    expect([...primaries()]).toEqual([action('send')]);
    await userEvent.click(action('send'));
    expect(toBackground).toEqual([{ type: 'send', data: { tenant: key } }]);
  });

  it('names what is still missing', async () => {
    await renderPanel({
      credentials: credentials(
        'tenant',
        'restEndpoint',
        'tokenEndpoint',
        'isuUserName',
        'isuPassword',
      ),
      handoff: { state: 'connected', target },
    });
    expect(action('send')).toBeDisabled();
    expect(action('send')).toHaveAccessibleDescription(
      'Still needed: Client ID (step 7), Client Secret (step 7), Refresh Token (step 8)',
    );
  });

  it('requires only the values that the instance accepts', async () => {
    await renderPanel({
      credentials: credentials('tenant', 'clientId'),
      handoff: { state: 'connected', target: { ...target, accepts: ['tenant', 'clientId'] } },
    });
    expect(action('send')).toBeEnabled();
  });

  it('asks for the link if nothing else is missing', async () => {
    await renderPanel(ready);
    expect(action('send')).toHaveAccessibleDescription('Still needed: hand-off link');
  });

  it('shortens a long list of missing values', async () => {
    await renderPanel({});
    expect(action('send')).toHaveAccessibleDescription(
      'Still needed: Tenant (any step), Workday REST API Endpoint (step 9), Token Endpoint (step 9) and 6 more',
    );
  });

  it('cannot be pressed twice while it is running', async () => {
    await renderPanel({ ...ready, handoff: { state: 'sending', target, tenant: key, attempt: 1 } });
    hook({ handoff: 'sending' });
    expect(action('send')).toBeDisabled();
    expect(action('send')).toHaveTextContent('Sending');
  });

  it('offers to retry after a temporary failure', async () => {
    const problem = {
      key: 'findings.handoff.serverError' as const,
      substitutions: ['503'],
      retryable: true,
    };
    const { toBackground } = await renderPanel({
      ...ready,
      handoff: { state: 'failed', target, problem },
    });
    expect(hook({ handoff: 'failed' })).toHaveTextContent(
      'Kolleno has a problem of its own (error 503).',
    );
    expect(action('send')).toHaveTextContent('Try again');
    await userEvent.click(action('send'));
    expect(toBackground).toEqual([{ type: 'send', data: { tenant: key } }]);
  });

  it('asks for a new link after a permanent failure', async () => {
    const problem = {
      key: 'findings.handoff.usedSession' as const,
      substitutions: [],
      retryable: false,
    };
    await renderPanel({ ...ready, handoff: { state: 'failed', target, problem } });
    expect(action('send')).toBeDisabled();
    expect(screen.getByLabelText('Hand-off link')).toBeVisible();
  });

  it('asks for a new link after the old one has expired', async () => {
    const problem = {
      key: 'findings.handoff.expired' as const,
      substitutions: [],
      retryable: false,
    };
    await renderPanel({ ...ready, handoff: { state: 'expired', target, problem } });
    expect(hook({ handoff: 'expired' })).toHaveTextContent(
      'The link has expired before the values were sent.',
    );
    expect(action('send')).toHaveAccessibleDescription(
      'The hand-off link has expired. Paste a new one above.',
    );
  });

  it('says so if the background does not answer', async () => {
    await renderPanel({ ...ready, handoff: { state: 'connected', target } });
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    fakeBrowser.runtime.onMessage.removeAllListeners();
    await userEvent.click(action('send'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Kolleno Connect did not answer.');
  });
});

describe('a submission that waits for a retry', () => {
  const waiting = (seconds: number): HandoffState => ({
    state: 'sending',
    target,
    tenant: key,
    attempt: 2,
    waiting: {
      problem: { key: 'findings.handoff.timeout', substitutions: [], retryable: true },
      until: new Date(Date.now() + seconds * 1000).toISOString(),
    },
  });

  it('says why and when it is retried, and can be retried now or stopped', async () => {
    const { toBackground } = await renderPanel({ ...ready, handoff: waiting(12) });
    const section = hook({ handoff: 'sending' });
    expect(section).toHaveTextContent('Kolleno did not answer. Trying again in 12 s.');
    expect(section).toHaveTextContent('Attempt 2 of 6');
    hook({ attempt: '2', waiting: 'true' });
    expect(action('send')).toBeDisabled();
    await userEvent.click(action('try-now', section));
    await userEvent.click(action('stop', section));
    expect(toBackground).toEqual([
      { type: 'try-now', data: {} },
      { type: 'stop-sending', data: {} },
    ]);
  });

  it('counts down to the retry', async () => {
    await renderPanel({ ...ready, handoff: waiting(3) });
    await waitFor(
      () => expect(hook({ handoff: 'sending' })).toHaveTextContent('Trying again in 2 s.'),
      {
        timeout: 2500,
      },
    );
  });
});

describe('a submission that was never answered', () => {
  const unfinished = { instance: 'Acme Ltd', tenant: key };

  it('is reported after a browser restart, with how to finish it', async () => {
    await renderPanel({ progress: allDone, handoff: { state: 'disconnected', unfinished } });
    expect(hook({ unfinished: 'acme_dpt1' })).toHaveTextContent(
      /submission of acme_dpt1 to Acme Ltd was under way.*Open the same link again/,
    );
    expect(screen.getByLabelText('Hand-off link')).toBeVisible();
  });

  it('is reported beside another link, with which Send starts a new submission', async () => {
    await renderPanel({ ...ready, handoff: { state: 'connected', target, unfinished } });
    expect(hook({ unfinished: 'acme_dpt1' })).toHaveTextContent('Send makes a new one.');
    expect(action('send')).toBeEnabled();
  });

  it('can be sent again without its values', async () => {
    const problem = {
      key: 'findings.handoff.stopped' as const,
      substitutions: [],
      retryable: true,
    };
    await renderPanel({
      progress: allDone,
      handoff: { state: 'failed', target, problem, sealed: key },
    });
    expect(hook({ handoff: 'failed' })).toHaveTextContent(
      'The values may have arrived all the same.',
    );
    expect(action('send')).toBeEnabled();
  });
});

describe('the status after the receipt', () => {
  const until = new Date(Date.now() + 60_000).toISOString();
  const scene = { progress: allDone, handoff: { state: 'received', receipt }, receipt } as const;

  it('is requested on a click', async () => {
    await deliveries.setValue({ [key]: { until } });
    const { toBackground } = await renderPanel(scene);
    await waitFor(() => hook({ delivery: 'unknown' }));
    await userEvent.click(action('check-status'));
    expect(toBackground).toEqual([{ type: 'check-status', data: { tenant: key } }]);
  });

  it('is shown with the time of the request', async () => {
    await deliveries.setValue({
      [key]: { until, status: 'connecting', askedAt: new Date().toISOString() },
    });
    await renderPanel(scene);
    await waitFor(() =>
      expect(hook({ delivery: 'connecting' })).toHaveTextContent(/being connected, asked at/),
    );
  });

  it('is not offered without access to it', async () => {
    await deliveries.setValue({ [key]: { until: new Date(Date.now() - 1).toISOString() } });
    await renderPanel(scene);
    expect(document.querySelector('[data-action="check-status"]')).toBeNull();
  });
});

describe('a handler that fails in the background', () => {
  it.each(['send', 'connect'] as const)(
    '%s: one plain sentence, and nothing of the error',
    async (command) => {
      await renderPanel({
        ...ready,
        handoff: command === 'send' ? { state: 'connected', target } : { state: 'disconnected' },
      });
      const { fakeBrowser } = await import('wxt/testing/fake-browser');
      fakeBrowser.runtime.onMessage.removeAllListeners();
      fakeBrowser.runtime.onMessage.addListener(
        (_: unknown, __: unknown, respond: (answer: unknown) => void) => {
          answerWith(() => Promise.reject(new Error('canary')), respond);
          return true;
        },
      );
      if (command === 'connect') await userEvent.type(screen.getByLabelText('Hand-off link'), link);
      await userEvent.click(action(command));
      expect(await screen.findByRole('alert')).toHaveTextContent('Kolleno Connect did not answer.');
      expect(document.body).not.toHaveTextContent('canary');
    },
  );
});

describe('Receipt', () => {
  it('is shown with what was delivered, and says that the values are wiped here', async () => {
    await renderPanel({
      progress: allDone,
      credentials: allCaptured.map((view) => ({ ...view, state: 'sent' })),
      handoff: { state: 'received', receipt },
      receipt,
    });
    const section = hook({ handoff: 'received' });
    expect(section).toHaveTextContent('rcp_01JD4Q7H9XZ3K8');
    expect(section).toHaveTextContent('Acme Ltd');
    expect(section).toHaveTextContent('The values were wiped here.');
    expect(section).toHaveTextContent('Client Secret');
    expect(document.querySelector('[data-action="send"]')).toBeNull();
    for (const credential of credentialNames) {
      expect(hook({ credential, state: 'sent' }).querySelector('button')).toBeNull();
    }
  });

  it("of another tenant is not treated as this tenant's", async () => {
    await renderPanel({
      ...ready,
      handoff: { state: 'received', receipt: { ...receipt, tenant: 'wd12.myworkday.com/acme' } },
    });
    expect(hook({ handoff: 'received' })).toHaveTextContent(
      'These are the values of acme. To send those of acme_dpt1, get a new link in Kolleno.',
    );
    expect(action('send')).toBeDisabled();
  });

  it('is shown after a browser restart, which forgets the link', async () => {
    await renderPanel({ progress: allDone, receipt });
    expect(hook({ handoff: 'received' })).toHaveTextContent('rcp_01JD4Q7H9XZ3K8');
    expect(document.querySelector('[data-action="send"]')).toBeNull();
    for (const credential of receipt.credentials) hook({ credential, state: 'sent' });
  });

  it('of an earlier set-up stays available', async () => {
    const at = new Date(Date.parse(receipt.receivedAt) + 1).toISOString();
    await renderPanel({ progress: { ...allDone, run: { kind: 'rotation', at } }, receipt });
    expect(hook({ handoff: 'disconnected' })).toHaveTextContent('Delivered before');
    expect(hook({ handoff: 'disconnected' })).toHaveTextContent('rcp_01JD4Q7H9XZ3K8');
  });
});
