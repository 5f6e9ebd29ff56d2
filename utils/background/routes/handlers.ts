import { onCapture } from '../handlers/capture.ts';
import { onChangeSettings } from '../handlers/change-settings.ts';
import { onEnterCredential } from '../handlers/enter-credential.ts';
import { onForgetTenant } from '../handlers/forget-tenant.ts';
import { onGuideNeeded } from '../handlers/guide-needed.ts';
import { onKnownPages } from '../handlers/known-pages.ts';
import { onLearn } from '../handlers/learn.ts';
import { onMarkDone } from '../handlers/mark-done.ts';
import { onOpenPanel } from '../handlers/open-panel.ts';
import { onOrient } from '../handlers/orient.ts';
import { onPageStatus } from '../handlers/page-status.ts';
import { onProtect, onUnlock } from '../handlers/passphrase.ts';
import { onReadArticle } from '../handlers/read-article.ts';
import { onSkipPermission } from '../handlers/skip-permission.ts';
import { onStartRun, onUndoRun } from '../handlers/start-run.ts';
import { onDrawAgain, onOverlayOff, onSwitchOverlay } from '../handlers/switch-overlay.ts';
import { onTickPermission } from '../handlers/tick-permission.ts';
import { onUseNames } from '../handlers/use-names.ts';
import { onStopVerify, onVerify } from '../handlers/verify.ts';
import { onWipe } from '../handlers/wipe.ts';
import { connect } from '../handoff/connect.ts';
import { sealTenant } from '../handoff/sealed-file.ts';
import { retryNow, startSending, stopSending } from '../handoff/send.ts';
import { checkStatus } from '../handoff/status.ts';
import { onGuideContext } from '../pages/guide-context.ts';
import { reveal } from '../vault/read-credentials.ts';
import type { Handlers } from './router.ts';

/** Who deals with which message. */
export const handlers: Handlers = {
  'guide-needed': onGuideNeeded,
  'guide-context': onGuideContext,
  'page-status': onPageStatus,
  capture: onCapture,
  'known-pages': onKnownPages,
  learn: onLearn,
  'overlay-off': onOverlayOff,
  'open-panel': onOpenPanel,
  'handoff-link': ({ link }) => connect(link, 'page').then(() => undefined),
  'enter-credential': onEnterCredential,
  reveal: ({ tenant, credential }) => reveal(tenant, credential),
  connect: ({ link }) => connect(link, 'panel').then(() => undefined),
  send: ({ tenant }) => startSending(tenant).then(() => undefined),
  'try-now': () => retryNow().then(() => undefined),
  'stop-sending': () => stopSending().then(() => undefined),
  'check-status': ({ tenant }) => checkStatus(tenant).then(() => undefined),
  'seal-file': ({ tenant }) => sealTenant(tenant),
  verify: onVerify,
  'stop-verify': onStopVerify,
  'switch-overlay': onSwitchOverlay,
  wipe: onWipe,
  protect: onProtect,
  unlock: onUnlock,
  'change-settings': onChangeSettings,
  'draw-again': onDrawAgain,
  'mark-done': onMarkDone,
  'start-run': onStartRun,
  'undo-run': onUndoRun,
  'use-names': onUseNames,
  'forget-tenant': onForgetTenant,
  orient: onOrient,
  'read-article': onReadArticle,
  'skip-permission': onSkipPermission,
  'tick-permission': onTickPermission,
};
