import { say } from '@/utils/catalogue/say.ts';
import { Hidden } from '../controls/Hidden.tsx';
import { Header } from './Header.tsx';
import styles from './Loading.module.css';

/** Stands for the moment in which storage and tab are read; keeps the shape of what follows. */
export function Loading() {
  return (
    <>
      <Header tenant={undefined} />
      <main
        className={styles.loading}
        aria-busy="true"
        data-tenant=""
        data-environment=""
        data-task=""
        data-match="none"
      >
        <Hidden>{say('panel.loading')}</Hidden>
        <div className={styles.block} />
        <div className={styles.block} />
      </main>
    </>
  );
}
