import { describe, expect, it, vi } from 'vitest';
import { verify } from '../../../utils/background/connection/verify.ts';
import { readCredentials } from '../../../utils/background/vault/read-credentials.ts';
import {
  clearInFlight,
  markInFlight,
} from '../../../utils/background/vault/refresh-token-in-flight.ts';
import { wipe } from '../../../utils/background/vault/wipe.ts';
import { credentialViews, refreshTokensInFlight } from '../../../utils/storage/items.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { captureAll, captureOne, tenant } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import { storeKollenoKey } from '../../fixtures/kolleno-keys.ts';

const warned = async () =>
  ((await credentialViews.getValue())[tenant] ?? []).flatMap(({ credential, warning }) =>
    warning ? [[credential, warning]] : [],
  );

/** Leaves values that only Kolleno can open, after a token call whose outcome is unknown. */
async function closedInTheCall(): Promise<void> {
  await storeKollenoKey();
  await captureAll();
  await markInFlight(tenant, (await readCredentials(tenant)).revisions.refreshToken);
  await restart();
}

describe('a refresh token that Workday may have replaced', () => {
  it('is warned of when it cannot be tried any more', async () => {
    await closedInTheCall();
    expect(await warned()).toEqual([['refreshToken', 'findings.capture.tokenAtStake']]);
  });

  it('is none once a new one is captured', async () => {
    await closedInTheCall();
    await captureOne('refreshToken', 'n'.repeat(99));
    expect(await warned()).toEqual([]);
  });

  it('is none when the call had a known end', async () => {
    await storeKollenoKey();
    await captureAll();
    await markInFlight(tenant, (await readCredentials(tenant)).revisions.refreshToken);
    await clearInFlight(tenant);
    await restart();
    expect(await warned()).toEqual([]);
  });

  it('leaves nothing behind when it is wiped', async () => {
    await closedInTheCall();
    await wipe(tenant);
    expect(await refreshTokensInFlight.getValue()).toEqual({});
  });

  it.each([null, 7, 'text', { [tenant]: 7 }, [tenant]])('%j on disk is none', async (raw) => {
    await disk.set({ 'tokens-at-stake': raw });
    expect(await refreshTokensInFlight.getValue()).toEqual({});
  });
});

describe('a token call', () => {
  const calls = async (answer: () => Promise<Response>): Promise<boolean> => {
    const seen: unknown[] = [];
    vi.stubGlobal('fetch', async () => {
      seen.push(await refreshTokensInFlight.getValue());
      return answer();
    });
    await captureAll();
    const { refreshToken } = (await readCredentials(tenant)).revisions;
    await verify(tenant, 'connection', (work) => work());
    vi.unstubAllGlobals();
    expect(seen[0]).toEqual({ [tenant]: refreshToken });
    return tenant in (await refreshTokensInFlight.getValue());
  };
  const json = (body: object, status: number) => async () => Response.json(body, { status });

  it('puts the token at stake until Workday has answered', async () => {
    expect(await calls(json({ access_token: 'a' }, 200))).toBe(false);
    expect(await calls(json({ error: 'invalid_grant' }, 400))).toBe(false);
  });

  it.each([
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed'))],
    ['an answer that cannot be read', json({ token_type: 'Bearer' }, 200)],
  ])('leaves it there after %s', async (_, answer) => {
    expect(await calls(answer)).toBe(true);
  });
});
