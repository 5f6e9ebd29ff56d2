import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { handoff, handoffSession } from '../../../utils/storage/items.ts';
import { captureAll, tenant } from '../../fixtures/captured-values.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';
import { pasteLink, pressSend } from '../../fixtures/press.ts';

const kolleno = 'https://connect.kolleno.com';
const other = 'https://kolleno.example.com';

const policy = (values: Record<string, unknown>) =>
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => values);

/** Runs the stand-in intake under another name, in addresses and in its answers. */
async function intakeElsewhere() {
  const loopback = await intakeOnLoopback();
  const reach = globalThis.fetch;
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    asked.push(input);
    const answer = await reach(input.replace(other, kolleno), init);
    const text = (await answer.text()).replaceAll(kolleno, other);
    return new Response(text, {
      status: answer.status,
      headers: { 'Content-Type': answer.headers.get('Content-Type') ?? '' },
    });
  });
  const link = (await loopback.intake.newHandoffLink()).replace(kolleno, other);
  return { intake: loopback.intake, link, asked };
}

beforeEach(async () => {
  vi.restoreAllMocks();
  await captureAll();
});

describe('a server named by the policy', () => {
  it('receives the hand-off, and no other server is contacted', async () => {
    policy({ handoffOrigins: [other] });
    const { intake, link, asked } = await intakeElsewhere();
    await pasteLink(link);
    await pressSend(tenant);
    expect(intake.state().submissions).toHaveLength(1);
    expect((await handoff.getValue()).state).toBe('received');
    expect(asked.every((address) => address.startsWith(`${other}/`))).toBe(true);
  });

  it('is foreign without the policy', async () => {
    const { link, asked } = await intakeElsewhere();
    await pasteLink(link);
    expect(await handoff.getValue()).toMatchObject({
      problem: { key: 'findings.handoff.foreignLink' },
    });
    expect(asked).toEqual([]);
  });

  it('receives nothing more once the policy no longer names it', async () => {
    policy({ handoffOrigins: [other] });
    const { intake, link } = await intakeElsewhere();
    await pasteLink(link);
    policy({});
    await pressSend(tenant);
    expect(intake.state().submissions).toEqual([]);
    expect(await handoff.getValue()).toMatchObject({
      state: 'failed',
      problem: { key: 'findings.handoff.foreignLink', substitutions: ['kolleno.example.com'] },
    });
  });

  it('cannot redirect the submission to another server that the policy names', async () => {
    policy({ handoffOrigins: [other] });
    const { intake } = await intakeOnLoopback();
    const reach = globalThis.fetch;
    // The session names Kolleno's own intake as its submit URL.
    vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
      reach(input.replace(other, kolleno), init),
    );
    await pasteLink((await intake.newHandoffLink()).replace(kolleno, other));
    expect(await handoffSession.getValue()).toBeNull();
    expect(await handoff.getValue()).toMatchObject({
      problem: { key: 'findings.handoff.badSession' },
    });
  });
});

describe('a policy that forbids sending', () => {
  it('blocks Send: no request is made, and no value is lost', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    policy({ allowSend: false });
    await pressSend(tenant);
    expect(intake.state().submissions).toEqual([]);
    expect(await handoff.getValue()).toMatchObject({
      state: 'failed',
      problem: { key: 'findings.handoff.sendingOff', retryable: false },
    });
    expect(await handoffSession.getValue()).not.toBeNull();
  });
});
