import { describe, expect, it } from 'vitest';
import { parseHandoffLink } from '../../../utils/background/handoff/link.ts';
import { openLink } from '../../../utils/background/handoff/session.ts';
import { idempotencyKey, payloadBytes } from '../../../utils/background/handoff/submission.ts';
import { seal } from '../../../utils/background/kolleno-key/envelope.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';
import type { LinkOptions } from '../../sandbox/intake/sessions.ts';

const origin = 'https://connect.kolleno.com';
const accepts = ['clientId'];

async function opened(options: LinkOptions = {}, now?: () => Date) {
  const { intake } = await intakeOnLoopback(now);
  const link = parseHandoffLink(await intake.newHandoffLink({ accepts, ...options }));
  if ('key' in link) throw new Error(link.key);
  const session = await openLink(link);
  if ('retryable' in session) throw new Error(session.key);
  const submit = async (
    value: string,
    more: { key?: string; headers?: Record<string, string>; session?: string } = {},
  ) => {
    const payload = payloadBytes(more.session ?? session.id, tenant, {
      clientId: new Secret(value),
    });
    return fetch(`${origin}/workday/v1/submissions/`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${session.token}`,
        'Content-Type': 'application/jose',
        'Idempotency-Key': `"${more.key ?? (await idempotencyKey(payload, session.token))}"`,
        ...more.headers,
      },
      body: await seal(payload, session.key),
    });
  };
  return { intake, link, session, submit };
}
const typeOf = async (answer: Response) =>
  String((await answer.json()).type)
    .split('/')
    .at(-1);

describe('the stand-in intake', () => {
  it('answers the same submission with the same receipt, even after the session expired', async () => {
    let now = new Date('2030-01-01T12:00:00Z');
    const { intake, submit } = await opened({}, () => now);
    const first = await submit('one');
    expect(first.status).toBe(202);
    now = new Date('2030-01-01T20:00:00Z');
    const second = await submit('one');
    expect(second.status).toBe(202);
    expect(await second.json()).toEqual(await first.json());
    expect(intake.state().submissions).toMatchObject([
      { replays: 1, payload: { credentials: { clientId: 'one' } } },
    ]);
  });

  it('refuses a different payload under a used key, and a second submission in the session', async () => {
    const { intake, submit } = await opened();
    await submit('one');
    const [stored] = intake.state().submissions;
    const reused = await submit('two', { key: stored?.idempotencyKey ?? '' });
    expect([reused.status, await typeOf(reused)]).toEqual([422, 'key-reused']);
    const another = await submit('two');
    expect([another.status, await typeOf(another)]).toEqual([409, 'session-used']);
    expect(intake.state().submissions).toHaveLength(1);
  });

  it.each([
    ['a key that is not derived from the payload', { key: 'A'.repeat(43) }, 400],
    ['a key without quotes', { headers: { 'Idempotency-Key': 'A'.repeat(43) } }, 400],
    ['another content type', { headers: { 'Content-Type': 'application/json' } }, 415],
    ['the payload of another session', { session: '11111111-1111-4111-8111-111111111111' }, 422],
    ['no token', { headers: { Authorization: '' } }, 401],
  ])('refuses %s and records it', async (_, more, status) => {
    const { intake, submit } = await opened();
    expect((await submit('one', more)).status).toBe(status);
    expect(intake.state()).toMatchObject({
      submissions: [],
      rejected: [{ method: 'POST', status }],
    });
  });

  it.each([
    ['too few values', ['clientId', 'clientSecret']],
    ['values that were not asked for', ['clientSecret']],
  ])('refuses %s', async (_, asked) => {
    const { intake, submit } = await opened({ accepts: asked });
    expect((await submit('one')).status).toBe(422);
    expect(intake.state()).toMatchObject({ submissions: [], sessions: [{ used: false }] });
  });

  it('reports the progress of a submission to its own session only', async () => {
    const { intake, session, submit } = await opened();
    const { id } = await (await submit('one')).json();
    const ask = (token: string) =>
      fetch(`${origin}/workday/v1/submissions/${id}/`, {
        headers: { Authorization: `Bearer ${token}` },
      });
    expect(await (await ask(session.token)).json()).toMatchObject({ id, status: 'received' });
    const link = parseHandoffLink(await intake.newHandoffLink());
    const stranger = 'key' in link ? link : await openLink(link);
    if ('retryable' in stranger) throw new Error(stranger.key);
    expect((await ask(stranger.token)).status).toBe(404);
  });

  it('records requests that the contract does not contain', async () => {
    const { intake } = await opened();
    await fetch(`${origin}/workday/v1/secrets/`);
    await fetch(`${origin}/workday/v1/session/`, { method: 'DELETE' });
    expect(intake.state().rejected.map(({ status }) => status)).toEqual([404, 405]);
  });

  it('serves a start page and creates links', async () => {
    const { intake } = await opened();
    const made = await fetch(`${origin}/practice/new-link`, { redirect: 'manual' });
    expect(made.headers.get('location')).toMatch(
      /^https:\/\/connect\.kolleno\.com\/connect\/workday#[\w-]{43}$/,
    );
    const page = await (await fetch(`${origin}/connect/workday`)).text();
    expect(page).toContain('Continue in the extension');
    expect(intake.state().rejected).toEqual([]);
  });
});
