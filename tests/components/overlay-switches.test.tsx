import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { nowhereOff, overlayPageKey, switchOff } from '../../utils/state/overlay-off.ts';
import { overlayOff } from '../../utils/storage/items.ts';
import { key, registerPage } from '../fixtures/panel-examples.ts';
import { action, show } from '../fixtures/panel-on-stage.tsx';

const page = overlayPageKey(registerPage);
const sent = (shown: Awaited<ReturnType<typeof show>>) =>
  shown.toBackground.filter(({ type }) => type === 'switch-overlay').map(({ data }) => data);

describe('the guide on the page', () => {
  it('is switched off here, in the tenant, or anywhere', async () => {
    const shown = await show({ status: registerPage });
    await userEvent.click(await screen.findByText('Guide on the page'));
    for (const name of ['on this page', 'in this tenant', 'in every tenant'])
      await userEvent.click(screen.getByRole('button', { name: `Switch off ${name}` }));
    expect(sent(shown)).toEqual([
      { tenant: key, page, scope: 'page' },
      { tenant: key, page, scope: 'tenant' },
      { tenant: key, page, scope: 'all' },
    ]);
  });

  it('offers no page where the tab shows none of the guide’s', async () => {
    await show();
    await userEvent.click(await screen.findByText('Guide on the page'));
    expect(screen.queryByRole('button', { name: 'Switch off on this page' })).toBeNull();
  });

  it('says where it is off, what that means, and how it comes back', async () => {
    await overlayOff.setValue(switchOff(nowhereOff, 'tenant', key, page));
    const shown = await show({ status: registerPage });
    expect(await screen.findByText('The guide is switched off in this tenant.')).toBeVisible();
    expect(screen.getByText(/still captured/)).toBeVisible();
    await userEvent.click(action('overlay-on'));
    expect(sent(shown)).toEqual([{ tenant: key, page, scope: null }]);
  });
});
