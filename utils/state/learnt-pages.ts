import type { Page, TaskId } from '../guide/task.ts';

/** A page of the guide: `create-integration-system-user/form`. */
export type PageKey = `${TaskId}/${Page['id']}`;
/** Stored with what was learnt and with where the overlay is off. A detour has no task. */
export function pageKey(task: TaskId, page: Page['id']): PageKey;
export function pageKey(task: string | null, page: string | null): string;
export function pageKey(task: string | null, page: string | null): string {
  return `${task ?? ''}/${page ?? ''}`;
}

/**
 * Workday's own ids, as seen on English pages that were certain. They are the same in every tenant and language (docs/workday.md, "Task ids").
 * No values, no names of a tenant.
 */
export interface LearntIds {
  /** Metadata id of a view → pages it was seen on. */
  views: Record<string, PageKey[]>;
  /** Task id in the address → pages it was seen with. */
  urls: Record<string, PageKey[]>;
  /** Metadata id of a field → the guide's label for it. */
  labels: Record<string, string>;
}

/** What the administrator said of a page that was only possible. Kept per tenant. */
export interface ConfirmedPage {
  page: PageKey;
  /** It is this page, or it is not. */
  is: boolean;
  /** Title without the instance's name, normalised. */
  title: string;
  urlTaskId: string | null;
  viewIds: string[];
}

/** What a tenant's pages are known by besides the guide. */
export interface Learnt {
  ids: LearntIds;
  confirmed: readonly ConfirmedPage[];
  /** The task that the journey goes on with: a page of few controls may be asked about while it is due. */
  due?: TaskId | undefined;
}

export const noIds: LearntIds = { views: {}, urls: {}, labels: {} };
export const nothingLearnt: Learnt = { ids: noIds, confirmed: [] };

/** Far above what Workday's pages of the guide have, far below what fills the disk. */
const maxIds = 500;
const maxPages = 100;

/** The ids of both; for one field id the later label counts. */
export function addIds(known: LearntIds, news: LearntIds): LearntIds {
  return {
    views: mergePages(known.views, news.views),
    urls: mergePages(known.urls, news.urls),
    labels: capped({ ...known.labels, ...news.labels }),
  };
}

function mergePages(known: LearntIds['views'], news: LearntIds['views']): LearntIds['views'] {
  const merged = { ...known };
  for (const [id, pages] of Object.entries(news)) {
    merged[id] = [...new Set([...(merged[id] ?? []), ...pages])];
  }
  return capped(merged);
}

const capped = <T>(all: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).slice(-maxIds));

/** A later answer about the same page replaces the earlier one. */
export function addAnswer(known: readonly ConfirmedPage[], answer: ConfirmedPage): ConfirmedPage[] {
  const others = known.filter(
    (one) =>
      one.page !== answer.page || one.title !== answer.title || one.urlTaskId !== answer.urlTaskId,
  );
  return [...others, answer].slice(-maxPages);
}
