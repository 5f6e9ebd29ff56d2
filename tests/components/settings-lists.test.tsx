import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { permissions } from '../../utils/guide/index.ts';
import { settings } from '../../utils/storage/items.ts';
import { hook } from '../fixtures/render-panel.tsx';
import { renderSettings } from '../fixtures/render-settings.tsx';

const get = async () => (await settings.getValue()).permissions.get;
const entry = (name: string) => hook({ permission: name, access: 'get' });
const box = (label: string) => screen.getByRole('textbox', { name: label });
const addTo = (list: string) => box(`Add a domain security policy to ${list}`);

beforeEach(() => {
  document.title = '';
});

describe('the four lists', () => {
  it('show every entry with its origin', async () => {
    await renderSettings();
    for (const { name, access, status } of permissions)
      expect(hook({ permission: name, access }).dataset.status).toBe(status);
    expect(entry('View: Customer')).toHaveTextContent(
      "inferred, in no public copy of Kolleno's article",
    );
    const list = screen.getByRole('region', { name: 'Get' });
    expect(
      within(list).getByText(/No public copy of Kolleno's article shows this list/),
    ).toBeVisible();
    for (const other of ['Modify', 'View', 'Put'])
      expect(screen.getByRole('region', { name: other })).not.toHaveTextContent('No public copy');
  });

  it('remove and restore an entry by keyboard without losing the focus', async () => {
    const user = await renderSettings();
    const remove = screen.getByRole('button', { name: 'Remove View: Customer from Get' });
    remove.focus();
    await user.keyboard('{Enter}');
    const restore = await screen.findByRole('button', { name: 'Restore View: Customer in Get' });
    expect(await get()).toEqual({ added: [], removed: ['View: Customer'] });
    expect(entry('View: Customer').dataset.removedBy).toBe('you');
    await waitFor(() => expect(restore).toHaveFocus());
    await user.keyboard(' ');
    await waitFor(async () => expect(await get()).toEqual({ added: [], removed: [] }));
  });

  it('add an entry, marked as added by the administrator', async () => {
    const user = await renderSettings();
    await user.type(addTo('Get'), 'Process: Customer Invoice (NEW){Enter}');
    await waitFor(() => {
      expect(entry('Process: Customer Invoice (NEW)').dataset.status).toBe('added');
      expect(addTo('Get')).toHaveValue('');
    });
    expect(entry('Process: Customer Invoice (NEW)')).toHaveTextContent('added by you');
    expect(addTo('Get')).toHaveFocus();
    await user.click(
      screen.getByRole('button', { name: 'Remove Process: Customer Invoice (NEW) from Get' }),
    );
    await waitFor(async () => expect(await get()).toEqual({ added: [], removed: [] }));
  });

  it.each([
    ['View', 'process: banking', '“Process: Banking” is in this list already.'],
    [
      'View',
      'Process" Customer Invoice (NEW)',
      '“Process: Customer Invoice (NEW)” is in this list already.',
    ],
    [
      'View',
      'Customer Object Management',
      '“Customer Object Management” is another name of “Custom Object Management”, which is in this list already.',
    ],
    ['Get', ' ', 'Enter the name of a domain security policy.'],
    ['Get', 'x'.repeat(151), 'This is too long. 150 characters are the most.'],
  ])('reject duplicate entries and invalid names: %s %j', async (list, text, said) => {
    const user = await renderSettings();
    await user.click(addTo(list));
    await user.paste(text);
    await user.keyboard('{Enter}');
    expect(addTo(list)).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent(said);
    expect(await settings.getValue()).toEqual(settings.fallback);
  });

  it('restore a removed entry if its name is added', async () => {
    const user = await renderSettings();
    await user.click(screen.getByRole('button', { name: 'Remove View: Customer from Get' }));
    await screen.findByRole('button', { name: 'Restore View: Customer in Get' });
    await user.type(addTo('Get'), 'view: customer{Enter}');
    await waitFor(async () => expect(await get()).toEqual({ added: [], removed: [] }));
    expect(await screen.findByText('View: Customer is in Get again')).toBeInTheDocument();
  });

  it('say so if nothing was saved', async () => {
    const user = await renderSettings();
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Receiving end does not exist.'),
    );
    await user.click(screen.getByRole('button', { name: 'Remove View: Customer from Get' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This was not saved.');
  });
});
