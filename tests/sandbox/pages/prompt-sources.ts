import type { Item, PromptAnswer } from '../page-model.ts';
import { authenticationTypes } from '../tenant/authentication-policies.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { accountItem, groupItem, policyItem } from './items.ts';

/** The content of a prompt: every item that it can find, and the folders of its first level. */
interface Source {
  folders: PromptAnswer['folders'];
  items(tenant: Tenant): Item[];
}

const named = ({ id, name }: { id: string; name: string }): Item => ({ id, label: name });

const all = { id: 'all', label: 'All' };
const recentlyUsed = { id: 'recent', label: 'Most Recently Used' };

const sources = {
  'domain-security-policies': {
    folders: [
      all,
      { id: 'partial', label: 'Partial List' },
      { id: 'create', label: 'Create Security Policy for Domain' },
    ],
    items: ({ policies }) => policies.all().map(policyItem),
  },
  'integration-system-users': {
    folders: [all, recentlyUsed],
    items: ({ accounts }) =>
      accounts
        .all()
        .filter(({ integrationUser }) => integrationUser)
        .map(accountItem),
  },
  'workday-accounts': {
    folders: [all, recentlyUsed],
    items: ({ accounts }) => accounts.all().map(accountItem),
  },
  'security-groups': {
    folders: [all, recentlyUsed],
    items: ({ groups }) => groups.all().map(groupItem),
  },
  'integration-system-security-groups': {
    folders: [all],
    items: ({ groups }) =>
      groups
        .all()
        .filter(({ type }) => type.startsWith('Integration System Security Group'))
        .map(groupItem),
  },
  'functional-areas': {
    folders: [all, recentlyUsed],
    items: ({ functionalAreas }) => functionalAreas.map(named),
  },
  'authentication-types': {
    folders: [all],
    items: () => authenticationTypes.map((name) => ({ id: name, label: name })),
  },
  'ip-ranges': { folders: [all], items: ({ ipRanges }) => ipRanges.map(named) },
  organizations: {
    folders: [all, recentlyUsed],
    items: ({ organizations }) => organizations.map(named),
  },
} satisfies Record<string, Source>;

export type PromptSource = keyof typeof sources;

export function isPromptSource(name: string): name is PromptSource {
  return Object.hasOwn(sources, name);
}

export function promptItem(tenant: Tenant, source: PromptSource, id: string): Item | undefined {
  return sources[source].items(tenant).find((item) => item.id === id);
}

export interface PromptQuery {
  q: string;
  folder: string;
  offset: number;
  limit: number;
}

/**
 * Returns the folders if there is neither a query nor a folder. `shown` returns an item in the
 * language of the user interface, which the search and the sort order use. Related actions are
 * omitted: the rows of a prompt have none.
 */
export function answerPrompt(
  tenant: Tenant,
  source: PromptSource,
  query: PromptQuery,
  shown: (item: Item) => Item = (item) => item,
): PromptAnswer {
  const { folders, items } = sources[source];
  if (query.q.trim() === '' && query.folder === '') return { folders, total: 0, items: [] };
  const found = itemsIn(query.folder, items(tenant))
    .map(shown)
    .filter(({ label }) => matchesWords(label, query.q))
    .sort((one, other) => one.label.localeCompare(other.label, tenant.language));
  return {
    folders: [],
    total: found.length,
    items: found
      .slice(query.offset, query.offset + query.limit)
      .map(({ id, label }) => ({ id, label })),
  };
}

function itemsIn(folder: string, items: Item[]): Item[] {
  if (folder === 'create') return [];
  if (folder === 'partial') return items.slice(0, 100);
  if (folder === 'recent') return items.slice(-3);
  return items;
}

/**
 * Workday matches every word of the query with the beginning of a word and ignores punctuation.
 * Japanese has no spaces between words, so any position matches.
 */
export function matchesWords(label: string, query: string): boolean {
  const words = wordsOf(label);
  return wordsOf(query).every((wanted) =>
    words.some((word) => (unspaced.test(wanted) ? word.includes(wanted) : word.startsWith(wanted))),
  );
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
