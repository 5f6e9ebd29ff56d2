import { say } from '@/utils/i18n/say.ts';
import styles from './Skeleton.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Stands for what is still being read, in its shape. Seen only where that takes longer than a moment. */
export function Skeleton() {
  return (
    <>
      <VisuallyHidden>{say('panel.loading')}</VisuallyHidden>
      <div className={styles.block} />
      <div className={styles.block} />
    </>
  );
}
