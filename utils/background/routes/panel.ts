import { z } from '../../lib/zod.ts';
import type { PanelMessages } from '../../messages/protocol.ts';
import type { PanelSender } from '../../messages/sender.ts';
import { checkGroups } from '../../state/checks.ts';
import { otherValues } from '../../state/credentials.ts';
import {
  maxCommentLength,
  maxNameLength,
  maxPassphraseLength,
  maxPermissionLength,
  textProblem,
} from '../../state/entered-text.ts';
import { orientationSteps } from '../../state/introduction.ts';
import { runKinds } from '../../state/progress.ts';
import { listChangeTypes, resettableParts } from '../../state/settings.ts';
import { onChangeSettings } from '../handlers/change-settings.ts';
import { onEnterCredential, onReveal } from '../handlers/credential-values.ts';
import { onForgetTenant, onWipe } from '../handlers/forget-tenant.ts';
import { onOrient } from '../handlers/introduction.ts';
import { onProtect, onUnlock } from '../handlers/passphrase.ts';
import {
  onMarkDone,
  onSkipPermission,
  onTickPermission,
  onUseNames,
} from '../handlers/progress-decisions.ts';
import { onReadArticle } from '../handlers/read-article.ts';
import { onStartRun, onUndoRun } from '../handlers/start-run.ts';
import { onDrawAgain, onSwitchOverlay } from '../handlers/switch-overlay.ts';
import { onStopVerify, onVerify } from '../handlers/verify.ts';
import { connect } from '../handoff/connect.ts';
import { dismissOffer, takeOffer } from '../handoff/offer.ts';
import { sealTenant } from '../handoff/sealed-file.ts';
import { retryNow, startSending, stopSending } from '../handoff/send.ts';
import { checkStatus } from '../handoff/status.ts';
import { takeValue } from '../vault/take-value.ts';
import { comparing, overShownValues } from './bound.ts';
import type { Routes } from './route.ts';
import { extensionPage } from './senders.ts';
import {
  access,
  credential,
  credentialValue,
  guidePage,
  link,
  maxItems,
  nothing,
  offScope,
  shown,
  task,
  tenant,
  text,
} from './shapes.ts';

const ofTenant = z.object({ tenant });
/** Messages that act on secrets or on their target carry what was shown (`Shown`). */
const shownTenant = z.object({ tenant, shown });
const withPassphrase = shownTenant.extend({
  passphrase: z.string().min(1).max(maxPassphraseLength),
});
/** `<access>:<name>`, as `permissionKey` writes it. */
const permission = z
  .string()
  .max(400)
  .regex(/^(?:modify|view|put|get):./);

const line = (maxLength: number) =>
  z.string().refine((value) => textProblem(value, maxLength) === null);
const enteredName = line(maxNameLength).nullable().exactOptional();
const listChange = z.object({
  type: z.enum(listChangeTypes),
  access,
  permission: line(maxPermissionLength),
});
const settingsChange = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('names'),
    names: z.object({
      isuUserName: enteredName,
      securityGroup: enteredName,
      apiClient: enteredName,
      activationComment: line(maxCommentLength).nullable().exactOptional(),
    }),
  }),
  listChange,
  z.object({ type: z.literal('lists'), changes: z.array(listChange).max(maxItems) }),
  z.object({ type: z.literal('reset'), part: z.enum(resettableParts) }),
]);

const offPlace = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('all') }),
  z.object({ scope: z.literal('tenant'), tenant }),
  z.object({ scope: z.literal('page'), tenant, page: guidePage }),
]);

const from = extensionPage;

/** Messages of the side panel and of the settings page. No page script can send any of them. */
export const panelRoutes: Routes<PanelMessages, PanelSender> = {
  // Credentials
  'take-value': {
    from,
    schema: z.object({ tenant, credential, which: z.enum(otherValues), revision: z.uuid() }),
    handle: async ({ tenant, credential, which, revision }) => ({
      taken: await takeValue(tenant, credential, which, revision),
    }),
  },
  reveal: {
    from,
    schema: shownTenant.extend({ credential }),
    handle: comparing(onReveal),
  },
  'enter-credential': {
    from,
    schema: z.object({
      tenant,
      credential: credential.exclude(['tenant']),
      value: credentialValue,
      ornament: z.enum(['keep', 'drop']).exactOptional(),
    }),
    handle: onEnterCredential,
  },
  protect: { from, schema: withPassphrase, handle: overShownValues(onProtect) },
  unlock: { from, schema: withPassphrase, handle: overShownValues(onUnlock) },
  wipe: { from, schema: shownTenant, handle: overShownValues(onWipe) },
  'forget-tenant': { from, schema: shownTenant, handle: overShownValues(onForgetTenant) },

  // Hand-off
  connect: {
    from,
    schema: z.object({ link, shown }),
    handle: comparing(({ link, shown }) => connect(link, shown)),
  },
  'use-link': {
    from,
    schema: z.object({ offer: z.uuid(), shown }),
    handle: comparing(({ offer, shown }) => takeOffer(offer, shown)),
  },
  'dismiss-link': {
    from,
    schema: z.object({ offer: z.uuid() }),
    handle: ({ offer }) => dismissOffer(offer).then(() => undefined),
  },
  send: {
    from,
    schema: shownTenant.extend({ instead: text.nullable() }),
    handle: comparing(startSending),
  },
  'try-now': {
    from,
    schema: z.object({ shown }),
    handle: comparing(({ shown }) => retryNow(shown)),
  },
  'stop-sending': { from, schema: nothing, handle: () => stopSending().then(() => undefined) },
  'check-status': {
    from,
    schema: ofTenant,
    handle: ({ tenant }) => checkStatus(tenant).then(() => undefined),
  },
  'seal-file': {
    from,
    schema: shownTenant,
    handle: comparing(({ tenant, shown }) => sealTenant(tenant, shown)),
  },

  // Checks at Workday's services
  verify: {
    from,
    schema: z.object({ tenant, what: z.enum(checkGroups), again: z.optional(z.boolean()) }),
    handle: onVerify,
  },
  'stop-verify': { from, schema: ofTenant, handle: onStopVerify },

  // Progress
  'mark-done': { from, schema: z.object({ tenant, task, reason: text }), handle: onMarkDone },
  'skip-permission': {
    from,
    schema: z.object({ tenant, permission, reason: text }),
    handle: onSkipPermission,
  },
  'tick-permission': {
    from,
    schema: z.object({ tenant, permission, ticked: z.boolean() }),
    handle: onTickPermission,
  },
  'use-names': {
    from,
    schema: z.object({ tenant, from: tenant.nullable() }),
    handle: onUseNames,
  },
  'start-run': {
    from,
    schema: z.object({ tenant, kind: z.enum(runKinds) }),
    handle: onStartRun,
  },
  'undo-run': { from, schema: ofTenant, handle: onUndoRun },

  // Settings and the overlay
  'change-settings': {
    from,
    schema: z.object({ change: settingsChange }),
    handle: onChangeSettings,
  },
  'read-article': { from, schema: nothing, handle: onReadArticle },
  'switch-overlay': {
    from,
    schema: z.object({ tenant, page: guidePage, scope: offScope.nullable() }),
    handle: onSwitchOverlay,
  },
  'draw-again': { from, schema: offPlace, handle: onDrawAgain },
  orient: {
    from,
    schema: z.object({
      orientation: z.union([z.literal(orientationSteps), z.literal('seen')]),
    }),
    handle: onOrient,
  },
};
