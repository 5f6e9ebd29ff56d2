import { say } from '@/utils/i18n/say.ts';
import { Hidden } from './Hidden.tsx';
import styles from './Skeleton.module.css';

/** Stands for what is still being read, in its shape. Seen only where that takes longer than a moment. */
export function Skeleton() {
  return (
    <>
      <Hidden>{say('panel.loading')}</Hidden>
      <div className={styles.block} />
      <div className={styles.block} />
    </>
  );
}
