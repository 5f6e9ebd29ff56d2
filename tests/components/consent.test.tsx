import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { restMs } from '../../components/handoff/useRest.ts';
import type { HandoffOffer, HandoffTarget } from '../../utils/state/handoff.ts';
import { credentialViews, handoff, handoffOffer } from '../../utils/storage/items.ts';
import type { TenantKey } from '../../utils/tenant/tenant-key.ts';
import {
  allCaptured,
  allDone,
  key,
  receipt,
  shownConnected,
  shownUnconnected,
  target,
} from '../fixtures/panel-examples.ts';
import { action, dialog, hook, renderPanel } from '../fixtures/render-panel.tsx';

const ready = { credentials: allCaptured, progress: allDone };
const connected = { ...ready, handoff: { state: 'connected', target } } as const;
const evil: HandoffTarget = {
  ...target,
  session: '99999999-9999-4999-8999-999999999999',
  key: 'another-thumbprint',
  code: 'ZZZZZZ',
  instanceUrl: 'https://acme.kolleno.com/somebody-else',
};
const sent = (toBackground: { type: string }[]) =>
  toBackground.filter(({ type }) => type === 'send');

describe('a press that the background refuses', () => {
  const refused = { key: 'findings.shown.session', substitutions: ['Evil Ltd'] };
  it('is answered at the button with what changed', async () => {
    await renderPanel({ ...connected, answers: { send: { refused } } });
    await userEvent.click(action('send'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The link has changed: it leads to Evil Ltd now. Nothing was done.',
    );
  });

  it('reveals nothing', async () => {
    await renderPanel({
      ...ready,
      answers: { reveal: { refused: { key: 'findings.shown.values', substitutions: [] } } },
    });
    const row = hook({ credential: 'clientSecret' });
    await userEvent.click(action('reveal', row));
    expect(await screen.findByRole('alert')).toHaveTextContent('The captured values have changed.');
    expect(row).toHaveTextContent('••••');
  });
});

describe('Send after a change of target', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 1 }));
  afterEach(() => {
    vi.useRealTimers();
  });
  const replaceTarget = () =>
    act(async () => {
      await handoff.setValue({ state: 'connected', target: evil });
    });

  it('rests for a moment, says so, and then sends to what it shows', async () => {
    const { toBackground } = await renderPanel(connected);
    expect(action('send')).toBeEnabled();
    vi.useFakeTimers();
    await replaceTarget();
    expect(action('send')).toBeDisabled();
    expect(action('send')).toHaveTextContent('Target changed: Acme Ltd');
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain(
      'Target changed: Acme Ltd',
    );
    fireEvent.click(action('send'));
    await act(() => vi.advanceTimersByTimeAsync(restMs - 1));
    fireEvent.click(action('send'));
    expect(sent(toBackground)).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(action('send')).toBeEnabled();
    fireEvent.click(action('send'));
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(sent(toBackground)).toMatchObject([
      { data: { tenant: key, shown: { session: evil.session, key: evil.key } } },
    ]);
  });

  it.each([
    ['pointer', (button: HTMLElement) => fireEvent.pointerDown(button)],
    ['key', (button: HTMLElement) => fireEvent.keyDown(button, { key: ' ' })],
  ])(
    'ignores a press of the %s that began before it, however long it is held',
    async (_, begin) => {
      const { toBackground } = await renderPanel(connected);
      vi.useFakeTimers();
      begin(action('send'));
      await replaceTarget();
      await act(() => vi.advanceTimersByTimeAsync(restMs + 1));
      fireEvent.click(action('send'));
      await act(() => vi.advanceTimersByTimeAsync(1));
      expect(sent(toBackground)).toEqual([]);
      begin(action('send'));
      fireEvent.click(action('send'));
      await act(() => vi.advanceTimersByTimeAsync(1));
      expect(sent(toBackground)).toHaveLength(1);
    },
  );

  it('rests when the tab shows another tenant', async () => {
    const other: TenantKey = 'impl.wd12.myworkday.com/globex_dpt1';
    const { tab, toBackground } = await renderPanel({
      ...connected,
      others: { [other]: allCaptured },
    });
    vi.useFakeTimers();
    fireEvent.pointerDown(action('send'));
    await act(async () => {
      await fakeBrowser.tabs.update(tab, { url: `https://${other}/d/home.htmld` });
      await fakeBrowser.tabs.onUpdated.trigger(
        tab,
        { url: `https://${other}/d/home.htmld` },
        await fakeBrowser.tabs.get(tab),
      );
      await vi.advanceTimersByTimeAsync(1);
    });
    expect(hook({ tenant: 'globex_dpt1' })).toBeVisible();
    expect(action('send')).toHaveTextContent('Target changed: Acme Ltd');
    fireEvent.click(action('send'));
    await act(() => vi.advanceTimersByTimeAsync(restMs));
    fireEvent.pointerDown(action('send'));
    fireEvent.click(action('send'));
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(sent(toBackground)).toMatchObject([
      { data: { tenant: other, shown: { tenant: other } } },
    ]);
  });

  it('does not rest when only the values change, and carries those that it shows', async () => {
    const { toBackground } = await renderPanel(connected);
    vi.useFakeTimers();
    const views = allCaptured.map((view) => ({ ...view, revision: `newer-${view.credential}` }));
    await act(() => credentialViews.setValue({ [key]: views }));
    fireEvent.click(action('send'));
    await act(() => vi.advanceTimersByTimeAsync(1));
    const [press] = sent(toBackground) as { data?: { shown: { values: string } } }[];
    expect(press?.data?.shown.values).toContain('newer-clientSecret');
    expect(press?.data?.shown.values).not.toContain('revision-of');
  });
});

describe('another instance than that of the last receipt', () => {
  const at = new Date(Date.parse(receipt.receivedAt) + 1).toISOString();
  const scene = {
    ...connected,
    progress: { ...allDone, run: { kind: 'again', at } },
    handoff: { state: 'connected', target: evil },
    receipt: { ...receipt, instanceUrl: target.instanceUrl },
  } as const;

  it('is asked about by name and address, once', async () => {
    const { toBackground } = await renderPanel(scene);
    await userEvent.click(action('send'));
    expect(dialog()).toHaveTextContent('Send to another instance?');
    expect(dialog()).toHaveTextContent(
      'The last receipt of acme_dpt1 came from Acme Ltd (https://acme.kolleno.com/). This link leads to Acme Ltd (https://acme.kolleno.com/somebody-else).',
    );
    expect(sent(toBackground)).toEqual([]);
    await userEvent.click(action('send', dialog()));
    await waitFor(() =>
      expect(sent(toBackground)).toMatchObject([{ data: { instead: receipt.id } }]),
    );
    await userEvent.click(action('send'));
    await waitFor(() => expect(sent(toBackground)).toHaveLength(2));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is no longer asked about when the target changes under the question', async () => {
    const { toBackground } = await renderPanel(scene);
    await userEvent.click(action('send'));
    await act(async () => {
      await handoff.setValue({ state: 'connected', target: { ...evil, session: target.session } });
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent(toBackground)).toEqual([]);
  });
});

describe('a session that names its tenant', () => {
  it('is shown with it, and takes no other', async () => {
    const bound: TenantKey = 'impl.wd12.myworkday.com/globex_dpt1';
    await renderPanel({
      ...ready,
      handoff: { state: 'connected', target: { ...target, tenant: bound } },
    });
    expect(hook({ handoff: 'connected' })).toHaveTextContent(bound);
    expect(document.querySelector('[data-action="send"]')).toBeNull();
    expect(document.querySelector('#send-reason')).toHaveTextContent(
      /Acme Ltd asks for the values of globex_dpt1, and these are the values of acme_dpt1/,
    );
  });
});

describe("a link that Kolleno's page offers", () => {
  const offer: HandoffOffer = {
    id: '22222222-2222-4222-8222-222222222222',
    link: 'x',
    target: evil,
  };
  const offered = async (scenario: Parameters<typeof renderPanel>[0]) => {
    await handoffOffer.setValue(offer);
    return renderPanel(scenario);
  };
  const rested = () =>
    waitFor(() => expect(action('use-link')).toBeEnabled(), { timeout: restMs * 20 });

  it('says whose it is, rests at first, and connects on a press that carries it', async () => {
    const { toBackground } = await offered(ready);
    const note = hook({ offer: offer.id });
    expect(note).toHaveTextContent(
      "Kolleno's page offers to connect Acme Ltd (Acme Group, https://acme.kolleno.com/somebody-else).",
    );
    expect(note).toHaveTextContent('ZZZZZZ');
    expect(action('use-link')).toBeDisabled();
    await rested();
    await userEvent.click(action('use-link'));
    expect(toBackground).toEqual([
      { type: 'use-link', data: { offer: offer.id, shown: shownUnconnected } },
    ]);
  });

  it('stands beside a session, and Send goes to the session', async () => {
    const { toBackground } = await offered(connected);
    expect(hook({ handoff: 'connected' })).toHaveTextContent('4F7K2M');
    await userEvent.click(action('send'));
    expect(sent(toBackground)).toMatchObject([{ data: { shown: shownConnected } }]);
  });

  it('can be dismissed', async () => {
    const { toBackground } = await offered(ready);
    await userEvent.click(action('dismiss-link'));
    expect(toBackground).toEqual([{ type: 'dismiss-link', data: { offer: offer.id } }]);
  });

  it('cannot be used while a submission is under way', async () => {
    await offered({ ...ready, handoff: { state: 'sending', target, tenant: key, attempt: 1 } });
    expect(action('use-link')).toBeDisabled();
  });

  it('says why it cannot be used', async () => {
    await handoffOffer.setValue({
      id: offer.id,
      link: 'x',
      problem: { key: 'findings.handoff.usedLink', substitutions: [], retryable: false },
    });
    await renderPanel(ready);
    expect(hook({ offer: offer.id })).toHaveTextContent('This link has been used already');
    expect(document.querySelector('[data-action="use-link"]')).toBeNull();
  });
});
