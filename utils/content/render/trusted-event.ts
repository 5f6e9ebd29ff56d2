/**
 * Ignores events that the page's scripts dispatch at the overlay; only a person's events are
 * trusted.
 */
export const onTrusted = (run: () => void) => (event: Event) => {
  if (event.isTrusted) run();
};
