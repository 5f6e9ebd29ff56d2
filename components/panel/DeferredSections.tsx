import { type ReactNode, useDeferredValue } from 'react';
import styles from './DeferredSections.module.css';

interface Props {
  /** The sections will be higher than the window. */
  tall: boolean;
  children: ReactNode;
}

/**
 * Defers the first render of the sections below the fold, so that the sections above can be used
 * sooner. Later renders are not deferred. Reserves the height of tall sections meanwhile, so that the
 * scroll bar does not appear late and shift the layout.
 */
export function DeferredSections({ tall, children }: Props) {
  const rendered = useDeferredValue(true, false);
  return rendered ? children : tall && <div className={styles.place} />;
}
