import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { credentialNames } from '../../utils/guide/task.ts';
import { answerWith } from '../../utils/messages/answer.ts';
import type { HandoffState } from '../../utils/state/handoff.ts';
import { deliveries } from '../../utils/storage/items.ts';
import {
  allCaptured,
  allDone,
  key,
  receipt,
  shownConnected,
  target,
} from '../fixtures/panel-examples.ts';
import { action, hook, renderPanel } from '../fixtures/render-panel.tsx';

const link = 'https://connect.kolleno.com/workday#s=abc';
const ready = { credentials: allCaptured, progress: allDone };

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
    expect(action('send')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(action('try-now', section));
    await userEvent.click(action('stop', section));
    expect(toBackground).toEqual([
      { type: 'try-now', data: { shown: shownConnected } },
      { type: 'stop-sending', data: {} },
    ]);
  });

  it('counts down to the retry', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.now() });
    const passes = (timeMs: number) => act(() => vi.advanceTimersByTimeAsync(timeMs));
    await renderPanel({ ...ready, handoff: waiting(3) });
    const section = hook({ handoff: 'sending' });
    expect(section).toHaveTextContent('Trying again in 3 s.');
    await passes(999);
    expect(section).toHaveTextContent('Trying again in 3 s.');
    await passes(1);
    expect(section).toHaveTextContent('Trying again in 2 s.');
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
    expect(document.querySelector('[data-action="send"]')).toBeNull();
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
