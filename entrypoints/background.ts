import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { closeStorage } from '@/utils/background/close-storage.ts';
import { listenToKolleno } from '@/utils/background/external.ts';
import { followPolicy } from '@/utils/background/follow-policy.ts';
import { handlers } from '@/utils/background/handlers.ts';
import { openPanelFromToolbar } from '@/utils/background/panel.ts';
import { recover } from '@/utils/background/recover.ts';
import { renewPages } from '@/utils/background/renew-pages.ts';
import { route } from '@/utils/background/router.ts';
import { followTabs } from '@/utils/background/tabs.ts';
import { welcomeOnce } from '@/utils/background/welcome.ts';
import { recover as recoverHandoff } from '@/utils/handoff/recover.ts';
import { onWaking } from '@/utils/handoff/wake-up.ts';
import { onExpiry } from '@/utils/vault/expiry-alarm.ts';
import { forgetExpired } from '@/utils/vault/forget-expired.ts';

/** Owns the secrets and all network traffic. Everything it must remember lies in storage: the browser may stop it at any time. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener(route(handlers));
  if (import.meta.env.BROWSER !== 'firefox') browser.runtime.onMessageExternal.addListener(listenToKolleno());
  onWaking(() => void recoverHandoff());
  closeStorage();
  followPolicy();
  followTabs();
  openPanelFromToolbar();
  welcomeOnce();
  void renewPages();
  // Without a listener the browser would not start the worker with itself, and values whose time is over would lie on.
  browser.runtime.onStartup.addListener(() => undefined);
  onExpiry(() => void forgetExpired());
  void recover();
});
