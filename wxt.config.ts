import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** Workday's UI and services hosts (docs/workday.md, "Hosts"). Services hosts lie on the same domains, so one list serves pages and calls. */
const workdayHosts = [
  'https://*.myworkday.com/*',
  'https://*.workday.com/*',
  'https://*.myworkdaygov.com/*',
  'https://*.workdaygov.com/*',
];

const panel = 'sidepanel';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve(import.meta.dirname, 'utils/i18n') },
  manifestVersion: 3,
  hooks: {
    /*
     * The side panel is a build of its own: one script and one style sheet, which the other pages do not share. A file more costs it some milliseconds until it can be used, and its first
     * module is the first to run (utils/panel/first-reads.ts).
     */
    'entrypoints:grouped': (_, groups) => {
      const pages = groups
        .filter(Array.isArray)
        .find((group) => group.some(({ name }) => name === panel));
      const alone = pages?.findIndex(({ name }) => name === panel);
      if (pages && alone !== undefined) groups.push(pages.splice(alone, 1));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'firefox' ? undefined : '116',
    permissions: [
      'storage',
      'scripting',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [...workdayHosts, 'https://connect.kolleno.com/*'],
    // Asked for when somebody compares the lists with Kolleno's article, and given back after (utils/guide/article-address.ts).
    optional_host_permissions: ['https://help.kolleno.com/*'],
    // Firefox has policies for extensions as well, and wants no schema of them.
    storage: browser === 'firefox' ? undefined : { managed_schema: 'policy.schema.json' },
    // Firefox has no messages from web pages; a content script takes the link there (docs/handoff.md).
    externally_connectable:
      browser === 'firefox' ? undefined : { matches: ['https://connect.kolleno.com/connect/*'] },
    action: {
      default_title: '__MSG_actionTitle__',
      // Firefox would put the button away in its menu of extensions.
      default_area: browser === 'firefox' ? 'navbar' : undefined,
    },
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'connect-workday@kolleno.com',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['authenticationInfo', 'websiteContent'] },
            },
          }
        : undefined,
  }),
});
