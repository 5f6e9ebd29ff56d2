import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { watchPolicy } from '@/utils/background/handlers/change-settings.ts';
import { watchInstallation } from '@/utils/background/handlers/introduction.ts';
import { openPanelFromToolbar } from '@/utils/background/handlers/open-panel.ts';
import { recoverHandoff } from '@/utils/background/handoff/recover.ts';
import { onWakeUp } from '@/utils/background/handoff/send.ts';
import { moveFromStorageLocal } from '@/utils/background/lifecycle/move-from-storage-local.ts';
import { recoverState } from '@/utils/background/lifecycle/recover.ts';
import { restrictStorage } from '@/utils/background/lifecycle/restrict-storage.ts';
import { watchUpdates } from '@/utils/background/lifecycle/update.ts';
import { injectWatchers } from '@/utils/background/pages/inject-scripts.ts';
import { watchTabs } from '@/utils/background/pages/tab-statuses.ts';
import { createKollenoListener } from '@/utils/background/routes/kolleno.ts';
import { createRouter } from '@/utils/background/routes/router.ts';
import { forgetExpired, onExpiry } from '@/utils/background/vault/expiry.ts';

/**
 * The service worker: owns the secrets and all network traffic. Keeps its state in storage, because
 * the browser can stop it at any time.
 */
export default defineBackground(() => {
  // First: whatever reads or writes an item waits for it.
  moveFromStorageLocal();
  browser.runtime.onMessage.addListener(createRouter());
  if (import.meta.env.BROWSER !== 'firefox')
    browser.runtime.onMessageExternal.addListener(createKollenoListener());
  onWakeUp(() => void recoverHandoff());
  void restrictStorage();
  watchPolicy();
  watchTabs();
  openPanelFromToolbar();
  watchInstallation();
  watchUpdates();
  void injectWatchers();
  // Without a listener the browser does not start the worker with itself, and expired values stay.
  browser.runtime.onStartup.addListener(() => undefined);
  onExpiry(() => void forgetExpired());
  void recoverState();
});
