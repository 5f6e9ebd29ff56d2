import { Skeleton } from '../controls/Skeleton.tsx';
import { Header } from './Header.tsx';
import styles from './Loading.module.css';

/** Placeholder with the layout of the panel while tab and storage are being read. */
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
