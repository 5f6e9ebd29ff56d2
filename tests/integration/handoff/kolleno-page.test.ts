import { describe, expect, it, vi } from 'vitest';
import { createKollenoListener } from '../../../utils/background/routes/kolleno.ts';
import { handoff, handoffOffer } from '../../../utils/storage/items.ts';
import { tabInFront } from '../../fixtures/front-tab.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';

type Outsider = Parameters<ReturnType<typeof createKollenoListener>>[1];

const kolleno: Outsider = {
  url: 'https://connect.kolleno.com/connect/workday',
  origin: 'https://connect.kolleno.com',
  tab: { id: 7 },
  frameId: 0,
};

/** Returns the answer that the sender receives, or nothing. */
async function says(message: unknown, sender: Outsider = kolleno): Promise<unknown> {
  const respond = vi.fn();
  if (!createKollenoListener()(message, sender, respond)) return 'no answer';
  await vi.waitFor(() => expect(respond).toHaveBeenCalled());
  return respond.mock.calls[0]?.[0];
}

describe("Kolleno's page", () => {
  it('receives the version', async () => {
    expect(await says({ type: 'ping' })).toEqual({ version: '0.1.0' });
  });

  it('offers a link and learns whether the extension has it', async () => {
    const { intake } = await intakeOnLoopback();
    const tab = { id: await tabInFront() };
    const link = await intake.newHandoffLink();
    expect(await says({ type: 'handoff-link', link }, { ...kolleno, tab })).toEqual({
      taken: true,
    });
    expect(await handoffOffer.getValue()).toMatchObject({ target: { instance: 'Acme Ltd' } });
    expect((await handoff.getValue()).state).toBe('disconnected');
    const expired = await intake.newHandoffLink({ expired: true });
    expect(await says({ type: 'handoff-link', link: expired }, { ...kolleno, tab })).toEqual({
      taken: false,
    });
    expect(
      await says({ type: 'handoff-link', link: 'https://evil.example/' }, { ...kolleno, tab }),
    ).toEqual({ taken: false });
    expect(await handoffOffer.getValue()).toMatchObject({ target: { instance: 'Acme Ltd' } });
  });

  it.each([
    { type: 'reveal', data: { tenant: 'wd5.myworkday.com/acme', credential: 'clientSecret' } },
    { type: 'handoff-link' },
    { type: 'handoff-link', link: 'x'.repeat(2_001) },
    { type: 'ping', more: 1 },
    'ping',
    null,
  ])('receives no answer to %j', async (message) => {
    expect(await says(message)).toBe('no answer');
  });
});

describe('any other sender receives no answer', () => {
  const others: [who: string, sender: Outsider][] = [
    ['another extension', { ...kolleno, id: 'abcdefghijklmnopabcdefghijklmnop' }],
    ['a frame inside a page', { ...kolleno, frameId: 4 }],
    ['no tab', { ...kolleno, tab: undefined }],
    ['another site', { ...kolleno, url: 'https://evil.example/', origin: 'https://evil.example' }],
    [
      'a look-alike',
      { ...kolleno, url: 'https://connect.kolleno.com.evil.example/connect/workday' },
    ],
    ['a subdomain', { ...kolleno, url: 'https://x.connect.kolleno.com/connect/workday' }],
    ['plain http', { ...kolleno, url: 'http://connect.kolleno.com/connect/workday' }],
    [
      'a page whose origin is another than its address',
      { ...kolleno, origin: 'https://evil.example' },
    ],
    ['a sandboxed page', { ...kolleno, origin: 'null' }],
    ['nobody', {}],
  ];
  it.each(others)('%s', async (_, sender) => {
    expect(await says({ type: 'ping' }, sender)).toBe('no answer');
    expect(await says({ type: 'handoff-link', link: 'https://connect.kolleno.com/' }, sender)).toBe(
      'no answer',
    );
  });
});
