import { type Access, accesses, type Field, type Task } from '../task.ts';

const titles = [
  'Maintain Domain Permissions for Security Group',
  // The former name, also used by the article.
  'Maintain Security Permissions',
] as const;

const domainTables = ['Report/Task Permissions', 'Integration Permissions'] as const;
const toDomainPermissions = [
  ['Actions'],
  ['Domain'],
  ['Edit Security Policy Permissions'],
] as const;

const listLabel = (access: string) => `Domain Security Policies permitting ${access} access`;
const listLabels = ['Modify', 'View', 'Put', 'Get'].map(listLabel);

const listId = (access: Access) => `domain-security-policies-permitting-${access}-access`;

const list = (
  access: Access,
  word: string,
  why: Field['why'],
  control: Field['control'],
): Field => ({
  id: listId(access),
  labels: [listLabel(word)],
  control,
  required: true,
  recommend: { kind: 'permissions', access },
  why,
});

const lists = (control: Field['control']): Field[] => [
  list('modify', 'Modify', 'why.modify', control),
  list('view', 'View', 'why.view', control),
  list('put', 'Put', 'why.put', control),
  list('get', 'Get', 'why.get', control),
];

/** Kolleno's article, step (1)(b), the four lists. permissions.ts has the permissions. */
export const maintainDomainPermissions: Task = {
  id: 'maintain-domain-permissions',
  name: 'tasks.maintainDomainPermissions.name',
  action: 'tasks.maintainDomainPermissions.action',
  open: {
    search: 'View Security Group',
    from: {
      instance: 'securityGroup',
      prompt: 'Security Group',
      relatedActions: [
        ['Security Group'],
        // The article uses the former name.
        ['Maintain Domain Permissions for Security Group', 'Maintain Security Permissions'],
      ],
    },
  },
  pages: [
    {
      id: 'form',
      titles,
      titleEndsWithInstance: true,
      expects: listLabels,
      mode: 'edit',
      fields: lists('prompt'),
      shapes: [accesses.map(listId)],
      captures: [],
      guards: [],
      purpose: 'tasks.maintainDomainPermissions.purpose',
      next: 'tasks.maintainDomainPermissions.next',
      ready: 'tasks.maintainDomainPermissions.ready',
    },
    {
      id: 'result',
      titles,
      titleEndsWithInstance: true,
      expects: listLabels,
      mode: 'view',
      fields: lists('read-only'),
      captures: [],
      guards: [],
      purpose: 'tasks.maintainDomainPermissions.purpose',
      next: 'tasks.maintainDomainPermissions.result',
      completes: 'shown',
    },
    {
      id: 'grid',
      titles: ['Maintain Permissions for Security Group'],
      titleEndsWithInstance: true,
      expects: [
        'Source Security Group',
        'Domain Security Policy Permissions',
        'Domain Security Policy',
      ],
      mode: 'edit',
      fields: [],
      captures: [],
      guards: [],
      purpose: 'tasks.maintainDomainPermissions.grid',
      next: 'tasks.maintainDomainPermissions.gridNext',
    },
    {
      id: 'grid-result',
      titles: ['Maintain Permissions for Security Group'],
      titleEndsWithInstance: true,
      expects: ['Domain Security Policy Permissions', 'Domain Security Policy'],
      mode: 'view',
      fields: [],
      captures: [],
      guards: [],
      purpose: 'tasks.maintainDomainPermissions.purpose',
      next: 'tasks.maintainDomainPermissions.result',
      completes: 'shown',
    },
    {
      // docs/workday.md, "Security group": the way where the group's prompt gives no hit.
      id: 'domain',
      titles: ['Edit Domain Security Policy Permissions'],
      titleEndsWithInstance: true,
      expects: domainTables,
      mode: 'edit',
      fields: [],
      captures: [],
      guards: [],
      purpose: 'tasks.maintainDomainPermissions.domain',
      next: 'tasks.maintainDomainPermissions.domainNext',
    },
    {
      id: 'domain-result',
      titles: [
        'View Domain',
        'Domain Security Policy',
        'View Domain Security Policy',
        'Edit Domain Security Policy Permissions',
      ],
      titleEndsWithInstance: true,
      toldByTitle: true,
      expects: domainTables,
      mode: 'view',
      fields: [],
      captures: [],
      guards: [],
      purpose: 'tasks.maintainDomainPermissions.domain',
      next: 'tasks.maintainDomainPermissions.result',
      relatedActions: toDomainPermissions,
      completes: 'shown',
    },
  ],
};
