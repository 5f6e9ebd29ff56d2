import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onOrient } from '../../utils/background/handlers/orient.ts';
import type { PanelMessages } from '../../utils/messages/protocol.ts';
import { introduction } from '../../utils/storage/items.ts';
import { aPage, registerPage } from '../fixtures/panel-examples.ts';
import { action, type Scene, show } from '../fixtures/panel-on-stage.tsx';

/** The panel with what the background does about the orientation. */
async function panel(scene: Scene) {
  const stage = await show(scene);
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
  it('stands first in a browser that knows nothing yet, with the one primary button', async () => {
    await panel({ orientation: null });
    expect(step()).toBe('1');
    expect(heading()).toHaveTextContent("Hints stand beside Workday's fields");
    expect(primaries()).toEqual([action('orientation-next')]);
    const [firstTitle] = screen.getAllByRole('heading', { level: 2 });
    expect(firstTitle).toBe(heading());
    expect(document.querySelector('[data-action="orientation-back"]')).toBeNull();
  });

  it('goes on, back and to its end, and gives the primary button back', async () => {
    const { user } = await panel({ orientation: null });
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

  it('is skipped with one press', async () => {
    const { user } = await panel({ orientation: null });
    await user.click(action('orientation-skip'));
    await waitFor(() => expect(shown()).toBeNull());
    expect((await introduction.getValue()).orientation).toBe('seen');
  });

  it('stands below the card of a page that has something to fill, whose Fill stays the primary button', async () => {
    await panel({ orientation: 1, status: registerPage });
    expect(primaries()).toEqual([action('fill-task')]);
    const page = action('fill-task').closest('section') as Element;
    expect(page.compareDocumentPosition(shown() as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is not there while a one-time value is on the page', async () => {
    await panel({ orientation: 1, status: aPage({ page: 'result', guarded: true }) });
    expect(shown()).toBeNull();
  });

  it('is shown again from Help, which also leads to the welcome page', async () => {
    const create = vi.fn();
    fakeBrowser.tabs.create = create as never;
    // The tab that the panel stands beside is there already.
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
