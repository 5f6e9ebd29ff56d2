import { managedStorage } from '../storage/browser-value.ts';
import { storageCaches } from '../storage/storage-cache.ts';
import { followedTab } from './followed-tab.ts';
import { pinnedTab } from './page-addresses.ts';

/*
 * All that the side panel draws, asked for before the rest of its script is evaluated: the panel imports this first. By name and not by `utils/storage/items.ts`, which would
 * bring the check of all that is stored along and come first, too. What is not named here is read when it is drawn, later; tests/components/first-reads.test.tsx holds both to one another.
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

storageCaches.local.prefetch(onDisk.flatMap((name) => [name, `${name}$`]));
storageCaches.session.prefetch([
  'page-statuses',
  'credential-views',
  'keepings',
  'handoff',
  'verifications',
  'deliveries',
]);
managedStorage.prefetch();
followedTab(pinnedTab(location.search)).prefetch();
