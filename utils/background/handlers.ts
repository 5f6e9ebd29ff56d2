import { readArticle } from '../guide-article/read-article.ts';
import { connect } from '../handoff/connect.ts';
import { startToSend } from '../handoff/send.ts';
import { stopSending, tryNow } from '../handoff/sending.ts';
import { checkStatus } from '../handoff/status.ts';
import { sealTenant } from '../sealed-file/seal-tenant.ts';
import { reveal } from '../vault/read.ts';
import { onCapture } from './capture.ts';
import { onChangeSettings } from './change-settings.ts';
import { onEnterCredential } from './enter-credential.ts';
import { onForgetTenant } from './forget-tenant.ts';
import { onGuideContext } from './guide-context.ts';
import { onGuideNeeded } from './guide-needed.ts';
import { onKnownPages } from './known-pages.ts';
import { onLearn } from './learn.ts';
import { onMarkDone } from './mark-done.ts';
import { onOrient } from './orient.ts';
import { onPageStatus } from './page-status.ts';
import { onOpenPanel } from './panel.ts';
import { onProtect, onUnlock } from './passphrase.ts';
import type { Handlers } from './router.ts';
import { onSkipPermission } from './skip-permission.ts';
import { onStartRun, onUndoRun } from './start-run.ts';
import { onDrawAgain, onOverlayOff, onSwitchOverlay } from './switch-overlay.ts';
import { onTickPermission } from './tick-permission.ts';
import { onUseNames } from './use-names.ts';
import { onStopVerify, onVerify } from './verify.ts';
import { onWipe } from './wipe.ts';

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
  send: ({ tenant }) => startToSend(tenant).then(() => undefined),
  'try-now': () => tryNow().then(() => undefined),
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
  'read-article': readArticle,
  'skip-permission': onSkipPermission,
  'tick-permission': onTickPermission,
};
