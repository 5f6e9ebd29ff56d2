import { type Access, accesses, type Permission } from './task.ts';

type Entry = Omit<Permission, 'access'>;

const article = 'https://help.kolleno.com/en/articles/12325956';

/** Printed in Kolleno's article as it stands here. */
const published = (name: string): Entry => ({
  name,
  aliases: [],
  status: 'published',
  source: article,
});

/** Printed in the article with a slip. `aliases` are other names a tenant may use, tried in order. */
const corrected = (name: string, aliases: string[] = []): Entry => ({
  name,
  aliases,
  status: 'corrected',
  source: article,
});

/** Not in any public copy of the article; follows from the calls that Kolleno's import implies. */
const inferred = (name: string): Entry => ({
  name,
  aliases: [],
  status: 'inferred',
  source: 'docs/workday.md#domains',
});

/**
 * The domain security policies that Kolleno needs, by access: reviewed data, not a transcription. docs/guide-data.md tells how to
 * change a line. Names that differ in more than spelling are different policies, "Process: Project Billing - View" for one.
 */
const lists: Record<Access, readonly Entry[]> = {
  modify: [
    published('Private Calculated Field Management'),
    published('Reports: Customer Documents'),
    published('Workday Query Language'),
  ],
  view: [
    // Printed as "Customer Object Management"; the domain that exists is "Custom Object Management".
    corrected('Custom Object Management', ['Customer Object Management']),
    published('Process: Banking'),
    // Printed with a quote mark in place of the colon.
    corrected('Process: Customer Invoice (NEW)'),
    published('Process: Customer Invoice Payment'),
    // Printed twice.
    corrected('Process: Project Billing'),
    published('Reports: Customer Accounts'),
  ],
  // The public copy shows the first four of this list only.
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
