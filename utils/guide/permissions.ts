import { type Access, accesses, type Permission } from './task.ts';

type Entry = Omit<Permission, 'access'>;

const article = 'https://help.kolleno.com/en/articles/12325956';

/** Printed correctly in Kolleno's article. */
const published = (name: string): Entry => ({
  name,
  aliases: [],
  status: 'published',
  source: article,
});

/**
 * Printed with a mistake in the article. `aliases` are other names that a tenant may use, tried in
 * order.
 */
const corrected = (name: string, aliases: string[] = []): Entry => ({
  name,
  aliases,
  status: 'corrected',
  source: article,
});

/** Not in any public copy of the article. Follows from the calls that Kolleno's import implies. */
const inferred = (name: string): Entry => ({
  name,
  aliases: [],
  status: 'inferred',
  source: 'docs/workday.md#domains',
});

/**
 * The domain security policies that Kolleno needs, by access. This is reviewed data, not a
 * transcription. docs/guide-data.md explains how to change a line. Names that differ in more than
 * spelling are different policies, for example "Process: Project Billing - View".
 */
const lists: Record<Access, readonly Entry[]> = {
  modify: [
    published('Private Calculated Field Management'),
    published('Reports: Customer Documents'),
    published('Workday Query Language'),
  ],
  view: [
    // Printed as "Customer Object Management". The actual domain is "Custom Object Management".
    corrected('Custom Object Management', ['Customer Object Management']),
    published('Process: Banking'),
    // Printed with a quote mark instead of the colon.
    corrected('Process: Customer Invoice (NEW)'),
    published('Process: Customer Invoice Payment'),
    // Printed twice.
    corrected('Process: Project Billing'),
    published('Reports: Customer Accounts'),
  ],
  // The public copy shows only the first four entries of this list.
  put: [
    published('Manage: Customer Invoice'),
    published('Process: Customer Invoice Payment'),
    published('Process: Customer Invoice Payment/Settlement'),
    published('Process: Customer Payment'),
  ],
  get: [
    inferred('View: Customer'),
    inferred('Process: Customer Invoice - View'),
    inferred('Process: Customer Invoice Payment'),
    inferred('Manage: Organization Integration'),
    inferred('Set Up: Company General'),
    inferred('Set Up: Currency Rates'),
  ],
};

export const permissions: readonly Permission[] = accesses.flatMap((access) =>
  lists[access].map((entry) => ({ access, ...entry })),
);
