import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { root } from '../../runners/build.ts';

/** Names of all items that the extension stores, from its own declarations. */
export function itemNames(): string[] {
  const source = readFileSync(join(root, 'utils/storage/items.ts'), 'utf8');
  return [...source.matchAll(/'(?:session|local):([a-z-]+)'/g)].flatMap(([, name]) => name ?? []);
}

export const forgedPermission = 'Forged: Everything';
export const forgedInstance = 'Forged Ltd';

/**
 * What a page would store that has taken over our script, under every name that the extension
 * reads: a key of its own wherever a key is named, its own session, a receipt, a permission, a
 * submission. All else is of a form that no version wrote.
 */
export function forgedItems(tenant: string, key: JWK, thumbprint: string): Record<string, unknown> {
  const origin = 'https://connect.kolleno.com';
  const facts = {
    instance: forgedInstance,
    instanceUrl: 'https://forged.example/',
    environment: 'non-production',
    expiresAt: '2099-01-01T00:00:00Z',
    accepts: ['clientId', 'clientSecret'],
  };
  const id = '11111111-1111-4111-8111-111111111111';
  const target = { ...facts, session: id, key: thumbprint, code: 'AAAAAA' };
  const session = {
    id,
    link: 'l'.repeat(43),
    token: 't'.repeat(43),
    submitUrl: `${origin}/workday/v1/submissions/`,
    key,
    target,
  };
  const receipt = {
    id,
    receivedAt: '2026-11-01T00:00:00Z',
    instance: forgedInstance,
    tenant,
    credentials: facts.accepts,
    link: session.link,
  };
  const added = { added: [forgedPermission], removed: [] };
  const known: Record<string, unknown> = {
    'kolleno-key': { key, origin },
    'open-session-key': { key, origin },
    'handoff-session': session,
    'offered-session': session,
    handoff: { state: 'connected', target },
    'handoff-offer': { id, link: session.link, target },
    receipts: { [tenant]: receipt },
    'sealed-submission': {
      tenant,
      session: id,
      opened: { ...session, target: facts },
      sealedAt: new Date().toISOString(),
      idempotencyKey: 'k'.repeat(43),
      jwe: 'a.b.c.d.e',
      credentials: facts.accepts,
      revisions: {},
      receipt,
    },
    settings: {
      names: {},
      permissions: { modify: added, view: added, put: added, get: added },
    },
    kollenoKey: key,
  };
  const names = [...new Set([...itemNames(), ...Object.keys(known)])];
  return Object.fromEntries(
    names.flatMap((name) => [
      [name, known[name] ?? { forged: true }],
      [`${name}$`, { v: 1 }],
    ]),
  );
}
