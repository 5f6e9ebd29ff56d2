import { type ReactNode, useDeferredValue } from 'react';

/**
 * What stands further down: drawn right after what stands above it, which can be used by then. Once, when it comes on show; from then on both change together.
 */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
