/** Far above the fullest page of the guide, and read in a fraction of a second. */
const maxElements = 20_000;
/**
 * Levels below the page. Workday's pages have less than half of it. Bounds the work on nested
 * elements: whatever is read of an element takes in all that it contains.
 */
const maxDepth = 150;
/** Some hundred times what a look takes: a safety net for what cannot be counted. */
const maxTimeMs = 5_000;

/** How much one look at the page may read. Handed through all that reads for this look. */
export interface LookBudget {
  /** Whether the element may be read. Counts it. */
  admit(element: Element): boolean;
  /** The first so many of the elements that may be read. */
  take<E extends Element>(elements: Iterable<E>, max: number): E[];
  /** Something on the page was left unread. */
  readonly isExceeded: boolean;
  /** Elements that were counted. */
  readonly visited: number;
}

/**
 * A page can have any number of elements in any depth, and a look at it must end all the same: the
 * page would hang, and the guide with it.
 */
export function createLookBudget(
  root: Element,
  now: () => number = () => performance.now(),
): LookBudget {
  const deadline = now() + maxTimeMs;
  let visited = 0;
  let isExceeded = false;
  let last: { parent: Element | null; isShallow: boolean } | undefined;

  function isShallow({ parentElement }: Element): boolean {
    // Neighbours mostly come one after the other.
    if (last?.parent !== parentElement)
      last = { parent: parentElement, isShallow: depthWithin(root, parentElement) < maxDepth };
    return last.isShallow;
  }

  function admit(element: Element): boolean {
    if (visited < maxElements && isShallow(element) && now() < deadline) {
      visited += 1;
      return true;
    }
    isExceeded = true;
    return false;
  }

  return {
    admit,
    take(elements, max) {
      const taken = [];
      for (const element of elements) {
        if (taken.length === max || visited >= maxElements) {
          isExceeded = true;
          break;
        }
        if (admit(element)) taken.push(element);
      }
      return taken;
    },
    get isExceeded() {
      return isExceeded;
    },
    get visited() {
      return visited;
    },
  };
}

/** Walks no further than the maximum. */
function depthWithin(root: Element, element: Element | null): number {
  let depth = 0;
  for (let at = element; at && at !== root && depth < maxDepth; at = at.parentElement) depth += 1;
  return depth;
}
