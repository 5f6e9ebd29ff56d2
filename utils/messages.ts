import type { CredentialName, Names, TaskId } from './guide/task.ts';
import type { Evidence, TenantKey } from './journey/progress.ts';
import type { PageStatus } from './page-status.ts';

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
    data: { host: string; tenant: string; credential: CredentialName; value: string; task: TaskId };
    answer: { captured: boolean };
  };
  /** Opens the side panel for the tab; the click in the page is the user gesture. */
  'open-panel': { data: Record<never, never>; answer: undefined };
  /** A hand-off link that Kolleno's own page shows. */
  'handoff-link': { data: { link: string }; answer: undefined };
}

/** What the side panel may ask of the background. */
export interface PanelMessages {
  /** The plain value of one credential, to show or copy in the panel. */
  reveal: { data: { tenant: TenantKey; credential: CredentialName }; answer: { value: string } | null };
  /** Looks up the session behind a hand-off link; the outcome shows in the `handoff` item. */
  connect: { data: { link: string }; answer: undefined };
  /** Seals the tenant's credentials and submits them; the outcome shows in the `handoff` item. */
  send: { data: { tenant: TenantKey }; answer: undefined };
  /** Forgets the tenant's captured values. */
  wipe: { data: { tenant: TenantKey }; answer: undefined };
  'mark-done': { data: { tenant: TenantKey; task: TaskId; reason: string }; answer: undefined };
  /** Skips a permission that the tenant does not offer; an empty reason takes the skip back. */
  'skip-permission': { data: { tenant: TenantKey; permission: string; reason: string }; answer: undefined };
}

/** What the side panel may ask of a tab's page script (`tabs.sendMessage`, frame 0). */
export interface TabMessages {
  /** Fills the named fields, or all that are fillable. Returns when done; progress shows in the page status. */
  fill: { data: { fields: string[] | 'all' }; answer: undefined };
  /** Stops a running fill after the item at hand. */
  stop: { data: Record<never, never>; answer: undefined };
  /** Opens a task: by its known address, else by Workday's own search. */
  'open-task': { data: { task: TaskId }; answer: { opened: 'address' | 'search' | 'not-found' } };
  /** Publishes the page status again. */
  refresh: { data: Record<never, never>; answer: undefined };
}

export interface GuideContext {
  names: Names;
  /** `<access>:<name>` → reason. */
  skipped: Record<string, string>;
  /** Which values the vault holds already, so that guards know. */
  captured: CredentialName[];
  /** Progress at a glance, for the page's card. */
  stepsDone: TaskId[];
}

/** Sent to the tab when its guide context changed (a capture, a skip, another tab's progress). */
export interface ContextMessages {
  'context-changed': { data: GuideContext; answer: undefined };
}
