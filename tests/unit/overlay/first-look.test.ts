import { describe, expect, it } from 'vitest';
import { mayBeTask } from '../../../utils/overlay/first-look.ts';

const glance = (title: string | null, urlTaskId: string | null = null) => ({ titles: [title], urlTaskId });

describe('what loads the guide', () => {
  it.each([
    'Create Integration System User',
    'Register API Client for Integrations',
    'register  api client for integrations',
    'View Integration System Security Group (Unconstrained) Kolleno Integration Security Group',
    'Maintain Security Permissions',
    'Register API Client',
  ])('%s', (title) => expect(mayBeTask(glance(title))).toBe(true));

  it('the id of a task in the address, in a tenant of any language', () => {
    expect(mayBeTask(glance('Ausstehende Änderungen aktivieren', '2997$1904'))).toBe(true);
  });
});

describe('what does not', () => {
  it.each(['Home', 'My Absence', 'Create Expense Report', 'All Workday Accounts', '', null])('%s', (title) =>
    expect(mayBeTask(glance(title))).toBe(false),
  );
});
