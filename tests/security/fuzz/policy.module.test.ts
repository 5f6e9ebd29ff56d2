import { describe, expect } from 'vitest';
import { permissions } from '../../../utils/guide/index.ts';
import { combineGuide, listedNames } from '../../../utils/state/effective-settings.ts';
import { noSettings } from '../../../utils/state/settings.ts';
import { parsePolicy } from '../../../utils/storage/policy.ts';
import { keyOf } from '../decrypt/keys.ts';
import { fuzz } from './fuzz.ts';
import { valueLike } from './values.ts';

const policy = {
  names: { isuUserName: 'kolleno', activationComment: 'For Kolleno' },
  permissions: {
    add: { get: ['Process: Customer Invoice'], view: [] },
    remove: { modify: ['Workday Query Language'] },
  },
  handoffOrigins: ['https://connect.kolleno.eu', 'https://connect.example.com:8443'],
  kollenoKey: keyOf('EC on P-256').jwk,
  allowSend: true,
  allowSealedFile: 0,
  allowPassphrase: 1,
};

describe("the organisation's policy", () => {
  fuzz(
    'a policy (parsePolicy)',
    valueLike(policy, { kollenoKey: keyOf('RSA of 2048 bits').jwk }),
    (raw) => {
      const parsed = parsePolicy(raw);
      for (const origin of parsed.handoffOrigins) {
        const url = new URL(origin);
        expect([url.protocol, url.origin]).toEqual(['https:', origin]);
        expect(origin).not.toContain('*');
      }
      for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])
        expect(Object.keys(parsed.kollenoKey ?? {})).not.toContain(part);
      for (const name of Object.values(parsed.names)) expect(name.trim()).toBe(name);
      for (const allowed of Object.values(parsed.allow)) expect(allowed).toBeTypeOf('boolean');
      for (const { entry, reason } of parsed.problems) {
        expect(entry.length).toBeLessThanOrEqual(100);
        expect(reason).toMatch(/^settings\.policy\.problem\.\w+$/);
      }
      // The remaining policy is usable.
      expect(combineGuide(permissions, noSettings, parsed).permissions.length).toBeGreaterThan(0);
      expect(listedNames({ names: { settings: {}, policy: parsed.names } })).toBeDefined();
    },
  );
});
