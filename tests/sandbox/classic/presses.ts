/**
 * Older widgets handle a click only after a mousedown on them: a bare `click()` has no effect
 * (docs/workday.md, "Behaviour"). Enter and Space press them too.
 */
export function onPress(target: HTMLElement, act: () => void): void {
  let down = false;
  target.addEventListener('mousedown', (event) => {
    down = event.button === 0;
  });
  target.addEventListener('click', (event) => {
    if (!down) return;
    down = false;
    event.stopPropagation();
    act();
  });
  target.addEventListener('keydown', (event) => {
    if (event.target !== target || (event.keyCode !== 13 && event.keyCode !== 32)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
}
