import { key } from '../../fixtures/panel-examples.ts';
import { companySettings, policy } from '../examples.ts';
import type { State } from '../state.ts';
import { action, settings } from './describe.ts';

/** The settings page. */
export const settingsStates: State[] = [
  settings('settings as the guide has them', '[data-name]'),
  settings('settings of a company', '[data-status="added"]', { settings: companySettings }),
  settings(
    'a name that cannot be',
    '[aria-invalid="true"]',
    {},
    {
      act: [['[data-name="apiClient"] input', ' '], action('save-names')],
    },
  ),
  settings(
    'a permission that is there',
    '[role="alert"]',
    {},
    {
      act: [
        ['section:has(> ul > [data-access="get"]) form input', 'Process: Customer Invoice - View'],
        `section:has(> ul > [data-access="get"]) ${action('add-permission')}`,
      ],
    },
  ),
  settings(
    'asking before a reset',
    'dialog[open]',
    { settings: companySettings },
    {
      act: [action('reset-settings')],
    },
  ),
  settings('settings with switches off', '[data-off]', {
    off: { all: true, tenants: [key], pages: { [key]: ['register-api-client/form'] } },
  }),
  settings('settings under a policy', '[data-policy-problem]', {}, { policy: policy }),
  settings('settings loading', 'main[aria-busy="true"]', {}, { waits: true }),
  settings('settings left by a newer version', '[data-kept-by-newer]', {
    local: { settings: {}, settings$: { v: 99 } },
  }),
  settings(
    'the article’s lists compared',
    '[data-compare="read"]',
    { settings: companySettings },
    {
      act: [action('compare-guide')],
    },
  ),
  settings(
    'the article cannot be read',
    '[data-compare="failed"]',
    {},
    {
      offline: true,
      act: [action('compare-guide')],
    },
  ),
];
