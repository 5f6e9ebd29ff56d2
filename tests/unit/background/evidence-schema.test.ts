import { expect, it } from 'vitest';
import { routes } from '../../../utils/background/routes/router.ts';
import type { Evidence } from '../../../utils/state/progress.ts';

const record: Extract<Evidence, { type: 'record' }> = {
  type: 'record',
  task: 'maintain-password-rules',
  page: 'form',
  fields: [
    {
      id: 'system-users-exempt-from-password-expiration',
      label: 'System Users exempt from password expiration',
      verdict: 'ok',
      recommended: 'kolleno-integration',
      value: 'kolleno-integration',
      others: 2,
      tick: { recommended: true, shown: null },
      uncertain: true,
      translated: true,
    },
  ],
};
const evidence: Evidence[] = [
  {
    type: 'step',
    task: 'register-api-client',
    state: 'attention',
    detail: 'Kolleno API Client',
    finding: 'findings.field.scopeMissing',
    substitutions: ['System'],
  },
  { type: 'chosen', name: 'apiClient', value: 'Kolleno' },
  {
    type: 'permissions',
    permissions: [
      { name: 'A', access: 'view', state: 'granted', grantedAs: 'B', byHand: true, inferred: true },
    ],
  },
  record,
];
const parse = (all: unknown[]) =>
  routes['page-status'].schema.safeParse({ status: null, evidence: all });

it('every kind of evidence reaches the background as it was sent', () => {
  expect(parse(evidence).data).toEqual({ status: null, evidence });
});

it('a page cannot fill the disk with records', () => {
  const [field] = record.fields;
  expect(parse([{ ...record, fields: Array(51).fill(field) }]).success).toBe(false);
  expect(parse([{ ...record, fields: [{ ...field, value: 'x'.repeat(2_001) }] }]).success).toBe(
    false,
  );
  expect(parse([{ ...record, page: 'x'.repeat(51) }]).success).toBe(false);
});
