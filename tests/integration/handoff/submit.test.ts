import { expect, it } from 'vitest';
import { withoutToken } from '../../../utils/background/handoff/session.ts';
import { idempotencyKey, payloadBytes } from '../../../utils/background/handoff/submission.ts';
import { submit } from '../../../utils/background/handoff/submit.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { handoffSession } from '../../../utils/storage/items.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';
import { pasteLink } from '../../fixtures/press.ts';

it('times out when the intake does not respond', async () => {
  const { intake } = await intakeOnLoopback();
  await pasteLink(await intake.newHandoffLink());
  const session = await handoffSession.getValue();
  if (!session) throw new Error('not connected');
  intake.armFaults(['intake-hang']);
  const sealed = {
    tenant,
    session: session.id,
    opened: await withoutToken(session),
    sealedAt: new Date().toISOString(),
    idempotencyKey: 'k',
    jwe: 'a.b.c.d.e',
    credentials: [],
    revisions: {},
  };
  expect(await submit(session, sealed, { timeoutMs: 100 })).toEqual({
    kind: 'problem',
    problem: { key: 'findings.handoff.timeout', substitutions: [], retryable: true },
    transient: true,
    retryAfter: null,
  });
});

it('gives equal payloads equal bytes and keys, and different payloads different ones', async () => {
  const id = '11111111-1111-4111-8111-111111111111';
  const secret = new Secret('one');
  const other = new Secret('two');
  const bytes = payloadBytes(id, tenant, { clientSecret: secret, clientId: other });
  expect(new TextDecoder().decode(bytes)).toBe(
    `{"credentials":{"clientId":"two","clientSecret":"one"},"session":"${id}","tenant":{"environment":"non-production","host":"impl.wd12.myworkday.com","name":"acme_dpt1"},"version":1}`,
  );
  const again = payloadBytes(id, tenant, { clientId: new Secret('two'), clientSecret: secret });
  expect(await idempotencyKey(again, 'token')).toBe(await idempotencyKey(bytes, 'token'));
  expect(await idempotencyKey(bytes, 'token2')).not.toBe(await idempotencyKey(bytes, 'token'));
  const changed = payloadBytes(id, tenant, { clientId: secret, clientSecret: other });
  expect(await idempotencyKey(changed, 'token')).not.toBe(await idempotencyKey(bytes, 'token'));
});
