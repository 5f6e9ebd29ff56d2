import { browser } from 'wxt/browser';
import type { CredentialName, TaskId } from '../guide/task.ts';
import { overlayMark, overlayScript } from '../messages/content-scripts.ts';
import type { EnteredCredential, Opened, SealedForSaving } from '../messages/protocol.ts';
import { askBackground, sendToTab } from '../messages/send.ts';
import type { What } from '../state/checks.ts';
import type { OrientationStep } from '../state/introduction.ts';
import { type PageKey, pageKey } from '../state/learnt-pages.ts';
import type { OffScope } from '../state/overlay-off.ts';
import type { PageStatus, PermissionStatus } from '../state/page-status.ts';
import { permissionKey } from '../state/permission-status.ts';
import type { Run } from '../state/progress.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import type { PageReport } from '../workday/page-report/report-node.ts';

/** No page script takes messages in the tab: the page was there before the extension, or is no page of a tenant. */
export class PageOutOfReach extends Error {
  override readonly name = 'PageOutOfReach';
}

/** The background did not take a command, or failed at it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** What a person can set off in the panel, bound to the tab and the tenant on show. Each rejects with one of the errors above. */
export interface Commands {
  fill(fields: string[] | 'all'): Promise<void>;
  stop(): Promise<void>;
  /** @param renew to where the task makes a new value in place of the one it made before */
  openTask(task: TaskId, renew?: boolean): Promise<Opened>;
  /** The page on show is, or is not, the one it looks like. */
  confirmTask(status: PageStatus, is: boolean): Promise<void>;
  /** The permission is there under another name; or not, after all. */
  tick(permission: PermissionStatus, ticked: boolean): Promise<void>;
  /** An empty reason takes the skip back. */
  skip(permission: PermissionStatus, reason: string): Promise<void>;
  /** An empty reason takes the mark back. */
  markDone(task: TaskId, reason: string): Promise<void>;
  /** Sets the tenant up again, or renews its credentials. */
  startRun(kind: Run['kind']): Promise<void>;
  undoRun(): Promise<void>;
  /** Takes over the names of another tenant; null wants none of them. */
  takeNames(from: TenantKey | null): Promise<void>;
  forgetTenant(which: TenantKey): Promise<void>;
  connect(link: string): Promise<void>;
  /** Tries the values at Workday's services; `password` tries only that. */
  verify(what: What): Promise<void>;
  stopVerify(): Promise<void>;
  send(): Promise<void>;
  /** Makes the next attempt of a submission that waits. */
  tryNow(): Promise<void>;
  stopSending(): Promise<void>;
  /** Asks Kolleno how far it is. */
  checkStatus(tenant: TenantKey): Promise<void>;
  /** What is kept of the tenant as a file that only Kolleno can open; null where there is nothing, or the policy forbids it. */
  sealFile(): Promise<SealedForSaving | null>;
  wipe(): Promise<void>;
  /** Seals the values with a passphrase. Answers whether they lie on disk now. */
  protect(passphrase: string): Promise<boolean>;
  /** Answers whether it is the passphrase. */
  unlock(passphrase: string): Promise<boolean>;
  /** The step of the orientation to show, or that it was seen. */
  orient(orientation: OrientationStep | 'seen'): Promise<void>;
  /** Where the guide draws nothing, as seen from this page of the guide (`pageKey`); null lets it draw again. */
  switchOverlay(page: string, scope: OffScope | null): Promise<void>;
  /** A value that was copied by hand. Answers whether it can be one. */
  enterCredential(credential: EnteredCredential, value: string): Promise<boolean>;
  /** How the page in the tab is built, for support; null where it is no page of a tenant. */
  report(): Promise<PageReport | null>;
  /** Null when the value is no longer kept. */
  reveal(credential: CredentialName): Promise<string | null>;
}

/** Injects the overlay, which does not run on pages without a task until it is needed. */
async function startGuide(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  // The watcher's own mark (utils/messages/content-scripts.ts), so that it does not have a second guide loaded into this document.
  await browser.scripting.executeScript({
    target,
    func: (mark: string) => {
      Object.assign(globalThis, { [mark]: true });
    },
    args: [overlayMark],
  });
  await browser.scripting.executeScript({ target, files: [overlayScript] });
}

async function inPage<T>(tab: number, send: () => Promise<T>): Promise<T> {
  try {
    // Nobody listens: the guide is not running in this tab yet.
    return await send().catch(async () => {
      await startGuide(tab);
      return send();
    });
  } catch (cause) {
    throw new PageOutOfReach('No page script answered.', { cause });
  }
}

async function inBackground<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new NoAnswer('The background did not answer.', { cause });
  }
}

export function commandsFor(tab: number | undefined, tenant: TenantKey | undefined): Commands {
  const theTab = () => {
    if (tab === undefined) throw new PageOutOfReach('There is no tab.');
    return tab;
  };
  const theTenant = () => {
    if (tenant === undefined) throw new NoAnswer('There is no tenant.');
    return tenant;
  };
  return {
    async fill(fields) {
      const id = theTab();
      await inPage(id, () => sendToTab(id, 'fill', { fields }));
    },
    async stop() {
      const id = theTab();
      await inPage(id, () => sendToTab(id, 'stop', {}));
    },
    async openTask(task, renew = false) {
      const id = theTab();
      const data = { task, ...(renew && { renew: true as const }) };
      const answer = await inPage(id, () => sendToTab(id, 'open-task', data));
      return answer?.opened ?? 'not-found';
    },
    async confirmTask({ task, page }, is) {
      const id = theTab();
      if (!task || !page) return;
      // A page script names pages of the guide only; a detour has no task.
      const key = pageKey(task, page) as PageKey;
      await inPage(id, () => sendToTab(id, 'confirm-task', { page: key, is }));
    },
    async tick(permission, ticked) {
      await inBackground(
        askBackground('tick-permission', {
          tenant: theTenant(),
          permission: permissionKey(permission),
          ticked,
        }),
      );
    },
    async skip(permission, reason) {
      await inBackground(
        askBackground('skip-permission', {
          tenant: theTenant(),
          permission: permissionKey(permission),
          reason,
        }),
      );
    },
    async markDone(task, reason) {
      await inBackground(askBackground('mark-done', { tenant: theTenant(), task, reason }));
    },
    async startRun(kind) {
      await inBackground(askBackground('start-run', { tenant: theTenant(), kind }));
    },
    async undoRun() {
      await inBackground(askBackground('undo-run', { tenant: theTenant() }));
    },
    async takeNames(from) {
      await inBackground(askBackground('use-names', { tenant: theTenant(), from }));
    },
    async forgetTenant(which) {
      await inBackground(askBackground('forget-tenant', { tenant: which }));
    },
    async connect(link) {
      await inBackground(askBackground('connect', { link }));
    },
    async verify(what) {
      await inBackground(askBackground('verify', { tenant: theTenant(), what }));
    },
    async stopVerify() {
      await inBackground(askBackground('stop-verify', { tenant: theTenant() }));
    },
    async send() {
      await inBackground(askBackground('send', { tenant: theTenant() }));
    },
    async tryNow() {
      await inBackground(askBackground('try-now', {}));
    },
    async stopSending() {
      await inBackground(askBackground('stop-sending', {}));
    },
    async checkStatus(of) {
      await inBackground(askBackground('check-status', { tenant: of }));
    },
    async sealFile() {
      return (await inBackground(askBackground('seal-file', { tenant: theTenant() }))) ?? null;
    },
    async orient(orientation) {
      await inBackground(askBackground('orient', { orientation }));
    },
    async switchOverlay(page, scope) {
      await inBackground(askBackground('switch-overlay', { tenant: theTenant(), page, scope }));
    },
    async protect(passphrase) {
      const answer = await inBackground(
        askBackground('protect', { tenant: theTenant(), passphrase }),
      );
      return answer?.protected ?? false;
    },
    async unlock(passphrase) {
      const answer = await inBackground(
        askBackground('unlock', { tenant: theTenant(), passphrase }),
      );
      return answer?.unlocked ?? false;
    },
    async wipe() {
      await inBackground(askBackground('wipe', { tenant: theTenant() }));
    },
    async enterCredential(credential, value) {
      const entered = { tenant: theTenant(), credential, value };
      const answer = await inBackground(askBackground('enter-credential', entered));
      return answer?.kept ?? false;
    },
    async report() {
      const id = theTab();
      const answer = await inPage(id, () => sendToTab(id, 'report', {}));
      return answer?.report ?? null;
    },
    async reveal(credential) {
      const answer = await inBackground(
        askBackground('reveal', { tenant: theTenant(), credential }),
      );
      return answer?.value ?? null;
    },
  };
}
