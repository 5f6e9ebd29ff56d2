import { Skeleton } from '../controls/Skeleton.tsx';
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
        <Skeleton />
      </main>
    </>
  );
}
