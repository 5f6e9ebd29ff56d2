import { describe, expect, it } from 'vitest';
import { mayBeTask } from '../../../utils/content/watcher/quick-match.ts';

const signs = (title: string, urlTaskId: string | null = null) => ({
  titles: [title],
  urlTaskId,
  language: 'en',
});

describe('pages that load the guide', () => {
  it.each([
    'Create Integration System User',
    'Register API Client for Integrations',
    'register  api client for integrations',
    'View Integration System Security Group (Unconstrained) Kolleno Integration Security Group',
    'Maintain Security Permissions',
    'Register API Client',
  ])('%s', (title) => expect(mayBeTask(signs(title))).toBe(true));

  it('loads on the id of a task in the address, in any language', () => {
    expect(mayBeTask(signs('Ausstehende Änderungen aktivieren', '2997$1904'))).toBe(true);
  });
});

describe('in another language than English', () => {
  const german = { titles: ['Spesenbericht'], urlTaskId: '2997$77', language: 'de-DE' };
  const known = { titles: ['sicherheitsgruppe anzeigen'], urlTaskIds: ['2997$9102'] };

  it('loads on any task, because only its controls can tell', () => {
    expect(mayBeTask(german)).toBe(true);
    expect(mayBeTask({ ...german, language: null })).toBe(true);
  });

  it('loads on nothing else', () => {
    expect(mayBeTask({ ...german, urlTaskId: null })).toBe(false);
    expect(mayBeTask({ ...german, language: 'en-GB' })).toBe(false);
  });

  it('loads on a learnt title or address, in any language', () => {
    expect(mayBeTask(signs('Sicherheitsgruppe anzeigen Kolleno'), known)).toBe(true);
    expect(mayBeTask(signs('Erstellen', '2997$9102'), known)).toBe(true);
    expect(mayBeTask(signs('Sicherheitsgruppe', '2997$9103'), known)).toBe(false);
  });
});

describe('pages that do not load the guide', () => {
  it.each(['Home', 'My Absence', 'Create Expense Report', ''])('%s', (title) =>
    expect(mayBeTask(signs(title))).toBe(false),
  );
});
