import { type ReactNode, useId } from 'react';
import styles from './SettingsSection.module.css';

interface Props {
  title: string;
  intro?: ReactNode;
  /** Content at the end of the title's line. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A titled section of the settings page. */
export function SettingsSection({ title, intro, aside, children }: Props) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {intro && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  );
}
