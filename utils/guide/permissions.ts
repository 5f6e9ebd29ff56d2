import type { Permission } from './task.ts';

const article = 'https://help.kolleno.com/en/articles/12325956';

/**
 * The domain security policies that Kolleno needs, by access. Reviewed data, not a transcription: docs/guide-data.md says where the
 * article slips and why an entry stands here all the same. To change one, edit its line.
 */
export const permissions: readonly Permission[] = [
  {
    access: 'modify',
    name: 'Private Calculated Field Management',
    aliases: [],
    status: 'published',
    source: article,
  },
  {
    access: 'modify',
    name: 'Reports: Customer Documents',
    aliases: [],
    status: 'published',
    source: article,
  },
  { access: 'modify', name: 'Workday Query Language', aliases: [], status: 'published', source: article },

  // The article prints "Customer Object Management"; the domain that exists is "Custom Object Management" (CData, "definitions").
  {
    access: 'view',
    name: 'Custom Object Management',
    aliases: ['Customer Object Management'],
    status: 'corrected',
    source: article,
  },
  { access: 'view', name: 'Process: Banking', aliases: [], status: 'published', source: article },
  // Printed with a quote mark in place of the colon. "Process: Customer Invoice - View" is another policy, not an alias.
  {
    access: 'view',
    name: 'Process: Customer Invoice (NEW)',
    aliases: [],
    status: 'corrected',
    source: article,
  },
  {
    access: 'view',
    name: 'Process: Customer Invoice Payment',
    aliases: [],
    status: 'published',
    source: article,
  },
  // Printed twice. "Process: Project Billing - View" is another policy, not an alias.
  {
    access: 'view',
    name: 'Process: Project Billing',
    aliases: [],
    status: 'corrected',
    source: article,
  },
  { access: 'view', name: 'Reports: Customer Accounts', aliases: [], status: 'published', source: article },

  { access: 'put', name: 'Manage: Customer Invoice', aliases: [], status: 'published', source: article },
  {
    access: 'put',
    name: 'Process: Customer Invoice Payment',
    aliases: [],
    status: 'published',
    source: article,
  },
  {
    access: 'put',
    name: 'Process: Customer Invoice Payment/Settlement',
    aliases: [],
    status: 'published',
    source: article,
  },
  { access: 'put', name: 'Process: Customer Payment', aliases: [], status: 'published', source: article },

  // No public copy of the article shows the Get list. These follow from the calls that Kolleno's import implies (docs/workday.md, "Domains").
  {
    access: 'get',
    name: 'View: Customer',
    aliases: [],
    status: 'inferred',
    source: 'docs/workday.md#domains',
  },
  {
    access: 'get',
    name: 'Process: Customer Invoice - View',
    aliases: [],
    status: 'inferred',
    source: 'docs/workday.md#domains',
  },
  {
    access: 'get',
    name: 'Process: Customer Invoice Payment',
    aliases: [],
    status: 'inferred',
    source: 'docs/workday.md#domains',
  },
  {
    access: 'get',
    name: 'Manage: Organization Integration',
    aliases: [],
    status: 'inferred',
    source: 'docs/workday.md#domains',
  },
  {
    access: 'get',
    name: 'Set Up: Company General',
    aliases: [],
    status: 'inferred',
    source: 'docs/workday.md#domains',
  },
  {
    access: 'get',
    name: 'Set Up: Currency Rates',
    aliases: [],
    status: 'inferred',
    source: 'docs/workday.md#domains',
  },
];
