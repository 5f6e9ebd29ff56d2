import type { Task } from '../task.ts';

/**
 * Kolleno's article, step (1)(b). The result is the edit page of the chosen type:
 * edit-security-group.ts.
 */
export const createSecurityGroup: Task = {
  id: 'create-security-group',
  name: 'tasks.createSecurityGroup.name',
  action: 'tasks.createSecurityGroup.action',
  open: { search: 'Create Security Group' },
  pages: [
    {
      id: 'form',
      titles: ['Create Security Group'],
      expects: ['Type of Tenanted Security Group'],
      mode: 'edit',
      fields: [
        {
          id: 'type-of-tenanted-security-group',
          labels: ['Type of Tenanted Security Group'],
          control: 'select',
          required: true,
          recommend: { kind: 'option', value: 'Integration System Security Group (Unconstrained)' },
          why: 'why.groupType',
          wrong: 'findings.field.groupType',
        },
        {
          id: 'name',
          labels: ['Name'],
          control: 'text',
          required: true,
          recommend: { kind: 'name', name: 'securityGroup' },
          why: 'why.groupName',
        },
      ],
      shapes: [['type-of-tenanted-security-group', 'name']],
      captures: [],
      guards: [],
      purpose: 'tasks.createSecurityGroup.purpose',
      next: 'tasks.createSecurityGroup.next',
      ready: 'tasks.createSecurityGroup.ready',
    },
  ],
};
