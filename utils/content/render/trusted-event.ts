/** Runs only for what a person did. A page's script can dispatch events at the overlay too; those do nothing. */
export const onTrusted = (run: () => void) => (event: Event) => {
  if (event.isTrusted) run();
};
