import { onTestFinished, vi } from 'vitest';
import { credentialNames } from '../../../utils/guide/task.ts';
import type { TestKey } from './keys.ts';

/**
 * Replaces Kolleno with one session that has one key.
 * @returns its link, and the submissions to it
 */
export function sessionWithKey({ jwk }: TestKey): { link: string; submitted: string[] } {
  const submitted: string[] = [];
  const session = {
    version: 2,
    id: '11111111-1111-4111-8111-111111111111',
    product: 'workday',
    instance: { name: 'Acme Ltd', url: 'https://app.kolleno.com/acme-ltd' },
    organisation: { id: 'org-acme', name: 'Acme Group' },
    environment: 'non-production',
    expiresAt: '2099-01-01T00:00:00Z',
    accepts: credentialNames,
    submitUrl: 'https://connect.kolleno.com/workday/v1/submissions/',
    jwks: { keys: [jwk] },
  };
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, { body }: RequestInit = {}) => {
    if (url.endsWith('/session/')) return Response.json({ token: 'k'.repeat(43), session });
    submitted.push(String(body));
    return Response.json({ type: 'about:blank' }, { status: 403 });
  });
  onTestFinished(() => {
    vi.stubGlobal('fetch', real);
  });
  return { link: `https://connect.kolleno.com/connect/workday#${'t'.repeat(43)}`, submitted };
}
