import { vi } from 'vitest';

/**
 * jsdom under Vitest takes its own window for no window (vitest-dev/vitest, environment "jsdom"),
 * so events are made without one. Nothing in the pages under test reads it.
 */
export function stubEventsWithoutView(): void {
  for (const name of ['MouseEvent', 'PointerEvent'] as const) {
    const Original = globalThis[name];
    vi.stubGlobal(
      name,
      class extends Original {
        constructor(type: string, init: MouseEventInit = {}) {
          super(type, { ...init, view: null });
        }
      },
    );
  }
}
