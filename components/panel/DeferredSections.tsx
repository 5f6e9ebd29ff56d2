import { type ReactNode, useDeferredValue } from 'react';
import styles from './DeferredSections.module.css';

interface Props {
  /** It will be more than the window holds. */
  tall: boolean;
  children: ReactNode;
}

/**
 * What stands further down: drawn right after what stands above it, which can be used by then. Once, when it comes on show; from then on both change together. Until then the
 * place of what is tall is kept, so that the scroll bar is there from the beginning and moves nothing aside.
 */
export function DeferredSections({ tall, children }: Props) {
  const drawn = useDeferredValue(true, false);
  return drawn ? children : tall && <div className={styles.place} />;
}
