/**
 * As public extensions for Workday do it: twice a second the whole page is searched for fields, and
 * each one's style and position are read and marked.
 */
const everySoOften = 500;
const mark = 'polling-mark';

setInterval(() => {
  for (const label of document.querySelectorAll<HTMLElement>('[data-automation-id="formLabel"]')) {
    if (
      getComputedStyle(label).visibility === 'hidden' ||
      label.getBoundingClientRect().width === 0
    )
      continue;
    if (label.querySelector(`.${mark}`)) continue;
    const made = document.createElement('span');
    made.className = mark;
    made.textContent = ` Recommended value for ${label.textContent}`;
    label.append(made);
  }
}, everySoOften);
