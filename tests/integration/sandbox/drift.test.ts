import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { call } from '../../fixtures/sandbox-call.ts';
import type { ControlState } from '../../sandbox/control-state.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';

describe('drift, set through the control host', () => {
  let sandbox: Sandbox;
  const delays: number[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox({ delay: async (durationMs) => void delays.push(durationMs) });
  });
  afterAll(() => sandbox.close());
  beforeEach(() => post('reset', {}));

  const post = (name: string, body: unknown) =>
    call(sandbox, `${sandbox.control}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  const driftOf = async () => {
    const { tenants } = (await call(sandbox, `${sandbox.control}/state`)).json as ControlState;
    return Object.fromEntries(tenants.map(({ name, drift }) => [name, drift]));
  };
  const shell = async (tenant: string) =>
    (await call(sandbox, sandbox.tenants.find(({ name }) => name === tenant)?.url ?? '')).text;

  it('applies to one tenant or to all, is replaced as a whole, and ends with a reset', async () => {
    await post('drift', { tenant: 'acme_dpt2', settings: { ids: 'volatile', delay: 10_000 } });
    expect(await driftOf()).toMatchObject({
      acme_dpt1: {},
      acme_dpt2: { ids: 'volatile', delay: 10_000 },
    });
    expect(await shell('acme_dpt2')).toContain(
      '<html lang="en" data-delay="10000" data-ids="volatile">',
    );
    expect(await shell('acme_dpt1')).toContain('<html lang="en">');

    await post('drift', { settings: { context: 'popup' } });
    const all = await driftOf();
    expect(Object.values(all)).toEqual(Object.keys(all).map(() => ({ context: 'popup' })));
    await post('reset', {});
    expect(await driftOf()).toMatchObject({ acme_dpt1: {}, acme_dpt2: {} });
  });

  it.each([
    [{ settings: { delay: 10_001 } }, 'delay'],
    [{ settings: { context: 'frame' } }, 'context'],
    [{ settings: { colour: 'red' } }, 'colour'],
    [{ tenant: 'nobody', settings: {} }, 'nobody'],
    [{}, 'settings'],
  ])('%j is refused with a reason', async (body, reason) => {
    const { status, text } = await post('drift', body);
    expect({ status, text }).toEqual({ status: 400, text: expect.stringContaining(reason) });
  });

  it('refuses the first OK of every page, keeps the input, and accepts the second', async () => {
    await post('drift', { tenant: 'acme_dpt1', settings: { firstOk: 'refused' } });
    const admin = new Administrator(sandbox, 'acme_dpt1');
    await admin.opens('Create Security Group');
    await admin.enters('Type of Tenanted Security Group', 'User-Based Security Group');
    await admin.enters('Name', 'Night Shift');
    await admin.presses('OK');
    expect(admin.title).toBe('Create Security Group');
    expect(admin.errors).toEqual([expect.stringContaining('could not be saved')]);
    expect(admin.field('Name')).toMatchObject({ value: 'Night Shift' });
    await admin.presses('OK');
    expect(admin.title).toBe('Edit User-Based Security Group');
    await admin.presses('OK');
    expect(admin.errors).toHaveLength(1);
    await admin.presses('OK');
    expect(admin.title).toBe('View User-Based Security Group');
  });

  it('delays every answer except the shell', async () => {
    await post('drift', { tenant: 'acme_dpt1', settings: { slow: 300 } });
    const admin = new Administrator(sandbox, 'acme_dpt1');
    await shell('acme_dpt1');
    expect(delays).toEqual([]);
    await admin.goes('home.htmld');
    expect(delays).toEqual([300]);
  });
});
