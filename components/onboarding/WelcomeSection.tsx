import { type ReactNode, useId } from 'react';
import styles from './WelcomeSection.module.css';

interface Props {
  title: string;
  intro?: string;
  children: ReactNode;
}

/** A titled section of the welcome page. */
export function WelcomeSection({ title, intro, children }: Props) {
  const heading = useId();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {intro && <p className={styles.intro}>{intro}</p>}
      </div>
      {children}
    </section>
  );
}
