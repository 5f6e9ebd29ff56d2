import type { PlaceId } from '../guide/places.ts';
import type { CredentialName, TaskId } from '../guide/task.ts';
import type { CheckGroup } from '../state/checks.ts';
import type { Refused, Shown } from '../state/consent.ts';
import type { OtherValue } from '../state/credentials.ts';
import type { GuideContext, KnownPages } from '../state/guide-context.ts';
import type { Introduction } from '../state/introduction.ts';
import type { ConfirmedPage, LearntIds, PageKey } from '../state/learnt-pages.ts';
import type { OffPlace, OffScope, PageOffScope } from '../state/overlay-off.ts';
import type { PageReading } from '../state/page-reading.ts';
import type { PageStatus } from '../state/page-status.ts';
import type { Evidence, Run } from '../state/progress.ts';
import type { SettingsChange } from '../state/settings.ts';
import type { ValueRefusal } from '../state/value-refusal.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import type { PageReport } from '../workday/page-report/report-node.ts';

/*
 * The messages of the extension, in three families: those that pages send to the background, those
 * that the panel sends to the background, and those that a tab's page script takes. For each type:
 * its data, and the answer of a handler that did not fail.
 */

/** Messages of the page scripts to the background. No answer holds a secret. */
export interface PageMessages {
  /** The watcher saw a page that may be a task. Injects the overlay into the tab. */
  'guide-needed': { data: Record<never, never>; answer: undefined };
  /** Everything that the tab's page is compared with. */
  'guide-context': { data: { host: string; tenant: string }; answer: GuideContext };
  /** The current page of the tab, with evidence for progress. `null`: it no longer shows a task. */
  'page-status': { data: { status: PageStatus | null; evidence: Evidence[] }; answer: undefined };
  /** A credential read from the page. Answers whether the vault stored it. */
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
  /** CheckGroup the watcher recognises this tenant's pages by. Sent once per document. */
  'known-pages': { data: { host: string; tenant: string }; answer: KnownPages };
  /** Ids from an English page, for all tenants, or the administrator's answer, for this one. */
  learn: {
    data: { host: string; tenant: string; ids: LearntIds | null; answer: ConfirmedPage | null };
    answer: undefined;
  };
  /** Switches the overlay off: on this page of the guide (`overlayPageKey`), or in this tenant. */
  'overlay-off': {
    data: { host: string; tenant: string; page: string; scope: PageOffScope };
    answer: undefined;
  };
  /** The sentences, for a page script whose browser has none (utils/i18n/catalogue.ts). */
  catalogue: { data: Record<never, never>; answer: Readonly<Record<string, string>> };
  /** Opens the side panel for the tab. The click in the page is the user gesture. */
  'open-panel': { data: Record<never, never>; answer: undefined };
}

/** Messages of our script on Kolleno's page to the background. */
export interface KollenoMessages {
  /**
   * A hand-off link that Kolleno's page shows. The panel offers it; nothing is connected. Answers
   * whether the extension has the link now.
   */
  'handoff-link': { data: { link: string }; answer: { taken: boolean } };
}

/** Excludes the tenant's name, which is in the URL of each of its pages. */
export type EnteredCredential = Exclude<CredentialName, 'tenant'>;

/** What became of a value that was entered by hand. */
export interface EnteredAnswer {
  kept: boolean;
  /** What was taken off the value that is kept. */
  dropped?: string;
  /** Nothing is kept before the person says whether this belongs to the value. Empty: blanks. */
  ask?: string;
  refusal?: ValueRefusal;
}

/** A sealed file (docs/sealed-file.md). Its passphrase is the only secret in plain text. */
export interface SealedForSaving {
  name: string;
  text: string;
  /** Null if the file is sealed for Kolleno's key. */
  passphrase: string | null;
}

/** The article's HTML, or why there is none. */
export type ArticleText =
  | { text: string }
  | { problem: 'no-access' | 'unreachable' | 'not-found' | 'elsewhere' | 'no-article' };

/**
 * Messages of the side panel and of the settings page to the background. `shown` is what the panel
 * drew when it was pressed; the background answers `Refused` if that has changed since.
 */
export interface PanelMessages {
  /** The plain value of one credential, to show or copy. Null if it is no longer stored. */
  reveal: {
    data: { tenant: TenantKey; credential: CredentialName; shown: Shown };
    answer: { value: string } | Refused | null;
  };
  /** A value that the administrator copied from Workday by hand. Checked like a captured one. */
  'enter-credential': {
    data: {
      tenant: TenantKey;
      credential: EnteredCredential;
      value: string;
      /** What the person said of what `ask` named. */
      ornament?: 'keep' | 'drop';
    };
    answer: EnteredAnswer;
  };
  /** Takes the value that stands beside a captured one. Answers whether it was still that one. */
  'take-value': {
    data: {
      tenant: TenantKey;
      credential: CredentialName;
      which: OtherValue;
      revision: string;
    };
    answer: { taken: boolean };
  };
  /** Also stores the tenant's values on disk, sealed with a passphrase. Answers whether it did. */
  protect: {
    data: { tenant: TenantKey; passphrase: string; shown: Shown };
    answer: { protected: boolean } | Refused;
  };
  /** Opens values that an earlier run of the browser sealed. Answers whether it could. */
  unlock: {
    data: { tenant: TenantKey; passphrase: string; shown: Shown };
    answer: { unlocked: boolean } | Refused;
  };
  /** Forgets the tenant's captured values. */
  wipe: { data: { tenant: TenantKey; shown: Shown }; answer: Refused | undefined };
  /** Forgets everything that is stored of the tenant. */
  'forget-tenant': { data: { tenant: TenantKey; shown: Shown }; answer: Refused | undefined };

  /** Looks up the session behind a hand-off link. Publishes the result in the `handoff` item. */
  connect: { data: { link: string; shown: Shown }; answer: Refused | undefined };
  /** Connects to the session that Kolleno's page offers. Publishes as `connect` does. */
  'use-link': { data: { offer: string; shown: Shown }; answer: Refused | undefined };
  /** Withdraws that offer. */
  'dismiss-link': { data: { offer: string }; answer: undefined };
  /**
   * Seals and submits the tenant's credentials. Publishes the result in the `handoff` item.
   * `instead` is the id of the tenant's last receipt, if that came from another instance and a
   * person was asked about it.
   */
  send: {
    data: { tenant: TenantKey; shown: Shown; instead: string | null };
    answer: Refused | undefined;
  };
  /** Makes the next attempt of a submission now. */
  'try-now': { data: { shown: Shown }; answer: Refused | undefined };
  /** Makes no further attempts. */
  'stop-sending': { data: Record<never, never>; answer: undefined };
  /** Asks Kolleno for the submission's status. Publishes it in the `deliveries` item. */
  'check-status': { data: { tenant: TenantKey }; answer: undefined };
  /** Seals the tenant's credentials into a file. Null if none, or if the policy forbids it. */
  'seal-file': {
    data: { tenant: TenantKey; shown: Shown };
    answer: SealedForSaving | Refused | null;
  };

  /**
   * Checks the tenant's values at Workday's own services with calls that only read. `password`
   * checks nothing but the integration user's password. Publishes in the `verifications` item.
   */
  verify: {
    data: {
      tenant: TenantKey;
      what: CheckGroup;
      /** Something has changed in Workday: values that were refused are tried once more. */
      again?: boolean | undefined;
    };
    answer: undefined;
  };
  /** Stops a running check after the current call. */
  'stop-verify': { data: { tenant: TenantKey }; answer: undefined };

  /** Ticks off a step. An empty reason takes that back. */
  'mark-done': { data: { tenant: TenantKey; task: TaskId; reason: string }; answer: undefined };
  /** Skips a permission that the tenant does not offer. An empty reason takes the skip back. */
  'skip-permission': {
    data: { tenant: TenantKey; permission: string; reason: string };
    answer: undefined;
  };
  /** Ticks off a permission that the tenant shows under a name of its own, or takes that back. */
  'tick-permission': {
    data: { tenant: TenantKey; permission: string; ticked: boolean };
    answer: undefined;
  };
  /** Applies the names that were chosen in another tenant. Null declines all of them. */
  'use-names': { data: { tenant: TenantKey; from: TenantKey | null }; answer: undefined };
  /** Sets the tenant up again, or renews its credentials. Archives the current run. */
  'start-run': { data: { tenant: TenantKey; kind: Run['kind'] }; answer: undefined };
  /** Takes back the latest `start-run`, as long as nothing was done since. */
  'undo-run': { data: { tenant: TenantKey }; answer: undefined };

  /** One decision on the settings page. Open pages follow at once. */
  'change-settings': { data: { change: SettingsChange }; answer: { saved: boolean } };
  /** Fetches Kolleno's article, if the browser grants access to the help centre. */
  'read-article': { data: Record<never, never>; answer: ArticleText };
  /** Switches the overlay off for this page or more widely. A null scope switches it on again. */
  'switch-overlay': {
    data: { tenant: TenantKey; page: string; scope: OffScope | null };
    answer: undefined;
  };
  /** Takes back one of the switches that keep the overlay off. */
  'draw-again': { data: OffPlace; answer: { saved: boolean } };
  /** The step of the orientation to show, or `seen`. */
  orient: { data: { orientation: NonNullable<Introduction['orientation']> }; answer: undefined };
}

/** Messages of the panel to a tab's page script (`tabs.sendMessage`, frame 0). */
export interface TabMessages {
  /** Fills the named fields, or all that can be filled. Answers when done. */
  fill: { data: { fields: string[] | 'all' }; answer: undefined };
  /**
   * A password by the rules of the open page, to copy into boxes that a fill leaves alone. Null if
   * none fits, or the page asks for none.
   */
  'generate-password': { data: Record<never, never>; answer: { password: string | null } };
  /** Stops a running fill after the current item. */
  stop: { data: Record<never, never>; answer: undefined };
  /**
   * Opens a task by its URL if that is known, otherwise through Workday's search. `renew` opens the
   * place where the task replaces the value that it made before.
   */
  'open-task': { data: { task: TaskId; renew?: true }; answer: { opened: Opened } };
  /** Opens a page that belongs to no step, through Workday's search. */
  'open-place': { data: { place: PlaceId }; answer: { opened: Opened } };
  /** Scrolls to OK, once every field matches. Answers whether there is one on the page. */
  'show-ok': { data: Record<never, never>; answer: { shown: boolean } };
  /** The administrator's answer to whether a possible page is the one it looks like. */
  'confirm-task': { data: { page: PageKey; is: boolean }; answer: undefined };
  /**
   * The structure of the page without any values, and what the guide makes of it. Null if it is not
   * a tenant page.
   */
  report: {
    data: Record<never, never>;
    answer: { report: PageReport | null; reading: PageReading | null };
  };
  /** Publishes the page status again. */
  refresh: { data: Record<never, never>; answer: undefined };
}

/**
 * `here`: the way to the task starts on the open page, and is marked there. `no-search`: Workday's
 * search is not there, or takes no text.
 */
export type Opened = 'address' | 'search' | 'here' | 'not-found' | 'no-search';

/** Messages of the background to a tab's page script. */
export interface ContextMessages {
  /** The guide context changed, for example by a capture, a skip or another tab's progress. */
  'context-changed': { data: GuideContext; answer: undefined };
}

/** Everything that the background takes. Each has its row in utils/background/routes. */
export type BackgroundMessages = PageMessages & KollenoMessages & PanelMessages;
/** Everything that a tab's page script takes. */
export type TabScriptMessages = TabMessages & ContextMessages;

export type MessageData<M, T extends keyof M> = M[T] extends { data: infer D } ? D : never;
export type MessageAnswer<M, T extends keyof M> = M[T] extends { answer: infer A } ? A : never;
