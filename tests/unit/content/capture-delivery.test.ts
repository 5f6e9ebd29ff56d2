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

const look = (page: Parameters<typeof observe>[0]) =>
  observe(page, { names: defaultNames, skipped: {}, captured: [] }, notFilling);

let end: AbortController;
let changed: ReturnType<typeof vi.fn<() => void>>;
let keeper: CaptureDelivery;
const send = vi.fn<Send>();

beforeEach(() => {
  end = new AbortController();
  changed = vi.fn<() => void>();
  send.mockReset();
  keeper = createCaptureDelivery(send, changed, end.signal);
});
afterEach(() => end.abort());

describe('keeping what a page shows', () => {
  it('knows what the vault took', async () => {
    send.mockResolvedValue(true);
    keeper.keep(look(clientResult()));
    await vi.waitFor(() =>
      expect(keeper.taken).toEqual(expect.arrayContaining(['clientId', 'clientSecret'])),
    );
    expect(keeper.keepingOf(look(clientResult()))).toEqual({ missing: [], failed: false });
  });

  it('says what is missing, and that waiting is of no use once the vault refused it', async () => {
    send.mockImplementation(async (credential) => credential !== 'clientSecret');
    const page = look(clientResult());
    expect(keeper.keepingOf(page)).toEqual({
      missing: ['clientId', 'clientSecret'],
      failed: false,
    });
    keeper.keep(page);
    await vi.waitFor(() =>
      expect(keeper.keepingOf(page)).toEqual({ missing: ['clientSecret'], failed: true }),
    );
  });

  it('knows at once that a masked value cannot be kept', () => {
    expect(keeper.keepingOf(look(clientResult('••••••••'))).failed).toBe(true);
  });

  it('offers a value again by itself when nobody answered, and tells when it was taken', async () => {
    send.mockRejectedValueOnce(new Error('no receiver')).mockResolvedValue(true);
    keeper.keep(look(tokenResult()));
    await vi.waitFor(() => expect(keeper.taken).toContain('refreshToken'), { timeout: 3_000 });
    expect(keeper.keepingOf(look(tokenResult())).missing).toEqual([]);
  });

  it('forgets on another page what an earlier one gave, even when its answer comes late', async () => {
    let answer: (taken: boolean) => void = () => undefined;
    send.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    keeper.keep(look(tokenResult()));
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    keeper.turned();
    answer(true);
    await new Promise((done) => setTimeout(done, 20));
    expect(keeper.taken).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });
});
