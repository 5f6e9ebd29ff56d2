import { expect } from 'vitest';
import { foreignSecret } from './canary.ts';
import type { HostileHarness } from './hostile-harness.ts';
import type { Victim } from './victim.ts';

export const host = 'impl.wd12.myworkday.com';
const key = `${host}/acme_dpt1`;
/** Guessed as well as a page can. */
const shown = { session: null, key: null, tenant: key, values: '' };
/** Messages that our page script may send, and some that only the panel may. */
export const asks: [type: string, data: unknown][] = [
  ['reveal', { tenant: key, credential: 'clientSecret', shown }],
  ['send', { tenant: key, shown, instead: null }],
  ['wipe', { tenant: key, shown }],
  ['use-link', { offer: crypto.randomUUID(), shown }],
  ['connect', { link: `https://connect.kolleno.com/connect/workday#${'a'.repeat(43)}`, shown }],
  ['verify', { tenant: key, what: 'connection' }],
  ['enter-credential', { tenant: key, credential: 'clientSecret', value: foreignSecret }],
  ['mark-done', { tenant: key, task: 'register-api-client', reason: 'x' }],
  ['skip-permission', { tenant: key, permission: 'get:Process: Customer Invoice', reason: 'x' }],
  ['tick-permission', { tenant: key, permission: 'get:Process: Customer Invoice', ticked: true }],
  ['switch-overlay', { tenant: key, page: 'create-security-group/form', scope: 'all' }],
  ['handoff-link', { link: `https://connect.kolleno.com/connect/workday#${'a'.repeat(43)}` }],
];

export async function expectConnectedToNobody(_: Victim, { panel }: HostileHarness): Promise<void> {
  expect(
    await panel.page.$eval('[data-handoff]', (shown) => shown.getAttribute('data-handoff')),
  ).toBe('disconnected');
}
