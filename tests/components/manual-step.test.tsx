import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../utils/workday/page-report/report-node.ts';
import { aField, credentials, key, registerPage } from '../fixtures/panel-examples.ts';
import { action, hook, renderPanel } from '../fixtures/render-panel.tsx';

/** The row is open: the fixture opens all rows. Its content follows the event of that. */
const opens = () => waitFor(() => expect(step()).toBeTruthy());
const step = () => document.querySelector('[data-step-by-hand]')?.getAttribute('data-step-by-hand');
const pastes = (label: string, value: string) =>
  userEvent.type(screen.getByLabelText(label), value);

describe('a manual step', () => {
  it('is the step of the open page, or else the next step, or any step that is selected', async () => {
    await renderPanel();
    await opens();
    expect(step()).toBe('create-integration-system-user');
    await userEvent.selectOptions(screen.getByLabelText('Step'), '7. API client');
    expect(step()).toBe('register-api-client');
    expect(screen.getByText('On “Register API Client for Integrations”')).toBeVisible();
  });

  it('shows each field with the values to enter, and copies them', async () => {
    const user = userEvent.setup();
    await renderPanel();
    await opens();
    const name = hook({ 'copy-field': 'user-name' });
    expect(name).toHaveTextContent('User Name');
    expect(name).toHaveTextContent('kolleno-integration');
    await user.click(action('copy', name));
    expect(await navigator.clipboard.readText()).toBe('kolleno-integration');
    expect(hook({ 'copy-field': 'new-password' })).toHaveTextContent(
      'a strong password of your own',
    );
    expect(hook({ 'copy-field': 'do-not-allow-ui-sessions' })).toHaveTextContent('tick it');
  });

  it('lists every permission with its own copy button', async () => {
    await renderPanel();
    await opens();
    await userEvent.selectOptions(screen.getByLabelText('Step'), '4. Permissions');
    const put = hook({ 'copy-field': 'domain-security-policies-permitting-put-access' });
    expect(
      within(put).getByRole('button', { name: 'Copy Process: Customer Payment' }),
    ).toBeVisible();
  });

  it('is suggested if a field of the page is not found, and starts with that step', async () => {
    await renderPanel({
      status: { ...registerPage, fields: [aField('disabled', { verdict: 'not-found' })] },
    });
    expect(screen.getByText(/^1 field was not found here/)).toBeVisible();
    await opens();
    expect(step()).toBe('register-api-client');
  });
});

describe('values entered by hand', () => {
  const goesToClient = async () => {
    await opens();
    await userEvent.selectOptions(screen.getByLabelText('Step'), '7. API client');
  };

  it('are sent to the vault as they were entered, and clear the input', async () => {
    const { toBackground } = await renderPanel({ answers: { 'enter-credential': { kept: true } } });
    await goesToClient();
    await pastes('Client Secret', '  s3cret ');
    await userEvent.click(screen.getByRole('button', { name: 'Keep Client Secret' }));
    expect(toBackground).toContainEqual({
      type: 'enter-credential',
      data: { tenant: key, credential: 'clientSecret', value: '  s3cret ' },
    });
    expect(screen.getByLabelText('Client Secret')).toHaveValue('');
    expect(screen.getByLabelText('Client Secret')).toHaveAttribute('type', 'password');
    expect(screen.getByLabelText('Client ID')).toHaveAttribute('type', 'text');
  });

  it('stay in the input if they are refused, with the step and the fix', async () => {
    await renderPanel({ answers: { 'enter-credential': { kept: false } } });
    await goesToClient();
    await pastes('Client ID', '••••');
    await userEvent.click(screen.getByRole('button', { name: 'Keep Client ID' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This cannot be the Client ID. Go to step 7',
    );
    expect(screen.getByLabelText('Client ID')).toHaveValue('••••');
    await userEvent.selectOptions(screen.getByLabelText('Step'), '9. Addresses');
    await pastes('Token endpoint', 'https://elsewhere.example');
    await userEvent.click(screen.getByRole('button', { name: 'Keep Token endpoint' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This is not the Token endpoint of acme_dpt1',
    );
  });

  it('say what was taken off them', async () => {
    const answer = { kept: true, dropped: 'Client ID:' };
    await renderPanel({ answers: { 'enter-credential': answer } });
    await goesToClient();
    await pastes('Client ID', 'Client ID: abc');
    await userEvent.click(screen.getByRole('button', { name: 'Keep Client ID' }));
    expect(screen.getAllByText('Client ID is kept without “Client ID:”').length).toBeGreaterThan(0);
  });

  it('ask where something pasted along could be meant', async () => {
    const { toBackground } = await renderPanel({
      answers: { 'enter-credential': { kept: false, ask: '@acme' } },
    });
    await opens();
    await pastes('Integration user', 'isu@acme');
    await userEvent.click(screen.getByRole('button', { name: 'Keep Integration user' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Does “@acme” belong to the Integration user?',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Keep it without' }));
    expect(toBackground).toContainEqual({
      type: 'enter-credential',
      data: { tenant: key, credential: 'isuUserName', value: 'isu@acme', ornament: 'drop' },
    });
  });

  it('are refused with the reason and the cure', async () => {
    const refusal = { finding: 'findings.refused.blank', substitutions: ['Client ID'] };
    await renderPanel({ answers: { 'enter-credential': { kept: false, refusal } } });
    await goesToClient();
    await pastes('Client ID', 'a b');
    await userEvent.click(screen.getByRole('button', { name: 'Keep Client ID' }));
    expect(screen.getByRole('alert')).toHaveTextContent('has a blank or a line break inside');
  });

  it('are marked as entered by hand', async () => {
    const views = credentials('clientId').map((view) =>
      view.credential === 'clientId' ? { ...view, byHand: true as const } : view,
    );
    await renderPanel({ credentials: views });
    expect(hook({ credential: 'clientId' })).toHaveTextContent('entered by hand');
  });
});

describe('a page report', () => {
  const report: PageReport = {
    format: 1,
    environment: 'non-production',
    path: '/tenant/d/task/2997$9102.htmld',
    language: 'en',
    title: 'Create Security Group',
    nodes: [
      { tag: 'h1', text: 'Create Security Group' },
      { tag: 'label', text: 'Name', children: [] },
      { tag: 'button', text: 'OK' },
    ],
  };

  it('is summarised in plain words before it can be saved', async () => {
    const { toTab } = await renderPanel({ page: { report: { report, reading: null } } });
    await opens();
    await userEvent.click(action('page-report'));
    expect(toTab.map(({ type }) => type)).toContain('report');
    const shown = await waitFor(() => hook({ report: 'none' }));
    for (const text of [
      '/tenant/d/task/2997$9102.htmld',
      'Create Security Group',
      'Name',
      'OK',
      '3 elements',
    ])
      expect(shown).toHaveTextContent(text);
    expect(shown).toHaveTextContent('It holds no values.');
  });

  it('is saved as a file that contains exactly what was shown, and is sent nowhere', async () => {
    const files: Blob[] = [];
    URL.createObjectURL = vi.fn((file: Blob) => {
      files.push(file);
      return 'blob:report';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    const { toBackground } = await renderPanel({ page: { report: { report, reading: null } } });
    await opens();
    await userEvent.click(action('page-report'));
    const before = toBackground.length;
    await userEvent.click(action('save-report'));
    expect(names).toEqual(['page-report-2997-9102.json']);
    expect(JSON.parse((await files[0]?.text()) ?? '')).toMatchObject({
      page: report,
      guide: { match: 'none' },
    });
    expect(toBackground).toHaveLength(before);
    expect(screen.getByRole('alert')).toHaveTextContent('Saved as page-report-2997-9102.json.');
  });

  it('says so if there is nothing to report', async () => {
    await renderPanel({ page: { report: { report: null, reading: null } } });
    await opens();
    await userEvent.click(action('page-report'));
    expect(screen.getByRole('alert')).toHaveTextContent('This tab shows no page of Workday.');
  });
});
