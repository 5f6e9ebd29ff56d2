import type { Task } from '../task.ts';

/**
 * Kolleno's article, step 2, second half. Three pages. The token is in a grid cell of the last one.
 */
export const manageRefreshTokens: Task = {
  id: 'manage-refresh-tokens',
  name: 'tasks.manageRefreshTokens.name',
  action: 'tasks.manageRefreshTokens.action',
  open: {
    search: 'View API Clients',
    from: {
      instance: 'apiClient',
      tab: 'API Clients for Integrations',
      relatedActions: [
        ['API Client'],
        ['Manage Refresh Tokens for Integrations', 'Manage Refresh Token for Integrations'],
      ],
    },
  },
  pages: [
    {
      id: 'form',
      titles: ['Manage Refresh Tokens for Integrations', 'Manage Refresh Token for Integrations'],
      titleEndsWithInstance: true,
      expects: ['Workday Account', 'API Client for Integrations'],
      mode: 'edit',
      fields: [
        {
          id: 'workday-account',
          labels: ['Workday Account'],
          control: 'prompt',
          required: true,
          recommend: { kind: 'includes-name', name: 'isuUserName' },
          why: 'why.workdayAccount',
          wrong: 'findings.field.wrongAccount',
        },
      ],
      shapes: [['workday-account']],
      captures: [],
      guards: [],
      purpose: 'tasks.manageRefreshTokens.purpose',
      next: 'tasks.manageRefreshTokens.next',
      ready: 'tasks.manageRefreshTokens.ready',
    },
    {
      id: 'delete-or-regenerate',
      titles: ['Delete or Regenerate Refresh Token', 'Delete or Regenerate Refresh Tokens'],
      titleEndsWithInstance: true,
      expects: ['Generate New Refresh Token', 'Confirm Delete'],
      mode: 'edit',
      fields: [
        {
          id: 'generate-new-refresh-token',
          labels: ['Generate New Refresh Token'],
          control: 'checkbox',
          required: true,
          recommend: { kind: 'checked', value: true },
          why: 'why.generateNewRefreshToken',
          wrong: 'findings.field.noNewToken',
        },
      ],
      // No `shapes`: one of the two checkboxes deletes the token, and their order alone must not
      // decide which.
      captures: [],
      guards: [],
      purpose: 'tasks.manageRefreshTokens.regenerate',
      next: 'tasks.manageRefreshTokens.regenerateNext',
      ready: 'tasks.manageRefreshTokens.regenerateReady',
    },
    {
      id: 'result',
      titles: ['Successfully Regenerated Refresh Token'],
      expects: ['Refresh Token', 'Workday Account'],
      mode: 'view',
      fields: [],
      captures: [
        {
          credential: 'refreshToken',
          from: {
            column: 'Refresh Token',
            where: { column: 'Workday Account', name: 'isuUserName' },
          },
        },
      ],
      guards: ['refreshToken'],
      purpose: 'tasks.manageRefreshTokens.purpose',
      next: 'tasks.manageRefreshTokens.result',
      captured: 'tasks.manageRefreshTokens.captured',
      completes: 'shown',
    },
  ],
};
