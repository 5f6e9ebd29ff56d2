import { say } from '@/utils/i18n/say.ts';
import styles from './Skeleton.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/**
 * Placeholder while data is being read. Fades in after a delay, so that fast reads do not flash.
 */
export function Skeleton() {
  return (
    <>
      <VisuallyHidden>{say('panel.loading')}</VisuallyHidden>
      <div className={styles.block} />
      <div className={styles.block} />
    </>
  );
}
