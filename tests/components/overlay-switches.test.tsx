import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { pageKey } from '../../utils/state/learnt-pages.ts';
import { nowhereOff, switchOff } from '../../utils/state/overlay-off.ts';
import { overlayOff } from '../../utils/storage/items.ts';
import { key, registerPage } from '../fixtures/panel-examples.ts';
import { action, renderPanel } from '../fixtures/render-panel.tsx';

const page = pageKey(registerPage.task, registerPage.page);
const sent = (shown: Awaited<ReturnType<typeof renderPanel>>) =>
  shown.toBackground.filter(({ type }) => type === 'switch-overlay').map(({ data }) => data);

describe('the overlay', () => {
  it('is switched off on the page, in the tenant or everywhere', async () => {
    const shown = await renderPanel({ status: registerPage });
    await userEvent.click(await screen.findByText('Guide on the page'));
    for (const name of ['on this page', 'in this tenant', 'in every tenant'])
      await userEvent.click(screen.getByRole('button', { name: `Switch off ${name}` }));
    expect(sent(shown)).toEqual([
      { tenant: key, page, scope: 'page' },
      { tenant: key, page, scope: 'tenant' },
      { tenant: key, page, scope: 'all' },
    ]);
  });

  it('cannot be switched off for a page that the guide does not know', async () => {
    await renderPanel();
    await userEvent.click(await screen.findByText('Guide on the page'));
    expect(screen.queryByRole('button', { name: 'Switch off on this page' })).toBeNull();
  });

  it('says where it is off and what that means, and is switched on again', async () => {
    await overlayOff.setValue(switchOff(nowhereOff, 'tenant', key, page));
    const shown = await renderPanel({ status: registerPage });
    expect(await screen.findByText('The guide is switched off in this tenant.')).toBeVisible();
    expect(screen.getByText(/still captured/)).toBeVisible();
    await userEvent.click(action('overlay-on'));
    expect(sent(shown)).toEqual([{ tenant: key, page, scope: null }]);
  });
});
