import type { Task } from '../task.ts';

/**
 * Kolleno's article, step (1)(d). The article refers to the section "Session Timeout". The field is
 * found by its label in any section.
 */
export const maintainPasswordRules: Task = {
  id: 'maintain-password-rules',
  name: 'tasks.maintainPasswordRules.name',
  action: 'tasks.maintainPasswordRules.action',
  open: { search: 'Maintain Password Rules' },
  pages: [
    {
      id: 'form',
      titles: ['Maintain Password Rules'],
      expects: ['System Users exempt from password expiration'],
      mode: 'edit',
      fields: [
        {
          id: 'system-users-exempt-from-password-expiration',
          labels: ['System Users exempt from password expiration'],
          control: 'prompt',
          required: true,
          recommend: { kind: 'includes-name', name: 'isuUserName' },
          why: 'why.exempt',
          wrong: 'findings.field.notExempt',
        },
      ],
      captures: [],
      guards: [],
      purpose: 'tasks.maintainPasswordRules.purpose',
      next: 'tasks.maintainPasswordRules.next',
      ready: 'tasks.maintainPasswordRules.ready',
      completes: 'left-by-ok',
    },
  ],
};
