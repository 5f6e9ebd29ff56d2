import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SettingsApp } from '../../components/settings/SettingsApp.tsx';
import { createRouter } from '../../utils/background/routes/router.ts';
import { defaultNames, permissions } from '../../utils/guide/index.ts';
import { accesses } from '../../utils/guide/task.ts';
import { nowhereOff, type OverlayOff } from '../../utils/state/overlay-off.ts';
import { openStorageAreas, overlayOff, settings } from '../../utils/storage/items.ts';
import { key, tenant } from '../fixtures/panel-examples.ts';
import { action, hook } from '../fixtures/render-panel.tsx';

/** Renders the page with the real handlers of the background. */
async function show({
  policy = {},
  off = nowhereOff,
}: {
  policy?: unknown;
  off?: OverlayOff;
} = {}) {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(
    async () => policy as Record<string, unknown>,
  );
  await overlayOff.setValue(off);
  fakeBrowser.runtime.onMessage.addListener((message: unknown, _: unknown, respond) =>
    createRouter()(
      message,
      { id: browser.runtime.id, url: browser.runtime.getURL('/options.html' as '/') },
      respond,
    ),
  );
  render(<SettingsApp />);
  await screen.findByRole('heading', { name: 'Names' });
  return userEvent.setup();
}

const names = async () => (await settings.getValue()).names;
const get = async () => (await settings.getValue()).permissions.get;
const entry = (name: string) => hook({ permission: name, access: 'get' });
const box = (label: string) => screen.getByRole('textbox', { name: label });
const addTo = (list: string) => box(`Add a domain security policy to ${list}`);

beforeEach(() => {
  document.title = '';
});

describe('names', () => {
  it('show the recommended names, and are saved on request', async () => {
    const user = await show();
    expect(box('User name')).toHaveValue(defaultNames.isuUserName);
    expect(box('User name')).toHaveAccessibleDescription(/signs in with/);
    expect(action('save-names')).toBeDisabled();
    await user.clear(box('User name'));
    await user.type(box('User name'), ' svc-kolleno {Enter}');
    await waitFor(async () => expect(await names()).toEqual({ isuUserName: 'svc-kolleno' }));
    expect(await screen.findByText('The names are saved')).toBeInTheDocument();
    await waitFor(() => expect(hook({ name: 'isuUserName' }).dataset.from).toBe('you'));
    expect(action('save-names')).toBeDisabled();
  });

  it('are reset to the recommended names', async () => {
    await settings.setValue({
      ...settings.fallback,
      names: { isuUserName: 'svc', apiClient: 'Client' },
    });
    const user = await show();
    await user.click(screen.getByRole('button', { name: "Take the guide's User name" }));
    await user.click(action('save-names'));
    await waitFor(async () => expect(await names()).toEqual({ apiClient: 'Client' }));
  });

  it.each([
    ['', "Enter something, or take the guide's."],
    ['   ', "Enter something, or take the guide's."],
    ['x'.repeat(101), 'This is too long. 100 characters are the most.'],
    [
      'svc\u200bkolleno',
      'This has a character that cannot be seen, perhaps from copying. Type it by hand.',
    ],
  ])('are not saved with an error, which is shown at the field: %j', async (text, said) => {
    const user = await show();
    await user.clear(box('API client'));
    if (text) {
      await user.click(box('API client'));
      await user.paste(text);
    }
    expect(box('API client')).toBeValid();
    await user.click(action('save-names'));
    expect(box('API client')).toBeInvalid();
    expect(box('API client')).toHaveAccessibleDescription(expect.stringContaining(said));
    expect(box('API client')).toHaveFocus();
    expect(await names()).toEqual({});
  });

  it('update the comment unless it was edited', async () => {
    const user = await show();
    const group = box('Security group');
    await user.clear(group);
    await user.type(group, 'Receivables');
    await user.click(action('save-names'));
    await waitFor(() =>
      expect(box('Comment for the activation')).toHaveValue(
        'Additional permissions for the security group Receivables (it contains the ISU kolleno-integration).',
      ),
    );
    expect(await names()).toEqual({ securityGroup: 'Receivables' });
    // The first change is shown before its answer is here, which moves the focus.
    await screen.findByText('The names are saved');
    await user.clear(box('Comment for the activation'));
    await user.click(box('Comment for the activation'));
    await user.paste('Change\nCHG1');
    await user.click(action('save-names'));
    await waitFor(async () =>
      expect(await names()).toMatchObject({ activationComment: 'Change CHG1' }),
    );
  });

  it('are all reset after a confirmation', async () => {
    await settings.setValue({
      ...settings.fallback,
      names: { isuUserName: 'svc', apiClient: 'Client' },
    });
    const user = await show();
    await user.click(screen.getByRole('button', { name: 'Reset the names to the guide' }));
    await user.click(action('reset-settings', screen.getByRole('dialog')));
    await waitFor(async () => expect(await names()).toEqual({}));
    await waitFor(() => expect(box('User name')).toHaveValue(defaultNames.isuUserName));
  });
});

describe('the four lists', () => {
  it('show every entry with its origin', async () => {
    await show();
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
    const user = await show();
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
    const user = await show();
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
    const user = await show();
    await user.click(addTo(list));
    await user.paste(text);
    await user.keyboard('{Enter}');
    expect(addTo(list)).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent(said);
    expect(await settings.getValue()).toEqual(settings.fallback);
  });

  it('restore a removed entry if its name is added', async () => {
    const user = await show();
    await user.click(screen.getByRole('button', { name: 'Remove View: Customer from Get' }));
    await screen.findByRole('button', { name: 'Restore View: Customer in Get' });
    await user.type(addTo('Get'), 'view: customer{Enter}');
    await waitFor(async () => expect(await get()).toEqual({ added: [], removed: [] }));
    expect(await screen.findByText('View: Customer is in Get again')).toBeInTheDocument();
  });

  it('say so if nothing was saved', async () => {
    const user = await show();
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(
      new Error('Receiving end does not exist.'),
    );
    await user.click(screen.getByRole('button', { name: 'Remove View: Customer from Get' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This was not saved.');
  });
});

describe("an organisation's policy", () => {
  const policy = {
    names: { isuUserName: 'svc-by-policy' },
    permissions: {
      add: { get: ['Process: Customer Invoice (NEW)'] },
      remove: { get: ['View: Customer'] },
    },
    handoffOrigins: ['https://kolleno.example.com', 'https://*.example.com'],
    allowSend: false,
  };

  it('is locked', async () => {
    const user = await show({ policy });
    const name = box('User name');
    expect(name).toHaveValue('svc-by-policy');
    await user.type(name, 'x');
    expect(name).toHaveValue('svc-by-policy');
    for (const locked of ['Process: Customer Invoice (NEW)', 'View: Customer']) {
      expect(entry(locked)).toHaveTextContent('Set by your organisation');
      expect(within(entry(locked)).queryByRole('button')).toBeNull();
    }
    await user.type(addTo('Get'), 'View: Customer{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Your organisation leaves “View: Customer” out',
    );
  });

  it('lists what it allows, and its invalid entries', async () => {
    await show({ policy });
    const part = screen.getByRole('region', { name: "Your organisation's policy" });
    expect(part).toHaveTextContent('https://kolleno.example.com');
    expect(part).toHaveTextContent('Sending from the side panelnot allowed');
    expect(hook({ 'policy-problem': 'handoffOrigins.1' })).toHaveTextContent(
      'address of a server alone',
    );
  });

  it('is not mentioned if there is none', async () => {
    await show();
    expect(screen.queryByRole('region', { name: "Your organisation's policy" })).toBeNull();
  });
});

describe('places where the overlay is off', () => {
  it('are listed and switched on again one by one', async () => {
    const user = await show({
      off: { all: false, tenants: [key], pages: { [key]: ['create-security-group/form'] } },
    });
    await user.click(
      screen.getByRole('button', {
        name: `Switch on again: Switched off on “Create Security Group” in ${tenant}`,
      }),
    );
    await waitFor(async () =>
      expect(await overlayOff.getValue()).toEqual({ all: false, tenants: [key], pages: {} }),
    );
    await user.click(
      await screen.findByRole('button', { name: `Switch on again: Switched off in ${tenant}` }),
    );
    expect(await screen.findByText(/The guide draws on all its pages/)).toBeVisible();
  });
});

it('gives every control a unique name, and skips no heading level', async () => {
  await show({ policy: { names: { apiClient: 'X' } } });
  const controls = [...screen.getAllByRole('button'), ...screen.getAllByRole('textbox')];
  const texts = controls.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? '');
  for (const one of controls) expect(one).toHaveAccessibleName();
  const named = texts.filter((text) => text !== '');
  expect(new Set(named).size).toBe(named.length);
  const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.slice(1).entries())
    expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
  expect(document.querySelectorAll('[id]').length).toBe(
    new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size,
  );
  expect(screen.getAllByRole('region')).toHaveLength(6 + accesses.length);
  expect(document.title).toBe('Settings · Kolleno Connect for Workday');
});

describe('storage that the browser leaves open to page scripts', () => {
  it('is named under About', async () => {
    await openStorageAreas.setValue(['local', 'managed']);
    await show();
    await waitFor(() => expect(hook({ 'open-storage': 'local managed' })).toBeVisible());
    expect(hook({ 'open-storage': 'local managed' })).toHaveTextContent('local, managed');
  });

  it('is not mentioned where there is none', async () => {
    await show();
    expect(document.querySelector('[data-open-storage]')).toBeNull();
  });
});
