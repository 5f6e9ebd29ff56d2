import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { callService } from '../../../utils/background/connection/calls/request.ts';
import { getCustomers } from '../../../utils/background/connection/calls/soap.ts';
import {
  fingerprint,
  newFingerprintKey,
} from '../../../utils/background/connection/rejected-values.ts';
import { answerServices } from '../../fixtures/services-on-loopback.ts';

const url = new URL('https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1');
const stop = () => new AbortController();
const get = { method: 'GET' } as const;

describe('one call', () => {
  it.each([
    'https://evil.example/ccx/api/v1/acme_dpt1',
    'https://impl.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
    'http://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
    'https://impl-services1.wd12.myworkday.com:8443/ccx/api/v1/acme_dpt1',
  ])('does not call %s', async (address) => {
    const asked = await answerServices((_, response) => response.end());
    await expect(callService(new URL(address), get, { stop: stop().signal })).rejects.toThrow(
      'Not a services host.',
    );
    expect(asked).toEqual([]);
  });

  it('follows no redirect', async () => {
    const asked = await answerServices((_, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await callService(url, get, { stop: stop().signal })).toEqual({ kind: 'redirect' });
    expect(asked).toHaveLength(1);
  });

  it('times out', async () => {
    await answerServices(() => {});
    expect(await callService(url, get, { stop: stop().signal, timeoutMs: 50 })).toEqual({
      kind: 'timeout',
    });
  });

  it('times out on a body that does not end', async () => {
    await answerServices((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{');
    });
    expect(await callService(url, get, { stop: stop().signal, timeoutMs: 100 })).toEqual({
      kind: 'timeout',
    });
  });

  it('aborts on Stop', async () => {
    const stopping = stop();
    await answerServices(() => stopping.abort());
    expect(await callService(url, get, { stop: stopping.signal })).toEqual({ kind: 'stopped' });
  });

  it('reports a broken connection', async () => {
    await answerServices((incoming) => incoming.socket.destroy());
    expect(await callService(url, get, { stop: stop().signal })).toEqual({ kind: 'offline' });
  });

  it('stops reading an endless response', async () => {
    let sent = 0;
    await answerServices((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (!response.destroyed && sent < 50_000_000 && response.write('x'.repeat(65_536)))
          sent += 65_536;
        sent += 65_536;
        if (sent < 50_000_000) response.once('drain', more);
        else response.end();
      };
      more();
    });
    expect(await callService(url, get, { stop: stop().signal })).toEqual({ kind: 'oversized' });
    expect(sent).toBeLessThan(50_000_000);
  });

  it('reads only the beginning of a document', async () => {
    await answerServices((_, response) => {
      response
        .writeHead(200, { 'content-type': 'application/pdf' })
        .end(`%PDF-1.4\n${'x'.repeat(5_000_000)}`);
    });
    const reply = await callService(url, { ...get, firstBytes: 8 }, { stop: stop().signal });
    expect(reply).toMatchObject({ kind: 'answer', type: 'other', text: '%PDF-1.4' });
  });

  it.each([
    ['application/json;charset=utf-8', 'json'],
    ['application/problem+json', 'json'],
    ['text/xml', 'xml'],
    ['application/soap+xml', 'xml'],
    ['Text/HTML', 'html'],
    ['application/xhtml+xml', 'html'],
    ['text/plain', 'other'],
    ['', 'other'],
  ])('classifies %s as %s', async (contentType, type) => {
    await answerServices((_, response) => {
      response.writeHead(200, { 'content-type': contentType }).end('{}');
    });
    expect(await callService(url, get, { stop: stop().signal })).toMatchObject({ type });
  });

  it.each([
    ['30', 30],
    ['999999', 3600],
    ['0', 1],
    ['Mon, 15 Jun 2026 10:01:00 GMT', 60],
    ['soon', null],
  ])('reads Retry-After %s', async (given, seconds) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T10:00:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    await answerServices((_, response) => {
      response.writeHead(429, { 'retry-after': given }).end();
    });
    expect(await callService(url, get, { stop: stop().signal })).toMatchObject({
      retryAfter: seconds,
    });
  });
});

describe('the web service request', () => {
  it.each([`a&b<c>d"e'f`, ']]><x/>', '&amp;', '</wsse:Password>', 'ä€😀'])(
    'sends %s unchanged',
    (password) => {
      const parsed = new XMLParser({
        removeNSPrefix: true,
        trimValues: false,
        parseTagValue: false,
      }).parse(getCustomers(`${password}@acme`, password));
      const token = parsed.Envelope.Header.Security.UsernameToken;
      expect([token.Username, token.Password]).toEqual([`${password}@acme`, password]);
    },
  );
});

describe('a fingerprint', () => {
  it('is equal only for the same values under the same key', async () => {
    const key = newFingerprintKey();
    const one = await fingerprint(key, ['a', 'b']);
    expect(await fingerprint(key, ['a', 'b'])).toBe(one);
    expect(await fingerprint(key, ['ab', ''])).not.toBe(one);
    expect(await fingerprint(key, ['a', 'B'])).not.toBe(one);
    expect(await fingerprint(newFingerprintKey(), ['a', 'b'])).not.toBe(one);
  });
});
