/**
 * Not a peer but the baseline: the cost of notifying an extension of changes without any work on
 * them.
 */
new MutationObserver(() => {}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
});
