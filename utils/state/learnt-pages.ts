import type { Page, TaskId } from '../guide/task.ts';

/** Key of a page of the guide: `create-integration-system-user/form`. */
export type PageKey = `${TaskId}/${Page['id']}`;
/** Stored with what was learnt and with where the overlay is off. A detour has no task. */
export function pageKey(task: TaskId, page: Page['id']): PageKey;
export function pageKey(task: string | null, page: string | null): string;
export function pageKey(task: string | null, page: string | null): string {
  return `${task ?? ''}/${page ?? ''}`;
}

/**
 * Workday's own ids, as found on English pages recognised with certainty. The ids are the same in
 * every tenant and language (docs/workday.md, "Task ids"). Holds no values and no names of a
 * tenant.
 */
export interface LearntIds {
  /** Metadata id of a view → pages where it was found. */
  views: Record<string, PageKey[]>;
  /** Task id in the address → pages where it was found. */
  urls: Record<string, PageKey[]>;
  /** Metadata id of a field → the guide's label of the field. */
  labels: Record<string, string>;
}

/** The administrator's answer about a page that was only possibly recognised. Stored per tenant. */
export interface ConfirmedPage {
  page: PageKey;
  /** Whether the page is the one in question. */
  is: boolean;
  /** Normalised title without the name of the instance. */
  title: string;
  urlTaskId: string | null;
  viewIds: string[];
}

/** What identifies a tenant's pages in addition to the guide. */
export interface Learnt {
  ids: LearntIds;
  confirmed: readonly ConfirmedPage[];
  /**
   * The next task of the guide. Pages with few controls may be asked about only while their task is
   * due.
   */
  due?: TaskId | undefined;
}

export const noIds: LearntIds = { views: {}, urls: {}, labels: {} };
export const nothingLearnt: Learnt = { ids: noIds, confirmed: [] };

/** Far above the number of pages in the guide, and far below the size of the disk. */
const maxIds = 500;
const maxPages = 100;

/** Merges both sets. The later label of a field id wins. */
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

/** Replaces an earlier answer about the same page. */
export function addAnswer(known: readonly ConfirmedPage[], answer: ConfirmedPage): ConfirmedPage[] {
  const others = known.filter(
    (one) =>
      one.page !== answer.page || one.title !== answer.title || one.urlTaskId !== answer.urlTaskId,
  );
  return [...others, answer].slice(-maxPages);
}
