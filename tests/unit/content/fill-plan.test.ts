import { describe, expect, it } from 'vitest';
import { entryCount, fillPlan } from '../../../utils/content/fill/fill-plan.ts';
import { defaultNames, permissions, tasks } from '../../../utils/guide/index.ts';
import type { TaskId } from '../../../utils/guide/task.ts';
import type { FieldStatus, PermissionStatus } from '../../../utils/state/page-status.ts';
import { fieldStatus } from '../../fixtures/field-status.ts';

const formOf = (id: TaskId) => tasks.find((task) => task.id === id)?.pages[0]?.fields ?? [];

function plan(
  id: TaskId,
  wanted: string[] | 'all',
  status: Partial<Record<string, Partial<FieldStatus>>> = {},
  states: PermissionStatus[] = [],
) {
  const fields = formOf(id);
  const statuses = fields.map((field) =>
    fieldStatus({
      id: field.id,
      label: field.labels[0] ?? '',
      control: field.control,
      ...status[field.id],
    }),
  );
  return fillPlan({ fields, statuses, wanted, names: defaultNames, permissions: states });
}

describe('the fill plan', () => {
  it('fills the fields in the page’s order, with the chosen names', () => {
    const items = plan('register-api-client', 'all');
    expect(items[0]).toMatchObject({
      label: 'Client Name',
      value: { kind: 'text', value: 'Kolleno API Client' },
    });
    expect(items.map((item) => item.field.id)).toEqual([
      'client-name',
      'non-expiring-refresh-tokens',
      'disabled',
      'scope-functional-areas',
      'include-workday-owned-scope',
    ]);
  });

  it('leaves right values alone', () => {
    const items = plan('register-api-client', 'all', {
      'client-name': { verdict: 'ok', fillable: false },
    });
    expect(items.some((item) => item.field.id === 'client-name')).toBe(false);
  });

  it('fills only the requested field', () => {
    expect(plan('register-api-client', ['disabled']).map((item) => item.field.id)).toEqual([
      'disabled',
    ]);
  });

  it('fills a password together with its repetition, and plans no value for it', () => {
    const items = plan('create-integration-system-user', ['new-password']);
    expect(items.map((item) => [item.field.id, item.value])).toEqual([
      ['new-password', { kind: 'password' }],
      ['new-password-verify', { kind: 'password' }],
    ]);
  });

  it('adds each permission that is neither granted nor skipped, by all its names', () => {
    const states = permissions.map(
      ({ name, access }): PermissionStatus => ({
        name,
        access,
        inferred: false,
        state:
          name === 'Process: Banking'
            ? 'skipped'
            : name.startsWith('Reports')
              ? 'granted'
              : 'missing',
      }),
    );
    const items = plan(
      'maintain-domain-permissions',
      ['domain-security-policies-permitting-view-access'],
      {},
      states,
    );
    const [list] = items;
    const values = list?.value.kind === 'options' ? list.value.values : [];
    const names = values.map(([name]) => name);
    expect(names).not.toContain('Process: Banking');
    expect(names).not.toContain('Reports: Customer Accounts');
    expect(values).toContainEqual(['Custom Object Management', 'Customer Object Management']);
    expect(list && entryCount(list)).toBe(values.length);
  });

  it('leaves a decision to the administrator', () => {
    const fields = tasks.flatMap((task) => task.pages).flatMap((page) => page.fields);
    const confirm = fields.filter((field) => field.byHand);
    const statuses = confirm.map((field) => fieldStatus({ id: field.id, control: field.control }));
    expect(confirm.length).toBeGreaterThan(0);
    for (const wanted of ['all', confirm.map((field) => field.id)] as const) {
      expect(
        fillPlan({ fields: confirm, statuses, wanted, names: defaultNames, permissions: [] }),
      ).toEqual([]);
    }
  });

  it('never empties a list that the administrator filled', () => {
    const items = plan('register-api-client', 'all', {
      'restricted-to-ip-ranges': { verdict: 'differs', shown: 'Head office' },
    });
    expect(items.some((item) => item.field.id === 'restricted-to-ip-ranges')).toBe(false);
  });
});
