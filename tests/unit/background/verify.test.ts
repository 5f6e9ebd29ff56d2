import { afterEach, expect, it, vi } from 'vitest';
import { withHandoffLock } from '../../../utils/background/handoff/state.ts';
import { routes } from '../../../utils/background/routes/router.ts';
import { verifications } from '../../../utils/storage/items.ts';
import { captureAll, tenant } from '../../fixtures/captured-values.ts';
import { settled } from '../../fixtures/settled.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('the token call waits for a submission under way, since it may replace the refresh token', async () => {
  await captureAll();
  const asked = vi.fn(async () => new Response('{"error":"invalid_client"}', { status: 401 }));
  vi.stubGlobal('fetch', asked);
  let sent = () => {};
  const sending = withHandoffLock(() => new Promise<void>((done) => (sent = done)));
  const verifying = routes.verify.handle({ tenant, what: 'connection' }, 'extension page');
  await vi.waitFor(async () =>
    expect((await verifications.getValue())[tenant]?.checks.token.state).toBe('running'),
  );
  await settled();
  expect(asked).not.toHaveBeenCalled();
  sent();
  await Promise.all([sending, verifying]);
  expect(asked).toHaveBeenCalledOnce();
  expect((await verifications.getValue())[tenant]).toMatchObject({
    running: false,
    checks: { token: { state: 'failed' } },
  });
});
