import { describe, expect, it } from 'vitest';
import { mayBeTask } from '../../../utils/content/watcher/quick-match.ts';

const glance = (title: string, urlTaskId: string | null = null) => ({
  titles: [title],
  urlTaskId,
  language: 'en',
});

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

describe('in a language that is not English', () => {
  const german = { titles: ['Spesenbericht'], urlTaskId: '2997$77', language: 'de-DE' };
  const known = { titles: ['sicherheitsgruppe anzeigen'], urlTaskIds: ['2997$9102'] };

  it('any task loads it, for only its controls can tell', () => {
    expect(mayBeTask(german)).toBe(true);
    expect(mayBeTask({ ...german, language: null })).toBe(true);
  });

  it('nothing else does', () => {
    expect(mayBeTask({ ...german, urlTaskId: null })).toBe(false);
    expect(mayBeTask({ ...german, language: 'en-GB' })).toBe(false);
  });

  it('a title or an address that was learnt loads it, whatever the language', () => {
    expect(mayBeTask(glance('Sicherheitsgruppe anzeigen Kolleno'), known)).toBe(true);
    expect(mayBeTask(glance('Erstellen', '2997$9102'), known)).toBe(true);
    expect(mayBeTask(glance('Sicherheitsgruppe', '2997$9103'), known)).toBe(false);
  });
});

describe('what does not', () => {
  it.each(['Home', 'My Absence', 'Create Expense Report', 'All Workday Accounts', ''])(
    '%s',
    (title) => expect(mayBeTask(glance(title))).toBe(false),
  );
});
