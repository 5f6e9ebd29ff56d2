// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Observation, observe } from '../../../utils/analysis/observe/observe.ts';
import { createVisibilityGate } from '../../../utils/content/capture/visibility-gate.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import { clientResult } from '../../fixtures/api-client-pages.ts';

const observation = observe(
  clientResult(),
  { names: defaultNames, skipped: {}, captured: [] },
  notFilling,
);
const shownValue = (name: string) =>
  observation.captures.captures.find(({ credential }) => credential === name)?.value.reveal() ?? '';
const deliver = vi.fn<(observation: Observation) => void>();

/** jsdom has no layout, so only `hidden` and the like hide something. */
const show = (id: string, secret: string) => {
  document.body.innerHTML = `<main><h1>Register API Client for Integrations</h1><p>${id}</p>${secret}</main>`;
};
const lastDelivered = () =>
  Object.fromEntries(
    (deliver.mock.lastCall?.[0].captures.captures ?? []).map(({ credential, uncertain }) => [
      credential,
      uncertain ? 'uncertain' : 'certain',
    ]),
  );

beforeEach(() => {
  vi.useFakeTimers();
  deliver.mockReset();
});
afterEach(() => vi.useRealTimers());

it('passes visible values on at once', () => {
  show(shownValue('clientId'), `<p>${shownValue('clientSecret')}</p>`);
  createVisibilityGate(document, deliver).submit(observation);
  expect(deliver).toHaveBeenCalledOnce();
  expect(lastDelivered()).toEqual({
    tenant: 'certain',
    clientId: 'certain',
    clientSecret: 'certain',
  });
});

it('passes an invisible value on as uncertain', () => {
  show(shownValue('clientId'), `<p hidden>${shownValue('clientSecret')}</p>`);
  createVisibilityGate(document, deliver).submit(observation);
  expect(lastDelivered()).toEqual({ tenant: 'certain', clientId: 'certain' });
  vi.advanceTimersByTime(1_000);
  expect(lastDelivered()).toMatchObject({ clientSecret: 'uncertain' });
});

it('passes a value that fades in on as certain', () => {
  show(shownValue('clientId'), `<p hidden>${shownValue('clientSecret')}</p>`);
  createVisibilityGate(document, deliver).submit(observation);
  document.querySelector('p[hidden]')?.removeAttribute('hidden');
  vi.advanceTimersByTime(1_000);
  expect(lastDelivered()).toMatchObject({ clientSecret: 'certain' });
});

it('takes a value in several elements as visible', () => {
  const secret = shownValue('clientSecret');
  show(shownValue('clientId'), `<p><span>${secret.slice(0, 8)}</span><wbr>${secret.slice(8)}</p>`);
  createVisibilityGate(document, deliver).submit(observation);
  expect(lastDelivered()).toMatchObject({ clientSecret: 'certain' });
});

it('passes nothing on after the page is left', () => {
  show(shownValue('clientId'), '');
  const gate = createVisibilityGate(document, deliver);
  gate.submit(observation);
  gate.reset();
  deliver.mockReset();
  vi.advanceTimersByTime(1_000);
  expect(deliver).not.toHaveBeenCalled();
});
