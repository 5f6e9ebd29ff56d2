import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openPanelFromToolbar } from '@/utils/background/handlers/open-panel.ts';
import { recoverHandoff } from '@/utils/background/handoff/recover.ts';
import { onWakeUp } from '@/utils/background/handoff/send.ts';
import { closeStorage } from '@/utils/background/lifecycle/close-storage.ts';
import { followPolicy } from '@/utils/background/lifecycle/follow-policy.ts';
import { recoverState } from '@/utils/background/lifecycle/recover.ts';
import { welcomeOnce } from '@/utils/background/lifecycle/welcome.ts';
import { followTabs } from '@/utils/background/pages/follow-tabs.ts';
import { renewPages } from '@/utils/background/pages/renew-pages.ts';
import { handlers } from '@/utils/background/routes/handlers.ts';
import { listenToKolleno } from '@/utils/background/routes/kolleno.ts';
import { route } from '@/utils/background/routes/router.ts';
import { forgetExpired, onExpiry } from '@/utils/background/vault/expiry.ts';

/** Owns the secrets and all network traffic. Everything it must remember lies in storage: the browser may stop it at any time. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener(route(handlers));
  if (import.meta.env.BROWSER !== 'firefox')
    browser.runtime.onMessageExternal.addListener(listenToKolleno());
  onWakeUp(() => void recoverHandoff());
  closeStorage();
  followPolicy();
  followTabs();
  openPanelFromToolbar();
  welcomeOnce();
  void renewPages();
  // Without a listener the browser would not start the worker with itself, and values whose time is over would lie on.
  browser.runtime.onStartup.addListener(() => undefined);
  onExpiry(() => void forgetExpired());
  void recoverState();
});
