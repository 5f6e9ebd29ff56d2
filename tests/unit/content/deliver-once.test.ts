import { describe, expect, it, vi } from 'vitest';
import { deliverOnce } from '../../../utils/content/capture/deliver-once.ts';
import { Secret } from '../../../utils/lib/secret.ts';

const task = 'register-api-client';

describe('a captured value', () => {
  it('is delivered once, however often the page is read', async () => {
    const send = vi.fn(async () => true);
    const deliver = deliverOnce(send);
    await Promise.all([
      deliver('clientSecret', new Secret('a'), task),
      deliver('clientSecret', new Secret('a'), task),
    ]);
    await deliver('clientSecret', new Secret('a'), task);
    expect(send).toHaveBeenCalledExactlyOnceWith('clientSecret', 'a', task);
  });

  it('is delivered again when it changes', async () => {
    const send = vi.fn(async () => true);
    const deliver = deliverOnce(send);
    await deliver('clientSecret', new Secret('a'), task);
    await deliver('clientSecret', new Secret('b'), task);
    expect(send.mock.calls).toEqual([
      ['clientSecret', 'a', task],
      ['clientSecret', 'b', task],
    ]);
  });

  it('is delivered again after a lost message, but not forever', async () => {
    const send = vi.fn<(credential: string, value: string) => Promise<boolean>>();
    send.mockRejectedValueOnce(new Error('no receiver')).mockResolvedValue(false);
    const deliver = deliverOnce(send);
    for (let look = 0; look < 10; look++) await deliver('refreshToken', new Secret('a'), task);
    expect(send).toHaveBeenCalledTimes(3);
  });
});
