import { type ReactNode, useId } from 'react';
import styles from './ReportSection.module.css';

/**
 * A titled section of the report.
 * @param whole keeps a short section on one printed page
 */
export function ReportSection({
  title,
  whole = false,
  children,
}: {
  title: string;
  whole?: boolean;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section
      className={whole ? `${styles.section} ${styles.whole}` : styles.section}
      aria-labelledby={heading}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
