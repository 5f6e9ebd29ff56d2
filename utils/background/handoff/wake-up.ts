import { browser } from 'wxt/browser';

const name = 'handoff';
/** The shortest period that Chromium grants. */
const halfAMinute = 0.5;

/** While a submission is under way the browser wakes the background again and again: one that was stopped goes on where it was (`recover`). */
export async function keepWaking(): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: halfAMinute, periodInMinutes: halfAMinute });
}

export async function stopWaking(): Promise<void> {
  await browser.alarms.clear(name);
}

/** @param resume called with every alarm of ours */
export function onWaking(resume: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) resume();
  });
}
