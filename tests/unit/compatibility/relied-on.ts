/*
 * The browser features that the extension relies on, with their keys in `@mdn/browser-compat-data`.
 * A test compares the oldest browsers that the manifests name with these.
 */

interface ReliedOn {
  /** Path in MDN's data. */
  key: string;
  /** Where the extension works without it. Default: nowhere. */
  optionalIn?: readonly ('chrome' | 'firefox')[];
  /** Why it works without it. */
  because?: string;
}

const api = (path: string, more: Omit<ReliedOn, 'key'> = {}): ReliedOn => ({
  key: `webextensions.api.${path}`,
  ...more,
});

/** By the expression in the sources, without `browser.`. */
export const extensionApis: Readonly<Record<string, ReliedOn>> = {
  'action.onClicked': api('action.onClicked'),
  'alarms.clear': api('alarms.clear'),
  'alarms.create': api('alarms.create'),
  'alarms.onAlarm': api('alarms.onAlarm'),
  i18n: api('i18n.getMessage'),
  'management.getSelf': api('management.getSelf'),
  'permissions.contains': api('permissions.contains'),
  'permissions.remove': api('permissions.remove'),
  'permissions.request': api('permissions.request'),
  'runtime.getManifest': api('runtime.getManifest'),
  'runtime.getURL': api('runtime.getURL'),
  'runtime.id': api('runtime.id'),
  'runtime.onInstalled': api('runtime.onInstalled'),
  'runtime.onMessage': api('runtime.onMessage'),
  'runtime.onMessageExternal': api('runtime.onMessageExternal'),
  'runtime.onStartup': api('runtime.onStartup'),
  'runtime.onUpdateAvailable': api('runtime.onUpdateAvailable'),
  'runtime.openOptionsPage': api('runtime.openOptionsPage'),
  'runtime.reload': api('runtime.reload'),
  'runtime.sendMessage': api('runtime.sendMessage'),
  'scripting.executeScript': api('scripting.executeScript'),
  'sidePanel.open': api('sidePanel.open', { optionalIn: ['firefox'], because: 'has a sidebar' }),
  'sidePanel.setPanelBehavior': api('sidePanel.setPanelBehavior', {
    optionalIn: ['firefox'],
    because: 'has a sidebar',
  }),
  'sidebarAction.open': api('sidebarAction.open', {
    optionalIn: ['chrome'],
    because: 'has a side panel',
  }),
  'sidebarAction.toggle': api('sidebarAction.toggle', {
    optionalIn: ['chrome'],
    because: 'has a side panel',
  }),
  'storage.local.clear': api('storage.local.clear'),
  'storage.local.get': api('storage.local.get'),
  'storage.managed.get': api('storage.managed'),
  'storage.onChanged': api('storage.onChanged'),
  'storage.session.get': api('storage.session.get'),
  'storage.session.onChanged': api('storage.StorageArea.onChanged'),
  'storage.session.remove': api('storage.session.remove'),
  'storage.session.set': api('storage.session.set'),
  'storage.setAccessLevel': api('storage.StorageArea.setAccessLevel', {
    optionalIn: ['chrome', 'firefox'],
    because: 'nothing of the extension lies there, and the settings page names the open areas',
  }),
  'tabs.create': api('tabs.create'),
  'tabs.get': api('tabs.get'),
  'tabs.onActivated': api('tabs.onActivated'),
  'tabs.onRemoved': api('tabs.onRemoved'),
  'tabs.onUpdated': api('tabs.onUpdated'),
  'tabs.query': api('tabs.query'),
  'tabs.reload': api('tabs.reload'),
  'tabs.sendMessage': api('tabs.sendMessage'),
  'tabs.update': api('tabs.update'),
  'windows.create': api('windows.create'),
  'windows.get': api('windows.get'),
  'windows.getCurrent': api('windows.getCurrent'),
  'windows.update': api('windows.update'),
};

/** Members of the manifests. */
export const manifestKeys: readonly ReliedOn[] = [
  { key: 'webextensions.manifest.optional_host_permissions' },
  {
    key: 'webextensions.manifest.background.service_worker',
    optionalIn: ['firefox'],
    because: 'runs a background page',
  },
  {
    key: 'webextensions.manifest.browser_specific_settings.gecko.data_collection_permissions',
    optionalIn: ['chrome'],
    because: 'is only for Firefox',
  },
];

/** Features of the web platform, by what the sources say where they use them. */
export const webFeatures: readonly (ReliedOn & { used: RegExp })[] = [
  { used: /AbortSignal\.any\(/, key: 'api.AbortSignal.any_static' },
  { used: /AbortSignal\.timeout\(/, key: 'api.AbortSignal.timeout_static' },
  { used: /adoptedStyleSheets/, key: 'api.ShadowRoot.adoptedStyleSheets' },
  { used: /new BroadcastChannel\(/, key: 'api.BroadcastChannel' },
  { used: /checkVisibility\(/, key: 'api.Element.checkVisibility' },
  { used: /crypto\.randomUUID\(/, key: 'api.Crypto.randomUUID' },
  { used: /\.findLast\(/, key: 'javascript.builtins.Array.findLast' },
  { used: /from 'idb'/, key: 'api.IDBFactory' },
  { used: /IntersectionObserver\(/, key: 'api.IntersectionObserver' },
  { used: /Intl\.ListFormat/, key: 'javascript.builtins.Intl.ListFormat' },
  { used: /Object\.groupBy\(/, key: 'javascript.builtins.Object.groupBy' },
  { used: /Object\.hasOwn\(/, key: 'javascript.builtins.Object.hasOwn' },
  { used: /popover/, key: 'api.HTMLElement.popover' },
  { used: /Promise\.withResolvers/, key: 'javascript.builtins.Promise.withResolvers' },
  { used: /requestIdleCallback\(/, key: 'api.Window.requestIdleCallback' },
  { used: /ResizeObserver\(/, key: 'api.ResizeObserver' },
  { used: /showModal\(/, key: 'api.HTMLDialogElement.showModal' },
  { used: /\.toReversed\(/, key: 'javascript.builtins.Array.toReversed' },
  { used: /\.toSorted\(/, key: 'javascript.builtins.Array.toSorted' },
  { used: /\.toSpliced\(/, key: 'javascript.builtins.Array.toSpliced' },
  { used: /\bURL\.parse\(/, key: 'api.URL.parse_static' },
  { used: /\bURL\.canParse\(/, key: 'api.URL.canParse_static' },
  { used: /color-mix\(/, key: 'css.types.color.color-mix' },
  { used: /:has\(/, key: 'css.selectors.has' },
  {
    used: /field-sizing:/,
    key: 'css.properties.field-sizing',
    optionalIn: ['chrome', 'firefox'],
    because: 'a box keeps its size',
  },
  {
    used: /text-wrap: pretty/,
    key: 'css.properties.text-wrap-style.pretty',
    optionalIn: ['chrome', 'firefox'],
    because: 'lines break as ever',
  },
  {
    used: /text-wrap: balance/,
    key: 'css.properties.text-wrap-style.balance',
    optionalIn: ['chrome', 'firefox'],
    because: 'lines break as ever',
  },
];
