import type { BackgroundMessages } from '../../../utils/messages/protocol.ts';
import type { Shown } from '../../../utils/state/consent.ts';
import type { PageStatus } from '../../../utils/state/page-status.ts';
import { at, tenant, values } from '../../fixtures/captured-values.ts';

const session = '11111111-1111-4111-8111-111111111111';
const shown: Shown = { session, key: 'T'.repeat(43), tenant, values: '' };

type Data<T extends keyof BackgroundMessages> = BackgroundMessages[T]['data'];

const status: PageStatus = {
  ...at,
  environment: 'non-production',
  match: 'certain',
  task: 'register-api-client',
  page: 'result',
  title: 'Register API Client for Integrations',
  purpose: 'tasks.registerApiClient.name',
  next: null,
  fields: [
    {
      id: 'client-name',
      label: 'Client Name',
      control: 'text',
      verdict: 'differs',
      required: true,
      recommended: 'Kolleno API Client',
      shown: 'Other',
      copy: 'Kolleno API Client',
      fillable: true,
      why: 'tasks.registerApiClient.name',
      finding: { key: 'findings.field.scopeMissing', substitutions: ['System'] },
    },
  ],
  permissions: [
    {
      name: 'Workday Query Language',
      access: 'modify',
      state: 'skipped',
      reason: 'none',
      inferred: true,
    },
  ],
  findings: [{ key: 'findings.field.scopeMissing', substitutions: ['System'] }],
  goTo: 'view-api-clients',
  guarded: true,
  fill: {
    running: true,
    done: 1,
    total: 2,
    current: 'Scope',
    problems: [{ name: 'System', result: 'not-offered' }],
  },
};

const examples: { [T in keyof BackgroundMessages]?: Data<T>[] } = {
  'guide-needed': [{}],
  'guide-context': [at],
  'page-status': [
    { status, evidence: [{ type: 'chosen', name: 'isuUserName', value: 'kolleno' }] },
    {
      status: null,
      evidence: [{ type: 'step', task: 'register-api-client', state: 'done', detail: 'a' }],
    },
    { status: null, evidence: [{ type: 'permissions', permissions: status.permissions }] },
  ],
  capture: [
    { ...at, credential: 'clientSecret', value: values.clientSecret, task: 'register-api-client' },
    { ...at, credential: 'tenant', value: at.tenant, task: 'view-api-clients', uncertain: true },
  ],
  'known-pages': [at],
  learn: [
    {
      ...at,
      ids: {
        views: { '6$711': ['create-security-group/form'] },
        urls: { '2997$1904': ['create-security-group/form'] },
        labels: { '56$1301': 'Name' },
      },
      answer: null,
    },
    {
      ...at,
      ids: null,
      answer: {
        page: 'create-security-group/form',
        is: true,
        title: 'Gruppe',
        urlTaskId: '2997$1904',
        viewIds: ['6$711'],
      },
    },
  ],
  'overlay-off': [{ ...at, page: 'register-api-client/form', scope: 'page' }],
  catalogue: [{}],
  'open-panel': [{}],
  'handoff-link': [{ link: `https://connect.kolleno.com/connect/workday#${'T'.repeat(43)}` }],
  'take-value': [
    {
      tenant,
      credential: 'clientSecret',
      which: 'previous',
      revision: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    },
  ],
  'enter-credential': [{ tenant, credential: 'clientId', value: values.clientId }],
  reveal: [{ tenant, credential: 'clientSecret', shown }],
  connect: [{ link: 'https://connect.kolleno.com/', shown }],
  'use-link': [{ offer: session, shown }],
  send: [{ tenant, shown, instead: null }],
  verify: [{ tenant, what: 'connection' }],
  'switch-overlay': [{ tenant, page: 'register-api-client/form', scope: null }],
  'change-settings': [
    { change: { type: 'add', access: 'get', permission: 'Process: Customer Invoice' } },
    { change: { type: 'names', names: { isuUserName: 'kolleno', securityGroup: null } } },
    { change: { type: 'reset', part: 'names' } },
    {
      change: {
        type: 'lists',
        changes: [{ type: 'remove', access: 'put', permission: 'Process: Customer Payment' }],
      },
    },
  ],
  orient: [{ orientation: 2 }, { orientation: 'seen' }],
  'mark-done': [{ tenant, task: 'register-api-client', reason: 'done before' }],
  'start-run': [{ tenant, kind: 'rotation' }],
  'use-names': [{ tenant, from: null }],
  'skip-permission': [
    { tenant, permission: 'get:Reports: Customer Documents', reason: 'not offered' },
  ],
  'tick-permission': [{ tenant, permission: 'get:Reports: Customer Documents', ticked: true }],
};

/** Valid data to mutate. Most messages without an example need no more than a tenant. */
export const goodData = (type: keyof BackgroundMessages): unknown[] =>
  examples[type] ?? [
    { tenant, passphrase: 'five words of no kin', scope: 'tenant', offer: session, shown },
  ];
