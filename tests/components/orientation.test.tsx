import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onOrient } from '../../utils/background/handlers/introduction.ts';
import type { PanelMessages } from '../../utils/messages/protocol.ts';
import { introduction } from '../../utils/storage/items.ts';
import { aPage, registerPage } from '../fixtures/panel-examples.ts';
import { action, type PanelScenario, renderPanel } from '../fixtures/render-panel.tsx';

/** Renders the panel with the background's real handler of the orientation. */
async function panel(scene: PanelScenario) {
  const stage = await renderPanel(scene);
  fakeBrowser.runtime.onMessage.addListener((message: { type: string; data: never }) => {
    if (message.type === 'orient') void onOrient(message.data as PanelMessages['orient']['data']);
  });
  return { ...stage, user: userEvent.setup() };
}

const shown = () => document.querySelector<HTMLElement>('[data-orientation]');
const step = () => shown()?.dataset.orientation ?? null;
const primaries = () => [...document.querySelectorAll<HTMLElement>('button[class*="primary"]')];
const heading = () => within(shown() as HTMLElement).getByRole('heading');

describe('the orientation', () => {
  it('is offered in the footer of a new browser, whose first card is the first step', async () => {
    const { user } = await panel({ orientation: null });
    expect(shown()).toBeNull();
    expect(primaries()).toEqual([
      action('open-task', document.querySelector('main section') as Element),
    ]);
    const footer = screen.getByRole('contentinfo');
    expect(footer).toHaveTextContent('New here?');
    await user.click(within(footer).getByRole('button', { name: 'Show me' }));
    await waitFor(() => expect(step()).toBe('1'));
    expect(footer).not.toHaveTextContent('New here?');
    expect(heading()).toHaveTextContent("Hints stand beside Workday's fields");
    expect(primaries()).toEqual([action('orientation-next')]);
    const [firstTitle] = screen.getAllByRole('heading', { level: 2 });
    expect(firstTitle).toBe(heading());
    expect(document.querySelector('[data-action="orientation-back"]')).toBeNull();
  });

  it('goes forward, back and to its end, and then releases the primary button', async () => {
    const { user } = await panel({ orientation: 1 });
    await user.click(action('orientation-next'));
    await waitFor(() => expect(step()).toBe('2'));
    await waitFor(() => expect(heading()).toHaveFocus());
    await user.click(action('orientation-back'));
    await waitFor(() => expect(step()).toBe('1'));
    await user.click(action('orientation-next'));
    await waitFor(() => expect(step()).toBe('2'));
    await user.click(action('orientation-next'));
    await waitFor(() => expect(step()).toBe('3'));
    expect(action('orientation-next')).toHaveTextContent('Begin');
    expect(document.querySelector('[data-action="orientation-skip"]')).toBeNull();
    await user.click(action('orientation-next'));
    await waitFor(() => expect(shown()).toBeNull());
    expect((await introduction.getValue()).orientation).toBe('seen');
    expect(primaries()).toEqual([
      action('open-task', document.querySelector('main section') as Element),
    ]);
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('is skipped with one click', async () => {
    const { user } = await panel({ orientation: 1 });
    await user.click(action('orientation-skip'));
    await waitFor(() => expect(shown()).toBeNull());
    expect((await introduction.getValue()).orientation).toBe('seen');
  });

  it('comes after the card of a page that can be filled, whose Fill stays the primary button', async () => {
    await panel({ orientation: 1, status: registerPage });
    expect(primaries()).toEqual([action('fill-task')]);
    const page = action('fill-task').closest('section') as Element;
    expect(page.compareDocumentPosition(shown() as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is hidden while the page shows a one-time value', async () => {
    await panel({ orientation: 1, status: aPage({ page: 'result', guarded: true }) });
    expect(shown()).toBeNull();
  });

  it('is shown again from Help, which also opens the welcome page', async () => {
    const create = vi.fn();
    fakeBrowser.tabs.create = create as never;
    // The tab beside the panel already exists.
    fakeBrowser.tabs.create = (async (tab: object) => {
      create(tab);
      return { id: 1, url: 'https://impl.wd12.myworkday.com/acme_dpt1/d/home.htmld' };
    }) as never;
    const { user } = await panel({ orientation: 'seen' });
    await user.click(screen.getByText('Help'));
    await user.click(action('orientation-again'));
    await waitFor(() => expect(step()).toBe('1'));
    await user.click(action('welcome'));
    expect(create).toHaveBeenLastCalledWith({
      url: fakeBrowser.runtime.getURL('/welcome.html' as '/'),
    });
  });
});
