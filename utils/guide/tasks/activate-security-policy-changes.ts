import type { Task } from '../task.ts';

const titles = ['Activate Pending Security Policy Changes'] as const;
/** Found in the link list of a public extension (docs/workday.md, "Task ids"). */
const urlTaskIds = ['2997$1904'] as const;

/** Kolleno's article, step (1)(c). Two pages with the same title. Only the second has Confirm. */
export const activateSecurityPolicyChanges: Task = {
  id: 'activate-security-policy-changes',
  name: 'tasks.activateSecurityPolicyChanges.name',
  action: 'tasks.activateSecurityPolicyChanges.action',
  open: { search: 'Activate Pending Security Policy Changes', urlTaskId: '2997$1904' },
  pages: [
    {
      id: 'form',
      titles,
      urlTaskIds,
      expects: ['Proposed Security Evaluation Moment', 'Comment'],
      lacks: ['Confirm'],
      mode: 'edit',
      fields: [
        {
          id: 'comment',
          labels: ['Comment'],
          control: 'text-area',
          required: true,
          recommend: { kind: 'name', name: 'activationComment' },
          why: 'why.comment',
        },
      ],
      shapes: [['comment']],
      captures: [],
      guards: [],
      purpose: 'tasks.activateSecurityPolicyChanges.purpose',
      next: 'tasks.activateSecurityPolicyChanges.next',
      ready: 'tasks.activateSecurityPolicyChanges.ready',
    },
    {
      id: 'confirm',
      titles,
      urlTaskIds,
      expects: ['Confirm'],
      mode: 'edit',
      fields: [
        {
          id: 'confirm',
          labels: ['Confirm'],
          control: 'checkbox',
          required: true,
          recommend: { kind: 'checked', value: true },
          byHand: true,
          why: 'why.confirm',
          wrong: 'findings.field.confirm',
        },
      ],
      shapes: [['confirm']],
      captures: [],
      guards: [],
      purpose: 'tasks.activateSecurityPolicyChanges.purpose',
      next: 'tasks.activateSecurityPolicyChanges.confirm',
      completes: 'left-by-ok',
    },
  ],
};
