import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import {
  allCaptured,
  allDone,
  aPage,
  credentials,
  key,
  registerPage,
  shownConnected,
  shownUnconnected,
  target,
  verified,
} from '../fixtures/panel-examples.ts';
import { action, hook, renderPanel } from '../fixtures/render-panel.tsx';

const ready = { credentials: allCaptured, progress: allDone };
const link = 'https://connect.kolleno.com/workday#s=abc';
const sendReason = () => document.querySelector('#send-reason');
const noSend = () => expect(document.querySelector('[data-action="send"]')).toBeNull();
const primaries = () =>
  document.querySelectorAll('main [class*="primary"], footer [class*="primary"]');

describe('Connect', () => {
  it('sends a pasted link to the background and clears the input', async () => {
    const { toBackground } = await renderPanel(ready);
    hook({ handoff: 'disconnected' });
    await userEvent.click(action('connect'));
    expect(toBackground).toEqual([]);
    const input = screen.getByLabelText<HTMLInputElement>('Hand-off link');
    await userEvent.click(input);
    await userEvent.paste(`  ${link} `);
    await userEvent.click(action('connect'));
    expect(toBackground).toEqual([{ type: 'connect', data: { link, shown: shownUnconnected } }]);
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
    expect(section).toHaveTextContent('https://acme.kolleno.com/');
    expect(section).toHaveTextContent('Acme Group (org-acme)');
    expect(hook({ 'comparison-code': '4F7K2M' })).toBeVisible();
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
    noSend();
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
    expect(toBackground.filter(({ type }) => type === 'send')).toEqual([
      { type: 'send', data: { tenant: key, shown: shownConnected, instead: null } },
    ]);
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
    expect(toBackground).toEqual([
      { type: 'send', data: { tenant: key, shown: shownConnected, instead: null } },
    ]);
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
    noSend();
    expect(sendReason()).toHaveTextContent(
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
    expect(sendReason()).toHaveTextContent('Still needed: hand-off link');
  });

  it('shortens a long list of missing values', async () => {
    await renderPanel({});
    expect(sendReason()).toHaveTextContent(
      'Still needed: Tenant (any step), Workday REST API Endpoint (step 9), Token Endpoint (step 9) and 6 more',
    );
  });

  it('cannot be pressed twice while it is running', async () => {
    await renderPanel({ ...ready, handoff: { state: 'sending', target, tenant: key, attempt: 1 } });
    hook({ handoff: 'sending' });
    expect(action('send')).toHaveAttribute('aria-disabled', 'true');
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
    expect(toBackground).toEqual([
      { type: 'send', data: { tenant: key, shown: shownConnected, instead: null } },
    ]);
  });

  it('asks for a new link after a permanent failure', async () => {
    const problem = {
      key: 'findings.handoff.usedSession' as const,
      substitutions: [],
      retryable: false,
    };
    await renderPanel({ ...ready, handoff: { state: 'failed', target, problem } });
    noSend();
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
    expect(sendReason()).toHaveTextContent('The hand-off link has expired. Paste a new one above.');
  });

  it('says so if the background does not answer', async () => {
    await renderPanel({ ...ready, handoff: { state: 'connected', target } });
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    fakeBrowser.runtime.onMessage.removeAllListeners();
    await userEvent.click(action('send'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Kolleno Connect did not answer.');
  });
});
