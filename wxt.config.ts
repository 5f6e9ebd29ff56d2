import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { helpCentre } from './utils/guide/article-address.ts';
import { contentSecurityPolicy } from './utils/tenant/content-security-policy.ts';
import { handoffPages, kollenoHosts } from './utils/tenant/kolleno-hosts.ts';
import { workdayHosts } from './utils/tenant/match-patterns.ts';

const panel = 'sidepanel';

/**
 * Servers besides Kolleno's that this package may reach, for an organisation that builds its own
 * (docs/policy.md, "Servers besides Kolleno's"). Exact https origins, separated by spaces.
 */
const handoffOrigins = (process.env.HANDOFF_ORIGINS ?? '').split(/\s+/).filter(Boolean);
for (const origin of handoffOrigins) {
  if (!origin.startsWith('https://') || new URL(origin).origin !== origin || origin.includes('*'))
    throw new Error(`HANDOFF_ORIGINS: ${origin} is not the https origin of one server.`);
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve(import.meta.dirname, 'utils/i18n') },
  manifestVersion: 3,
  // Every supported browser preloads modules by itself.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  hooks: {
    /*
     * Builds the side panel apart from the other pages. A file shared with them would delay it, and
     * its first module has to run first (utils/panel/first-reads.ts).
     */
    'entrypoints:grouped': (_, groups) => {
      const pages = groups
        .filter(Array.isArray)
        .find((group) => group.some(({ name }) => name === panel));
      const alone = pages?.findIndex(({ name }) => name === panel);
      if (pages && alone !== undefined) groups.push(pages.splice(alone, 1));
    },
    /*
     * Page scripts use the browser's own API: they send and receive messages only, where Chromium
     * and Firefox agree. The polyfill would be a quarter of the watcher, which runs on every page.
     */
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      config.plugins = [
        {
          name: 'native-browser-api',
          enforce: 'pre',
          resolveId(source, importer) {
            return source === 'wxt/browser' || source === '@wxt-dev/webextension-polyfill/browser'
              ? this.resolve('@wxt-dev/browser', importer)
              : null;
          },
        },
        ...(config.plugins ?? []),
      ];
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // tests/unit/compatibility holds both oldest versions against what the code relies on.
    minimum_chrome_version: browser === 'firefox' ? undefined : '124',
    permissions: [
      'storage',
      'scripting',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [...workdayHosts, ...kollenoHosts],
    // Requested to compare the lists with Kolleno's article, and dropped afterwards
    // (utils/guide/article-address.ts).
    optional_host_permissions: ['https://help.kolleno.com/*'],
    // The development server needs inline styles and a connection of its own.
    content_security_policy:
      command === 'serve'
        ? undefined
        : { extension_pages: contentSecurityPolicy([helpCentre, ...handoffOrigins]) },
    // Firefox supports policies too, but takes no schema for them.
    storage: browser === 'firefox' ? undefined : { managed_schema: 'policy.schema.json' },
    // Firefox has no messages from web pages. A content script reads the link (docs/handoff.md).
    externally_connectable: browser === 'firefox' ? undefined : { matches: handoffPages },
    action: {
      default_title: '__MSG_actionTitle__',
      // By default Firefox hides the button in its extensions menu.
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
