import { storage } from 'wxt/utils/storage';
import type { CredentialName } from './guide/task.ts';
import type { HandoffState, Receipt } from './handoff/state.ts';
import type { Progress, TenantKey } from './journey/progress.ts';
import type { PageStatus } from './page-status.ts';

/** What the panel may know of a credential without asking for it. */
export interface CredentialView {
  credential: CredentialName;
  state: 'missing' | 'captured' | 'verified' | 'rejected' | 'sent';
  /** Dots, or the start and end of a public value; empty while missing. */
  masked: string;
  /** ISO 8601 time of the capture. */
  at?: string;
  /** An older value was replaced by this one. */
  replaced?: boolean;
  /** The value has an unusual shape: catalogue key of the sentence that says so. */
  warning?: import('./catalogue/message-key.ts').FindingKey;
}

/** One writer (the background), many watchers. `session` items live in memory and are closed to content scripts. */
export const pageStatuses = storage.defineItem<Record<number, PageStatus>>('session:page-statuses', {
  fallback: {},
});
export const credentialViews = storage.defineItem<Record<TenantKey, CredentialView[]>>(
  'session:credential-views',
  {
    fallback: {},
  },
);
export const handoff = storage.defineItem<HandoffState>('session:handoff', {
  fallback: { state: 'disconnected' },
});

/** No secret lies in these. */
export const progresses = storage.defineItem<Record<TenantKey, Progress>>('local:progress', {
  fallback: {},
  version: 1,
});
export const receipts = storage.defineItem<Record<TenantKey, Receipt>>('local:receipts', {
  fallback: {},
  version: 1,
});
