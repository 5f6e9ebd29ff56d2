import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aField, aPage, aProgress, credentials, registerPage } from '../fixtures/panel-examples.ts';
import { action, hook, renderPanel } from '../fixtures/render-panel.tsx';

describe('a page that certainly belongs to a task', () => {
  it('names the task in words and in the state hooks', async () => {
    await renderPanel({ status: registerPage });
    expect(screen.getByRole('main').dataset).toMatchObject({
      tenant: 'acme_dpt1',
      environment: 'non-production',
      task: 'register-api-client',
      match: 'certain',
    });
    expect(screen.getByText('acme_dpt1')).toBeVisible();
    expect(screen.getByText('Non-production')).toBeVisible();
    expect(screen.getByText('Step 7 · Register API Client for Integrations')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Fill 1 field' })).toBeVisible();
    expect(screen.getByText('Step 7 of 9')).toBeVisible();
  });

  it('shows each field with its verdict as icon, word and value', async () => {
    await renderPanel({ status: registerPage });
    const name = hook({ field: 'client-name', verdict: 'ok' });
    expect(name).toHaveTextContent('Client Name');
    expect(name).toHaveTextContent('OK Kolleno API Client');
    const scope = hook({ field: 'scope-functional-areas', verdict: 'differs' });
    expect(scope).toHaveTextContent('Differs Customer Accounts');
    expect(scope).toHaveTextContent('Add the missing functional area to Scope (step 7): System.');
    expect(hook({ field: 'include-workday-owned-scope', verdict: 'empty' })).toHaveTextContent(
      'leave unticked',
    );
  });

  it('says which fields cannot be read or are missing', async () => {
    await renderPanel({
      status: {
        ...registerPage,
        fields: [
          aField('a', { verdict: 'unknown' }),
          aField('b', { verdict: 'not-found', recommended: 'ticked' }),
        ],
      },
    });
    expect(hook({ field: 'a', verdict: 'unknown' })).toHaveTextContent(
      'Check this cannot be read in full',
    );
    expect(hook({ field: 'b', verdict: 'not-found' })).toHaveTextContent(
      'Not found not on this page',
    );
  });

  it('fills all fields with the only primary button', async () => {
    const { toTab, tab } = await renderPanel({ status: registerPage });
    expect(action('fill-task')).toHaveTextContent('Fill 1 field');
    await userEvent.click(action('fill-task'));
    expect(toTab).toEqual([{ type: 'fill', data: { fields: 'all' }, tab, frame: 0 }]);
  });

  it('fills one field', async () => {
    const { toTab } = await renderPanel({ status: registerPage });
    await userEvent.click(action('fill-field', hook({ field: 'scope-functional-areas' })));
    expect(toTab).toMatchObject([{ type: 'fill', data: { fields: ['scope-functional-areas'] } }]);
  });

  it('offers no Fill if nothing would change', async () => {
    await renderPanel({ status: { ...registerPage, fields: [aField('client-name')] } });
    expect(document.querySelector('[data-action^="fill"]')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Now press OK in Workday' })).toBeVisible();
    expect(screen.getByText('1 field matches')).toBeVisible();
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('shows OK once every field matches (found: %s)', async (shown, notes) => {
    const { toTab, tab } = await renderPanel({
      status: { ...registerPage, fields: [aField('client-name')] },
      page: { 'show-ok': { shown } },
    });
    const button = action('show-ok');
    expect([...document.querySelectorAll('button[class*="primary"]')]).toEqual([button]);
    await userEvent.click(button);
    await waitFor(() => expect(button).not.toHaveAttribute('aria-busy', 'true'));
    expect(toTab).toEqual([{ type: 'show-ok', data: {}, tab, frame: 0 }]);
    expect(screen.queryAllByText(/OK is at the end of the form/)).toHaveLength(notes);
  });

  it('shows a password field without a value', async () => {
    await renderPanel({
      status: {
        ...registerPage,
        fields: [aField('new-password', { control: 'password', verdict: 'ok' })],
      },
    });
    expect(hook({ field: 'new-password' })).toHaveTextContent('OK follows the rules on the page');
  });

  it('copies a recommended value that is not entered yet', async () => {
    const user = userEvent.setup();
    await renderPanel({
      status: {
        ...registerPage,
        fields: [aField('client-name', { verdict: 'empty', copy: 'Kolleno API Client' })],
      },
    });
    await user.click(action('copy', hook({ field: 'client-name' })));
    expect(await navigator.clipboard.readText()).toBe('Kolleno API Client');
  });

  it('says why a field matters', async () => {
    await renderPanel({ status: registerPage });
    await userEvent.click(screen.getByText('1 field already matches'));
    const field = within(hook({ field: 'client-name' }));
    await userEvent.click(field.getByText('Client Name'));
    expect(field.getByText('Names the key, so that everyone sees what it is for.')).toBeVisible();
  });
});

describe('a value that Workday shows once', () => {
  const resultPage = aPage({
    task: 'register-api-client',
    page: 'result',
    title: 'Register API Client for Integrations',
    guarded: true,
  });

  it('is mentioned before OK is pressed', async () => {
    await renderPanel({ status: registerPage });
    expect(
      screen.getByText(/After OK, Workday shows Client ID and Client Secret only once/),
    ).toBeVisible();
  });

  it('asks the administrator to stay on the page until every value is captured', async () => {
    await renderPanel({ status: resultPage, credentials: credentials('clientId') });
    expect(
      screen.getByText(
        'Shown only once: Client Secret. Stay on this page until it is captured. Captured: Client ID.',
      ),
    ).toBeVisible();
    expect(document.querySelector('main [data-action="open-task"][class*="primary"]')).toBeNull();
  });

  it('is reported as captured afterwards, and the next step is offered', async () => {
    const { toTab } = await renderPanel({
      status: { ...resultPage, guarded: false },
      credentials: credentials('clientId', 'clientSecret'),
      progress: aProgress({
        'create-integration-system-user': { state: 'done' },
        'register-api-client': { state: 'done' },
      }),
      page: { 'open-task': { opened: 'search' } },
    });
    expect(screen.getByText('Captured: Client ID and Client Secret.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Continue to step 2' }));
    expect(toTab).toMatchObject([{ type: 'open-task', data: { task: 'create-security-group' } }]);
  });
});

describe('a page that is not the right one', () => {
  it('asks if it is only possibly a task', async () => {
    const { toTab } = await renderPanel({
      status: aPage({
        match: 'possible',
        task: 'create-security-group',
        page: 'form',
        title: 'Sicherheitsgruppe erstellen',
      }),
      page: {},
    });
    expect(screen.getByRole('main').dataset).toMatchObject({
      task: 'create-security-group',
      match: 'possible',
    });
    expect(
      screen.getByRole('heading', { name: 'This looks like step 2, Security group. Is it?' }),
    ).toBeVisible();
    expect(document.querySelector('[data-field]')).toBeNull();
    expect(document.querySelector('[data-action^="fill"]')).toBeNull();
    await userEvent.click(action('confirm-task'));
    await userEvent.click(action('deny-task'));
    const page = 'create-security-group/form';
    expect(toTab).toMatchObject([
      { type: 'confirm-task', data: { page, is: true } },
      { type: 'confirm-task', data: { page, is: false } },
    ]);
  });

  it('says which fields were found by their position, and which labels it cannot read', async () => {
    await renderPanel({
      status: {
        ...registerPage,
        fields: [
          aField('disabled', {
            control: 'checkbox',
            tick: { recommended: false, shown: false },
            uncertain: true,
          }),
          aField('scope-functional-areas', {
            control: 'prompt',
            verdict: 'unknown',
            translated: true,
          }),
        ],
      },
    });
    const disabled = hook({ field: 'disabled', uncertain: 'true' });
    expect(disabled).toHaveTextContent('OK not ticked');
    expect(disabled).toHaveTextContent('Found by its place on the page, check this.');
    expect(hook({ field: 'scope-functional-areas' })).toHaveTextContent(
      'shown in another language, perhaps',
    );
    expect(document.querySelectorAll('[data-uncertain]')).toHaveLength(1);
  });

  it('leads from a detour to the step that is due', async () => {
    const { toTab } = await renderPanel({
      status: aPage({
        page: 'register-api-client-plain',
        title: 'Register API Client',
        findings: [{ key: 'findings.page.plainApiClient', substitutions: [] }],
        goTo: 'register-api-client',
      }),
      page: { 'open-task': { opened: 'address' } },
    });
    expect(screen.getByText(/This is the wrong task/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Go to step 1: Integration user' }));
    expect(toTab).toMatchObject([
      { type: 'open-task', data: { task: 'create-integration-system-user' } },
    ]);
  });

  it('leads from a constrained group back to the previous step', async () => {
    const { toTab } = await renderPanel({
      status: aPage({
        task: 'edit-security-group',
        page: 'constrained',
        title: 'Edit Integration System Security Group (Constrained)',
        findings: [{ key: 'findings.page.constrainedGroup', substitutions: [] }],
        goTo: 'create-security-group',
      }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Continue to step 2' }));
    expect(toTab).toMatchObject([{ type: 'open-task', data: { task: 'create-security-group' } }]);
  });
});

describe('a command that has no effect', () => {
  it('says so if Workday shows no such task', async () => {
    await renderPanel({ page: { 'open-task': { opened: 'not-found' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Find the task in Workday' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Workday's search does not show “Create Integration System User”. Your account may lack the access to it.",
    );
  });

  it('names the menu where the search cannot be used, and does not blame the access', async () => {
    await renderPanel({ page: { 'open-task': { opened: 'no-search' } } });
    await userEvent.click(screen.getByRole('button', { name: 'Find the task in Workday' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Workday's search cannot be used here. Open “Create Integration System User” from Workday's menu.",
    );
    expect(screen.queryByText(/may lack the access/)).toBeNull();
  });

  it('offers to reload where the page script fails at the search', async () => {
    await renderPanel({ page: { 'open-task': { failed: true } } });
    await userEvent.click(screen.getByRole('button', { name: 'Find the task in Workday' }));
    expect(await screen.findByRole('button', { name: 'Reload the page' })).toBeVisible();
    expect(screen.queryByText(/may lack the access/)).toBeNull();
  });

  it('injects the page script if it is not running yet, and offers to reload if that fails', async () => {
    const { executeScript, tab } = await renderPanel({ page: null });
    await userEvent.click(screen.getByRole('button', { name: 'Find the task in Workday' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This page was open before Kolleno Connect was ready.',
    );
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: tab, frameIds: [0] },
      files: ['/content-scripts/overlay.js'],
    });
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });
});
