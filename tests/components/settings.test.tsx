import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultNames } from '../../utils/guide/index.ts';
import { accesses } from '../../utils/guide/task.ts';
import { openStorageAreas, overlayOff, settings } from '../../utils/storage/items.ts';
import { key, tenant } from '../fixtures/panel-examples.ts';
import { action, hook } from '../fixtures/render-panel.tsx';
import { renderSettings } from '../fixtures/render-settings.tsx';

const names = async () => (await settings.getValue()).names;
const entry = (name: string) => hook({ permission: name, access: 'get' });
const box = (label: string) => screen.getByRole('textbox', { name: label });
const addTo = (list: string) => box(`Add a domain security policy to ${list}`);

beforeEach(() => {
  document.title = '';
});

describe('names', () => {
  it('show the recommended names, and are saved on request', async () => {
    const user = await renderSettings();
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
    const user = await renderSettings();
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
    const user = await renderSettings();
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
    const user = await renderSettings();
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
    const user = await renderSettings();
    await user.click(screen.getByRole('button', { name: 'Reset the names to the guide' }));
    await user.click(action('reset-settings', screen.getByRole('dialog')));
    await waitFor(async () => expect(await names()).toEqual({}));
    await waitFor(() => expect(box('User name')).toHaveValue(defaultNames.isuUserName));
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
    const user = await renderSettings({ policy });
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
    await renderSettings({ policy });
    const part = screen.getByRole('region', { name: "Your organisation's policy" });
    expect(part).toHaveTextContent('https://kolleno.example.com');
    expect(part).toHaveTextContent('Sending from the side panelnot allowed');
    expect(hook({ 'policy-problem': 'handoffOrigins.1' })).toHaveTextContent(
      'address of a server alone',
    );
  });

  it('is not mentioned if there is none', async () => {
    await renderSettings();
    expect(screen.queryByRole('region', { name: "Your organisation's policy" })).toBeNull();
  });
});

describe('places where the overlay is off', () => {
  it('are listed and switched on again one by one', async () => {
    const user = await renderSettings({
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
  await renderSettings({ policy: { names: { apiClient: 'X' } } });
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
    await renderSettings();
    await waitFor(() => expect(hook({ 'open-storage': 'local managed' })).toBeVisible());
    expect(hook({ 'open-storage': 'local managed' })).toHaveTextContent('local, managed');
  });

  it('is not mentioned where there is none', async () => {
    await renderSettings();
    expect(document.querySelector('[data-open-storage]')).toBeNull();
  });
});
