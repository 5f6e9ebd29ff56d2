import styles from './DefinitionList.module.css';

/** Terms, each with what is to be said of it. */
export function Points({ points }: { points: readonly (readonly [term: string, said: string])[] }) {
  return (
    <dl className={styles.points}>
      {points.map(([term, said]) => (
        <div key={term} className={styles.point}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.said}>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
