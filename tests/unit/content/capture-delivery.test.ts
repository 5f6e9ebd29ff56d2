import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import {
  type CaptureDelivery,
  createCaptureDelivery,
} from '../../../utils/content/capture/capture-delivery.ts';
import type { Send } from '../../../utils/content/capture/deliver-once.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import { clientResult, tokenResult } from '../../fixtures/api-client-pages.ts';
import { settled } from '../../fixtures/settled.ts';

const observed = (page: Parameters<typeof observe>[0]) =>
  observe(page, { names: defaultNames, skipped: {}, captured: [] }, notFilling);

let onChange: ReturnType<typeof vi.fn<() => void>>;
let delivery: CaptureDelivery;
const send = vi.fn<Send>();

beforeEach(() => {
  onChange = vi.fn<() => void>();
  send.mockReset();
  delivery = createCaptureDelivery(send, onChange);
});
afterEach(() => {
  delivery.reset();
  vi.useRealTimers();
});

describe('delivering what a page shows', () => {
  it('knows which values the vault took', async () => {
    send.mockResolvedValue(true);
    delivery.deliver(observed(clientResult()));
    await vi.waitFor(() =>
      expect(delivery.taken()).toEqual(expect.arrayContaining(['clientId', 'clientSecret'])),
    );
    expect(delivery.statusOf(observed(clientResult()))).toEqual({ missing: [], failed: false });
  });

  it('reports what is missing, and a failure once the vault refused it', async () => {
    send.mockImplementation(async (credential) => credential !== 'clientSecret');
    const page = observed(clientResult());
    expect(delivery.statusOf(page)).toEqual({
      missing: ['clientId', 'clientSecret'],
      failed: false,
    });
    delivery.deliver(page);
    await vi.waitFor(() =>
      expect(delivery.statusOf(page)).toEqual({ missing: ['clientSecret'], failed: true }),
    );
  });

  it('reports at once that a masked value cannot be captured', () => {
    expect(delivery.statusOf(observed(clientResult('••••••••'))).failed).toBe(true);
  });

  it('delivers a value again when nobody answered, and knows when it was taken', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    send.mockRejectedValueOnce(new Error('no receiver')).mockResolvedValue(true);
    delivery.deliver(observed(tokenResult()));
    await vi.waitFor(() => expect(delivery.taken()).toContain('refreshToken'));
    expect(delivery.statusOf(observed(tokenResult())).missing).toEqual([]);
  });

  it('forgets the values of an earlier page, even if the answer comes late', async () => {
    let answer: (taken: boolean) => void = () => undefined;
    send.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    delivery.deliver(observed(tokenResult()));
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    delivery.reset();
    answer(true);
    await settled();
    expect(delivery.taken()).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
  });
});
