import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type Destination, request } from '../../../utils/background/network/request.ts';

const asked = vi.fn<typeof fetch>();
beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    asked.mockReset().mockImplementation(async () => new Response('answer')),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const own: Record<Destination, string> = {
  workday: 'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
  kolleno: 'https://connect.kolleno.com/workday/v1/session/',
  'help-centre': 'https://help.kolleno.com/en/articles/12325956',
};
const destinations = Object.keys(own) as Destination[];

describe('a request', () => {
  it.each(destinations)(
    'to %s reaches no host of the others, and no other',
    async (destination) => {
      const others = destinations.filter((one) => one !== destination).map((one) => own[one]);
      for (const url of [
        ...others,
        'https://evil.example/',
        own[destination].replace('https:', 'http:'),
        own[destination].replace('.com/', '.com:8443/'),
        own[destination].replace('.com/', '.com.evil.example/'),
        own[destination].replace('https://', 'https://name:password@'),
        'data:text/plain,answer',
      ])
        await expect(request(destination, url)).rejects.toThrow(TypeError);
      expect(asked).not.toHaveBeenCalled();
    },
  );

  it.each(['workday', 'kolleno'] as const)(
    'to %s carries no cookie and no referrer, and follows no redirect',
    async (destination) => {
      expect(await request(destination, own[destination])).toMatchObject({ text: 'answer' });
      expect(asked.mock.calls[0]?.[1]).toMatchObject({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'manual',
        signal: expect.any(AbortSignal),
      });
      asked.mockResolvedValue(new Response(null, { status: 302, headers: { location: '/x' } }));
      expect(await request(destination, own[destination])).toEqual({ kind: 'redirect' });
    },
  );

  it('does not read an answer that is longer than any valid one', async () => {
    asked.mockImplementation(async () => new Response('x'.repeat(300 * 1024)));
    expect(await request('workday', own.workday)).toMatchObject({ text: null });
    expect(await request('workday', own.workday, {}, { maxBytes: 4 })).toMatchObject({
      text: null,
    });
  });

  it('reaches a server of the policy only as long as the policy names it and the package allows it', async () => {
    const url = 'https://kolleno.example.com/workday/v1/session/';
    const manifest = vi.spyOn(browser.runtime, 'getManifest');
    const allow = (sources: string) =>
      manifest.mockReturnValue({
        content_security_policy: { extension_pages: `connect-src ${sources}; img-src 'self'` },
      } as ReturnType<typeof browser.runtime.getManifest>);
    const policy = vi.spyOn(browser.storage.managed, 'get');
    policy.mockImplementation(async () => ({ handoffOrigins: ['https://kolleno.example.com'] }));
    allow('https://connect.kolleno.com');
    await expect(request('kolleno', url)).rejects.toThrow(TypeError);
    allow('https://connect.kolleno.com https://kolleno.example.com');
    expect(await request('kolleno', url)).toMatchObject({ kind: 'answer' });
    policy.mockImplementation(async () => ({}));
    await expect(request('kolleno', url)).rejects.toThrow(TypeError);
  });
});
