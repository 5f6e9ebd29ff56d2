import { managedStorage } from '../storage/browser-value.ts';
import { storageCaches } from '../storage/storage-cache.ts';
import { followedTab, pinnedTab } from './followed-tab.ts';

/*
 * Prefetches everything the side panel draws. The panel imports this module first, so that the
 * reads start before the rest of its script is evaluated. It lists names instead of importing
 * `utils/storage/items.ts`, which would load all validators first. Items not listed here are read
 * later, when they are drawn. tests/components/first-reads.test.tsx compares the list with what the
 * panel draws.
 */
const onDisk = [
  'progress',
  'receipts',
  'earlier-runs',
  'introduction',
  'settings',
  'overlay-off',
  'confirmed-pages',
];

storageCaches.disk.prefetch(onDisk.flatMap((name) => [name, `${name}$`]));
storageCaches.session.prefetch([
  'page-statuses',
  'credential-views',
  'keepings',
  'handoff',
  'handoff-offer',
  'verifications',
  'deliveries',
]);
managedStorage.prefetch();
followedTab(pinnedTab(location.search)).prefetch();
