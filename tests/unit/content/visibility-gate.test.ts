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
const keep = vi.fn<(kept: Observation) => void>();
const end = new AbortController();

/** jsdom lays nothing out, so only `hidden` and the like hide there. */
const show = (id: string, secret: string) => {
  document.body.innerHTML = `<main><h1>Register API Client for Integrations</h1><p>${id}</p>${secret}</main>`;
};
const lastKept = () =>
  Object.fromEntries(
    (keep.mock.lastCall?.[0].captures.captures ?? []).map(({ credential, uncertain }) => [
      credential,
      uncertain ? 'uncertain' : 'certain',
    ]),
  );

beforeEach(() => {
  vi.useFakeTimers();
  keep.mockReset();
});
afterEach(() => vi.useRealTimers());

it('hands on at once what can be seen', () => {
  show(shownValue('clientId'), `<p>${shownValue('clientSecret')}</p>`);
  createVisibilityGate(document, keep, end.signal).keep(observation);
  expect(keep).toHaveBeenCalledOnce();
  expect(lastKept()).toEqual({ tenant: 'certain', clientId: 'certain', clientSecret: 'certain' });
});

it('a value that nobody can see is uncertain', () => {
  show(shownValue('clientId'), `<p hidden>${shownValue('clientSecret')}</p>`);
  createVisibilityGate(document, keep, end.signal).keep(observation);
  expect(lastKept()).toEqual({ tenant: 'certain', clientId: 'certain' });
  vi.advanceTimersByTime(1_000);
  expect(lastKept()).toMatchObject({ clientSecret: 'uncertain' });
});

it('one that only faded in is certain', () => {
  show(shownValue('clientId'), `<p hidden>${shownValue('clientSecret')}</p>`);
  createVisibilityGate(document, keep, end.signal).keep(observation);
  document.querySelector('p[hidden]')?.removeAttribute('hidden');
  vi.advanceTimersByTime(1_000);
  expect(lastKept()).toMatchObject({ clientSecret: 'certain' });
});

it('a value in parts is seen as one', () => {
  const secret = shownValue('clientSecret');
  show(shownValue('clientId'), `<p><span>${secret.slice(0, 8)}</span><wbr>${secret.slice(8)}</p>`);
  createVisibilityGate(document, keep, end.signal).keep(observation);
  expect(lastKept()).toMatchObject({ clientSecret: 'certain' });
});

it('nothing of a page that was left is handed on', () => {
  show(shownValue('clientId'), '');
  const sight = createVisibilityGate(document, keep, end.signal);
  sight.keep(observation);
  sight.turned();
  keep.mockReset();
  vi.advanceTimersByTime(1_000);
  expect(keep).not.toHaveBeenCalled();
});
