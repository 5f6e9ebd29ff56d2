import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

// jsdom has no modal methods of `<dialog>`. Browser tests cover what a modal dialog blocks.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

// Finds what hangs. The default of one second is too short on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

/**
 * What is on screen does not depend on how long rendering takes: tests move the date themselves.
 */
const stopDate = () =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T15:00:00Z') });
// Fixtures compute dates when they are loaded.
stopDate();
beforeEach(() => void stopDate());

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
