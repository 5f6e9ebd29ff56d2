// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../../../utils/content/render/shadow-host.ts';
import { settled } from '../../fixtures/settled.ts';

let end: AbortController;
const hosts = () => document.querySelectorAll('kolleno-guide');

beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

describe('the overlay in the page', () => {
  it('is one element without attributes and without a shadow root that the page could open', () => {
    createHost(document, end.signal);
    const [host] = hosts();
    expect(host?.parentElement).toBe(document.documentElement);
    expect(host?.attributes).toHaveLength(0);
    expect(host?.shadowRoot).toBeNull();
  });

  it('comes back when the page throws it out, but not for ever', async () => {
    createHost(document, end.signal);
    for (let round = 0; round < 20; round++) {
      for (const host of hosts()) host.remove();
      await settled();
    }
    expect(hosts()).toHaveLength(0);
  });

  it('comes back from where the page has moved it', async () => {
    createHost(document, end.signal);
    for (const host of hosts()) document.body.append(host);
    await settled();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.parentElement).toBe(document.documentElement);
  });

  it('comes back once after one removal', async () => {
    createHost(document, end.signal);
    for (const host of hosts()) host.remove();
    await settled();
    expect(hosts()).toHaveLength(1);
  });

  it('goes and stays away at the end', async () => {
    createHost(document, end.signal);
    end.abort();
    await settled();
    expect(hosts()).toHaveLength(0);
  });
});
