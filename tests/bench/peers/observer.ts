/** No peer but the floor: what the browser itself charges for telling an extension of changes, without anything done about them. */
new MutationObserver(() => {}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
});
