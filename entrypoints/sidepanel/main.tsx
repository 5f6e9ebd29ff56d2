// First import: starts the storage reads while the rest of the script is still being evaluated.
import '@/utils/panel/first-reads.ts';
import { mountPage } from '@/components/hooks/mountPage.tsx';
import { PanelApp } from '@/components/panel/PanelApp.tsx';
import { pinnedTab } from '@/utils/panel/followed-tab.ts';

mountPage(<PanelApp pinned={pinnedTab(location.search)} />);
