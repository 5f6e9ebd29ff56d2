import type { Task } from '../task.ts';

const toPermissions = [
  ['Actions'],
  ['Security Group'],
  // The article uses the former name.
  ['Maintain Domain Permissions for Security Group', 'Maintain Security Permissions'],
] as const;

/**
 * Kolleno's article, step (1)(b): "Add the Integration System User (ISU) you created in (1)(a) to
 * the security group."
 */
export const editSecurityGroup: Task = {
  id: 'edit-security-group',
  name: 'tasks.editSecurityGroup.name',
  action: 'tasks.editSecurityGroup.action',
  open: {
    search: 'View Security Group',
    from: {
      instance: 'securityGroup',
      prompt: 'Security Group',
      relatedActions: [
        // The menu "Security Group" of these groups has no Edit (docs/workday.md, "Security
        // group").
        [
          'Integration System Security Group (Unconstrained)',
          'Integration System Security Group',
          'Tenanted Security Group',
        ],
        ['Edit', 'Edit Integration System Security Group (Unconstrained)', 'Edit Security Group'],
      ],
    },
  },
  pages: [
    {
      id: 'form',
      titles: ['Edit Integration System Security Group (Unconstrained)'],
      titleEndsWithInstance: true,
      toldByTitle: true,
      expects: ['Integration System Users', 'Context Type'],
      mode: 'edit',
      fields: [
        {
          id: 'name',
          labels: ['Name'],
          control: 'text',
          required: true,
          recommend: { kind: 'name', name: 'securityGroup' },
          why: 'why.groupName',
        },
        {
          id: 'integration-system-users',
          labels: ['Integration System Users'],
          control: 'prompt',
          required: true,
          recommend: { kind: 'includes-name', name: 'isuUserName' },
          why: 'why.integrationSystemUsers',
          wrong: 'findings.field.groupWithoutUser',
        },
      ],
      shapes: [['name', { other: 'text-area' }, { other: 'checkbox' }, 'integration-system-users']],
      captures: [],
      guards: [],
      purpose: 'tasks.editSecurityGroup.purpose',
      next: 'tasks.editSecurityGroup.next',
      ready: 'tasks.editSecurityGroup.ready',
    },
    {
      id: 'result',
      titles: ['View Integration System Security Group (Unconstrained)'],
      titleEndsWithInstance: true,
      toldByTitle: true,
      expects: ['Integration System Users', 'Context Type'],
      mode: 'view',
      fields: [
        {
          id: 'integration-system-users',
          labels: ['Integration System Users'],
          control: 'read-only',
          required: true,
          recommend: { kind: 'includes-name', name: 'isuUserName' },
          why: 'why.integrationSystemUsers',
          wrong: 'findings.field.groupWithoutUser',
        },
      ],
      captures: [],
      guards: [],
      purpose: 'tasks.editSecurityGroup.purpose',
      next: 'tasks.editSecurityGroup.result',
      relatedActions: toPermissions,
      completes: 'shown',
    },
    {
      id: 'constrained',
      titles: [
        'Edit Integration System Security Group (Constrained)',
        'View Integration System Security Group (Constrained)',
      ],
      titleEndsWithInstance: true,
      toldByTitle: true,
      expects: ['Integration System Users', 'Context Type'],
      mode: 'view',
      fields: [],
      captures: [],
      guards: [],
      purpose: 'tasks.editSecurityGroup.purpose',
      next: 'tasks.editSecurityGroup.constrained',
      finding: 'findings.page.constrainedGroup',
    },
  ],
};
