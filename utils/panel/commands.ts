import type { PlaceId } from '../guide/places.ts';
import type { CredentialName, TaskId } from '../guide/task.ts';
import type {
  EnteredAnswer,
  EnteredCredential,
  Opened,
  SealedForSaving,
} from '../messages/protocol.ts';
import { sendToTab } from '../messages/send.ts';
import type { CheckGroup } from '../state/checks.ts';
import type { Shown } from '../state/consent.ts';
import type { OtherValue } from '../state/credentials.ts';
import type { OrientationStep } from '../state/introduction.ts';
import { type PageKey, pageKey } from '../state/learnt-pages.ts';
import type { OffScope } from '../state/overlay-off.ts';
import type { PageStatus, PermissionStatus } from '../state/page-status.ts';
import { permissionKey } from '../state/permission-status.ts';
import type { Run } from '../state/progress.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import { callBackground, callPage, openedBy, PageOutOfReach } from './call.ts';
import { type SupportReport, supportReport } from './page-report.ts';

/** Commands for the page in the tab. */
interface PageCommands {
  fill(fields: string[] | 'all'): Promise<void>;
  stop(): Promise<void>;
  /** A password by the rules of the open page. Null if none fits, or the page asks for none. */
  generatePassword(): Promise<string | null>;
  /** @param renew opens the page where the task replaces the value that it made before */
  openTask(task: TaskId, renew?: boolean): Promise<Opened>;
  /** Opens a page that belongs to no step. */
  openPlace(place: PlaceId): Promise<Opened>;
  /** Scrolls to OK. Resolves to whether the page has one that is ready to be pressed. */
  showOk(): Promise<boolean>;
  /** Confirms or denies that the open page is the one it seems to be. */
  confirmTask(status: PageStatus, is: boolean): Promise<void>;
  /** Reads the structure of the page, for support. Null where the page is not of a tenant. */
  report(): Promise<SupportReport | null>;
  /** Whether a page script answers. */
  isWatched(): Promise<boolean>;
  /** Starts the page script again where it has ended. */
  watchAgain(): Promise<void>;
}

/** Commands that change the progress of the tenant, or what is stored of it. */
interface ProgressCommands {
  /** Records that the permission exists under another name, or takes that back. */
  tick(permission: PermissionStatus, ticked: boolean): Promise<void>;
  /** An empty reason takes the skip back. */
  skip(permission: PermissionStatus, reason: string): Promise<void>;
  /** An empty reason takes the mark back. */
  markDone(task: TaskId, reason: string): Promise<void>;
  /** Sets the tenant up again, or renews its credentials. */
  startRun(kind: Run['kind']): Promise<void>;
  undoRun(): Promise<void>;
  /** Adopts the names of another tenant. Null declines them. */
  takeNames(from: TenantKey | null): Promise<void>;
  /** @param values `valuesFingerprint` of the tenant in the list */
  forgetTenant(which: TenantKey, values: string): Promise<void>;
}

/** Commands for the tenant's credentials and their checks. */
interface CredentialCommands {
  /**
   * Tries the values at Workday's services. `password` tries only the password.
   * @param again tries values that Workday refused once more
   */
  verify(what: CheckGroup, again?: boolean): Promise<void>;
  stopVerify(): Promise<void>;
  wipe(): Promise<void>;
  /** Seals the values with a passphrase. Resolves to whether they are on disk now. */
  protect(passphrase: string): Promise<boolean>;
  /** Resolves to whether the passphrase is right. */
  unlock(passphrase: string): Promise<boolean>;
  /** Stores a value that was copied by hand. Resolves to whether the value is valid. */
  enterCredential(
    credential: EnteredCredential,
    value: string,
    ornament?: 'keep' | 'drop',
  ): Promise<EnteredAnswer>;
  /** Takes the value that stands beside. Resolves to whether it was still the one on show. */
  takeValue(credential: CredentialName, which: OtherValue, revision: string): Promise<boolean>;
  /** Null when the value is no longer stored. */
  reveal(credential: CredentialName): Promise<string | null>;
}

/** Commands for the connection to Kolleno and what is sent over it. */
interface HandoffCommands {
  connect(link: string): Promise<void>;
  /** Connects to the session that Kolleno's page offers. */
  takeLink(offer: string): Promise<void>;
  dismissLink(offer: string): Promise<void>;
  /** @param instead id of the receipt of another instance, if a person was asked about it */
  send(instead: string | null): Promise<void>;
  /** Makes the next attempt of a waiting submission of this tenant. */
  tryNow(of: TenantKey): Promise<void>;
  stopSending(): Promise<void>;
  /** Asks Kolleno for the status of the submission. */
  checkStatus(tenant: TenantKey): Promise<void>;
  /**
   * Exports the tenant's values as a file that only Kolleno can open. Null without values, or by
   * policy.
   */
  sealFile(): Promise<SealedForSaving | null>;
}

/** Commands for what the extension shows. */
interface DisplayCommands {
  /** Shows a step of the orientation, or records that the orientation was seen. */
  orient(orientation: OrientationStep | 'seen'): Promise<void>;
  /**
   * Switches the overlay off for a page (`pageKey`), its tenant, or everywhere. Null switches it
   * on.
   */
  switchOverlay(page: string, scope: OffScope | null): Promise<void>;
}

/**
 * Everything that a person can start in the panel, bound to the shown tab and tenant, and to what
 * else the panel shows. Every command rejects with one of the errors of call.ts.
 */
export interface Commands
  extends PageCommands,
    ProgressCommands,
    CredentialCommands,
    HandoffCommands,
    DisplayCommands {}

/** What a panel without a tenant and a session shows. */
export const nothingShown: Shown = { session: null, key: null, tenant: null, values: '' };

/** @param shown what the panel draws in the render that these commands are for */
export function createCommands(
  tab: number | undefined,
  tenant: TenantKey | undefined,
  shown: Shown,
): Commands {
  const currentTab = (): number => {
    if (tab === undefined) throw new PageOutOfReach('There is no tab.');
    return tab;
  };
  const currentTenant = (): TenantKey => {
    if (tenant === undefined) throw new TypeError('There is no tenant.');
    return tenant;
  };
  return {
    ...pageCommands(currentTab),
    ...progressCommands(currentTenant, shown),
    ...credentialCommands(currentTenant, shown),
    ...handoffCommands(currentTenant, shown),
    ...displayCommands(currentTenant),
  };
}

// The functions are async so that a missing tab or tenant rejects, like every other failure.

const pageCommands = (tab: () => number): PageCommands => ({
  async fill(fields) {
    await callPage(tab(), 'fill', { fields });
  },
  async stop() {
    await callPage(tab(), 'stop', {});
  },
  async generatePassword() {
    const answer = await callPage(tab(), 'generate-password', {});
    return answer?.password ?? null;
  },
  async openTask(task, renew = false) {
    const data = { task, ...(renew && { renew: true as const }) };
    return openedBy(await callPage(tab(), 'open-task', data));
  },
  async openPlace(place) {
    return openedBy(await callPage(tab(), 'open-place', { place }));
  },
  async showOk() {
    const answer = await callPage(tab(), 'show-ok', {});
    return answer?.shown ?? false;
  },
  async confirmTask({ task, page }, is) {
    const id = tab();
    if (!task || !page) return;
    // The status names pages of the guide only. A detour has no task.
    const key = pageKey(task, page) as PageKey;
    await callPage(id, 'confirm-task', { page: key, is });
  },
  async report() {
    const answer = await callPage(tab(), 'report', {});
    return answer?.report ? supportReport(answer.report, answer.reading) : null;
  },
  async isWatched() {
    return sendToTab(tab(), 'refresh', {}).then(
      () => true,
      () => false,
    );
  },
  async watchAgain() {
    await callPage(tab(), 'refresh', {});
  },
});

const progressCommands = (tenant: () => TenantKey, shown: Shown): ProgressCommands => ({
  async tick(permission, ticked) {
    await callBackground('tick-permission', {
      tenant: tenant(),
      permission: permissionKey(permission),
      ticked,
    });
  },
  async skip(permission, reason) {
    await callBackground('skip-permission', {
      tenant: tenant(),
      permission: permissionKey(permission),
      reason,
    });
  },
  async markDone(task, reason) {
    await callBackground('mark-done', { tenant: tenant(), task, reason });
  },
  async startRun(kind) {
    await callBackground('start-run', { tenant: tenant(), kind });
  },
  async undoRun() {
    await callBackground('undo-run', { tenant: tenant() });
  },
  async takeNames(from) {
    await callBackground('use-names', { tenant: tenant(), from });
  },
  async forgetTenant(which, values) {
    await callBackground('forget-tenant', {
      tenant: which,
      shown: { ...shown, tenant: which, values },
    });
  },
});

const credentialCommands = (tenant: () => TenantKey, shown: Shown): CredentialCommands => ({
  async verify(what, again = false) {
    await callBackground('verify', { tenant: tenant(), what, ...(again && { again }) });
  },
  async stopVerify() {
    await callBackground('stop-verify', { tenant: tenant() });
  },
  async wipe() {
    await callBackground('wipe', { tenant: tenant(), shown });
  },
  async protect(passphrase) {
    const answer = await callBackground('protect', { tenant: tenant(), passphrase, shown });
    return answer?.protected ?? false;
  },
  async unlock(passphrase) {
    const answer = await callBackground('unlock', { tenant: tenant(), passphrase, shown });
    return answer?.unlocked ?? false;
  },
  async enterCredential(credential, value, ornament) {
    const entered = { tenant: tenant(), credential, value, ...(ornament && { ornament }) };
    return (await callBackground('enter-credential', entered)) ?? { kept: false };
  },
  async takeValue(credential, which, revision) {
    const taking = { tenant: tenant(), credential, which, revision };
    const answer = await callBackground('take-value', taking);
    return answer?.taken ?? false;
  },
  async reveal(credential) {
    const answer = await callBackground('reveal', { tenant: tenant(), credential, shown });
    return answer?.value ?? null;
  },
});

const handoffCommands = (tenant: () => TenantKey, shown: Shown): HandoffCommands => ({
  async connect(link) {
    await callBackground('connect', { link, shown });
  },
  async takeLink(offer) {
    await callBackground('use-link', { offer, shown });
  },
  async dismissLink(offer) {
    await callBackground('dismiss-link', { offer });
  },
  async send(instead) {
    await callBackground('send', { tenant: tenant(), shown, instead });
  },
  async tryNow(of) {
    await callBackground('try-now', { shown: { ...shown, tenant: of } });
  },
  async stopSending() {
    await callBackground('stop-sending', {});
  },
  async checkStatus(of) {
    await callBackground('check-status', { tenant: of });
  },
  async sealFile() {
    return (await callBackground('seal-file', { tenant: tenant(), shown })) ?? null;
  },
});

const displayCommands = (tenant: () => TenantKey): DisplayCommands => ({
  async orient(orientation) {
    await callBackground('orient', { orientation });
  },
  async switchOverlay(page, scope) {
    await callBackground('switch-overlay', { tenant: tenant(), page, scope });
  },
});
