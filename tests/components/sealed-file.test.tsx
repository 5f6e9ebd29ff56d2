import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  allCaptured,
  credentials,
  key,
  shownUnconnected,
  target,
} from '../fixtures/panel-examples.ts';
import { action, dialog, hook, renderPanel } from '../fixtures/render-panel.tsx';
import { settled } from '../fixtures/settled.ts';

const passphrase = '7KQ2-M4RW-39CF-Y8K6-5QWM';
const name = 'kolleno-workday-acme_dpt1.sealed.json';
const byPassphrase = { 'seal-file': { name, text: '{"sealed":true}', passphrase } };
const byKey = { 'seal-file': { name, text: '{"sealed":true}', passphrase: null } };

const saved: { name: string; content: Promise<string> }[] = [];
beforeEach(() => {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({}));
  saved.length = 0;
  let blob = new Blob();
  URL.createObjectURL = (content) => {
    blob = content as Blob;
    return 'blob:example';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, content: blob.text() });
  });
});

const offered = () => document.querySelector('[data-action="save-sealed-file"]');

it('saves the sealed file, and shows the passphrase once, to be read out on the phone', async () => {
  const { toBackground } = await renderPanel({ credentials: allCaptured, answers: byPassphrase });
  await userEvent.click(await screen.findByText('No hand-off link? Save a sealed file'));
  await userEvent.click(action('save-sealed-file'));
  const part = hook({ 'sealed-file': 'passphrase' });
  expect(part.querySelector('[data-passphrase]')).toHaveTextContent(passphrase);
  expect(part).toHaveTextContent(
    'Read this out on the telephone. Do not put it in the same e-mail.',
  );
  expect(toBackground).toEqual([
    { type: 'seal-file', data: { tenant: key, shown: shownUnconnected } },
  ]);
  expect(saved.map((file) => file.name)).toEqual([name]);
  expect(await saved[0]?.content).toBe('{"sealed":true}');
  expect(screen.getByRole('status')).not.toHaveTextContent(passphrase);
});

it('shows no passphrase if the file is sealed for a key', async () => {
  await renderPanel({ credentials: allCaptured, answers: byKey });
  await userEvent.click(await screen.findByText('No hand-off link? Save a sealed file'));
  await userEvent.click(action('save-sealed-file'));
  expect(hook({ 'sealed-file': 'kolleno-key' })).toHaveTextContent('Only Kolleno can open it.');
  expect(document.querySelector('[data-passphrase]')).toBeNull();
});

it('does not wipe the values by itself, says so, and offers to wipe them', async () => {
  const { toBackground } = await renderPanel({ credentials: allCaptured, answers: byKey });
  await userEvent.click(await screen.findByText('No hand-off link? Save a sealed file'));
  await userEvent.click(action('save-sealed-file'));
  const part = hook({ 'sealed-file': 'kolleno-key' });
  expect(part).toHaveTextContent('Nothing was wiped here.');
  expect(toBackground.map(({ type }) => type)).toEqual(['seal-file']);
  await userEvent.click(action('wipe', part));
  await userEvent.click(action('wipe', dialog()));
  await waitFor(() =>
    expect(toBackground.at(-1)).toEqual({
      type: 'wipe',
      data: { tenant: key, shown: shownUnconnected },
    }),
  );
});

it('names the values that are not in the file yet', async () => {
  await renderPanel({ credentials: credentials('tenant', 'clientId', 'clientSecret') });
  await userEvent.click(await screen.findByText('No hand-off link? Save a sealed file'));
  expect(
    screen.getByText(
      'Not in it yet: REST endpoint, Token endpoint, Refresh token, Integration user, Integration password',
    ),
  ).toBeVisible();
});

it('says so if nothing could be sealed', async () => {
  await renderPanel({ credentials: allCaptured, answers: { 'seal-file': null } });
  await userEvent.click(await screen.findByText('No hand-off link? Save a sealed file'));
  await userEvent.click(action('save-sealed-file'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing could be sealed.');
  expect(saved).toEqual([]);
});

it('is offered after sending has failed', async () => {
  await renderPanel({
    credentials: allCaptured,
    handoff: {
      state: 'failed',
      target: { ...target, accepts: ['clientSecret'] },
      problem: { key: 'findings.handoff.offline', substitutions: [], retryable: true },
    },
  });
  expect(await screen.findByText('Sending does not work? Save a sealed file')).toBeVisible();
});

it('is not offered without values', async () => {
  await renderPanel({ credentials: credentials('tenant') });
  await act(settled);
  expect(offered()).toBeNull();
});

it('is not offered if the policy forbids it', async () => {
  const read = vi
    .spyOn(browser.storage.managed, 'get')
    .mockImplementation(async () => ({ allowSealedFile: false }));
  await renderPanel({ credentials: allCaptured });
  await waitFor(() => expect(read).toHaveBeenCalled());
  await act(settled);
  expect(offered()).toBeNull();
  expect(within(document.body).queryByText(/sealed file/)).toBeNull();
});
