import type { CredentialName, TaskId } from '../guide/task.ts';
import type { CheckGroup } from '../state/checks.ts';
import type { GuideContext, KnownPages } from '../state/guide-context.ts';
import type { Introduction } from '../state/introduction.ts';
import type { ConfirmedPage, LearntIds, PageKey } from '../state/learnt-pages.ts';
import type { OffPlace, OffScope } from '../state/overlay-off.ts';
import type { PageStatus } from '../state/page-status.ts';
import type { Evidence, Run } from '../state/progress.ts';
import type { SettingsChange } from '../state/settings.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import type { PageReport } from '../workday/page-report/report-node.ts';

/** What the page script may deliver. It gets no secret back: every answer is public guide data or nothing. */
export interface PageMessages {
  /** The watcher saw a page that may be a task: run the guide in this tab. */
  'guide-needed': { data: Record<never, never>; answer: undefined };
  /** What this tab needs to judge its page. */
  'guide-context': { data: { host: string; tenant: string }; answer: GuideContext };
  /** The tab's page as it stands; `null` when the tab shows no task any more. */
  'page-status': { data: { status: PageStatus | null; evidence: Evidence[] }; answer: undefined };
  /** A credential read from the page. Answered with whether the vault took it. */
  capture: {
    data: {
      host: string;
      tenant: string;
      credential: CredentialName;
      value: string;
      task: TaskId;
      uncertain?: true;
    };
    answer: { captured: boolean };
  };
  /** What tells this tenant's pages at a first look, besides the guide's own titles. Asked for once a document. */
  'known-pages': { data: { host: string; tenant: string }; answer: KnownPages };
  /** Workday's ids from an English page, for all tenants; or what the administrator said of a page, for this one. */
  learn: {
    data: { host: string; tenant: string; ids: LearntIds | null; answer: ConfirmedPage | null };
    answer: undefined;
  };
  /** Draws nothing any more on this page of the guide (`pageKey`), in this tenant, or anywhere. */
  'overlay-off': {
    data: { host: string; tenant: string; page: string; scope: OffScope };
    answer: undefined;
  };
  /** Opens the side panel for the tab; the click in the page is the user gesture. */
  'open-panel': { data: Record<never, never>; answer: undefined };
  /** A hand-off link that Kolleno's own page shows. */
  'handoff-link': { data: { link: string }; answer: undefined };
}

/** The tenant's name is in every address of its pages. */
export type EnteredCredential = Exclude<CredentialName, 'tenant'>;

/** A sealed file (docs/sealed-file.md). No value comes along in the open but the passphrase, which is nobody's until it is told. */
export interface SealedForSaving {
  name: string;
  text: string;
  /** Null where the file is sealed for Kolleno's key. */
  passphrase: string | null;
}

/** What the side panel may ask of the background. */
export interface PanelMessages {
  /** The plain value of one credential, to show or copy in the panel. */
  reveal: {
    data: { tenant: TenantKey; credential: CredentialName };
    answer: { value: string } | null;
  };
  /** A value that the administrator copied from Workday by hand, where no page yielded it. Checked like a captured one. */
  'enter-credential': {
    data: { tenant: TenantKey; credential: EnteredCredential; value: string };
    answer: { kept: boolean };
  };
  /** Looks up the session behind a hand-off link; the outcome shows in the `handoff` item. */
  connect: { data: { link: string }; answer: undefined };
  /** Seals the tenant's credentials and has them under way; the outcome shows in the `handoff` item. */
  send: { data: { tenant: TenantKey }; answer: undefined };
  /** Seals the tenant's credentials into a file for a person to send. Null: there is nothing to seal, or the policy forbids it. */
  'seal-file': { data: { tenant: TenantKey }; answer: SealedForSaving | null };
  /** Makes the next attempt of a submission now instead of waiting for its time. */
  'try-now': { data: Record<never, never>; answer: undefined };
  /** Makes no further attempt. */
  'stop-sending': { data: Record<never, never>; answer: undefined };
  /** Asks Kolleno how far it is with what was handed over; the outcome shows in the `deliveries` item. */
  'check-status': { data: { tenant: TenantKey }; answer: undefined };
  /**
   * Tries the tenant's values at Workday's own services, reading only; the outcome shows in the `verifications` item. `password` tries the integration user's
   * password and nothing else.
   */
  verify: { data: { tenant: TenantKey; what: CheckGroup }; answer: undefined };
  /** Stops a running check after the call at hand. */
  'stop-verify': { data: { tenant: TenantKey }; answer: undefined };
  /** Switches the drawing on the page off, or with `scope` null on again, as seen from this page of this tenant. */
  'switch-overlay': {
    data: { tenant: TenantKey; page: string; scope: OffScope | null };
    answer: undefined;
  };
  /** Forgets the tenant's captured values. */
  wipe: { data: { tenant: TenantKey }; answer: undefined };
  /** Has the tenant's values lie on disk as well, sealed with this passphrase. Answers whether they do. */
  protect: { data: { tenant: TenantKey; passphrase: string }; answer: { protected: boolean } };
  /** Opens what an earlier run of the browser left sealed. Answers whether it is the passphrase. */
  unlock: { data: { tenant: TenantKey; passphrase: string }; answer: { unlocked: boolean } };
  /** One decision on the settings page. Open pages follow at once. */
  'change-settings': { data: { change: SettingsChange }; answer: { saved: boolean } };
  /** Takes back one of the switches that keep the guide from drawing. */
  'draw-again': { data: OffPlace; answer: { saved: boolean } };
  /** Ticks a step off with a reason; an empty one takes that back. */
  'mark-done': { data: { tenant: TenantKey; task: TaskId; reason: string }; answer: undefined };
  /** Sets the tenant up once more, or renews its credentials. What was done before is kept as an earlier run. */
  'start-run': { data: { tenant: TenantKey; kind: Run['kind'] }; answer: undefined };
  /** Takes back the latest `start-run`, as long as nothing was done since. */
  'undo-run': { data: { tenant: TenantKey }; answer: undefined };
  /** Takes over the names that were chosen in another tenant, and nothing else of it; null wants none of them. */
  'use-names': { data: { tenant: TenantKey; from: TenantKey | null }; answer: undefined };
  /** Forgets everything that is kept of the tenant. */
  'forget-tenant': { data: { tenant: TenantKey }; answer: undefined };
  /** The step of the orientation to show, or that it was seen. */
  orient: { data: { orientation: NonNullable<Introduction['orientation']> }; answer: undefined };
  /** The text of Kolleno's article, if the browser gives access to the help centre. */
  'read-article': { data: Record<never, never>; answer: ArticleText };
  /** Skips a permission that the tenant does not offer; an empty reason takes the skip back. */
  'skip-permission': {
    data: { tenant: TenantKey; permission: string; reason: string };
    answer: undefined;
  };
  /** Ticks off a permission that the tenant shows under a name of its own, or takes the tick back. */
  'tick-permission': {
    data: { tenant: TenantKey; permission: string; ticked: boolean };
    answer: undefined;
  };
}

/** What the side panel may ask of a tab's page script (`tabs.sendMessage`, frame 0). */
export interface TabMessages {
  /** Fills the named fields, or all that are fillable. Returns when done; progress shows in the page status. */
  fill: { data: { fields: string[] | 'all' }; answer: undefined };
  /** Stops a running fill after the item at hand. */
  stop: { data: Record<never, never>; answer: undefined };
  /** Opens a task: by its known address, else by Workday's own search. `renew`: where it makes a new value in place of the one it made before. */
  'open-task': { data: { task: TaskId; renew?: true }; answer: { opened: Opened } };
  /** The administrator says whether the page that is only possible is the one it looks like. */
  'confirm-task': { data: { page: PageKey; is: boolean }; answer: undefined };
  /** How the page is built, without any value on it; null where it is no tenant page. */
  report: { data: Record<never, never>; answer: { report: PageReport | null } };
  /** Publishes the page status again. */
  refresh: { data: Record<never, never>; answer: undefined };
}

/** `here`: the way to the task starts on the page that is open, and is marked there. */
export type Opened = 'address' | 'search' | 'here' | 'not-found';

/** Sent to the tab when its guide context changed (a capture, a skip, another tab's progress). */
export interface ContextMessages {
  'context-changed': { data: GuideContext; answer: undefined };
}

/** Everything the background takes. Schemas and sender checks stand in utils/background. */
export type BackgroundMessages = PageMessages & PanelMessages;
/** Everything a tab's page script takes. */
export type TabScriptMessages = TabMessages & ContextMessages;

export type MessageData<M, T extends keyof M> = M[T] extends { data: infer D } ? D : never;
export type MessageAnswer<M, T extends keyof M> = M[T] extends { answer: infer A } ? A : never;
/** The page as it came, or why there is none. */
export type ArticleText =
  | { text: string }
  | { problem: 'no-access' | 'unreachable' | 'not-found' | 'elsewhere' | 'no-article' };
