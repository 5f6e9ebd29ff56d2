import { say } from '@/utils/i18n/say.ts';
import type { Compared, Slip } from '@/utils/panel/article/compare-lists.ts';
import styles from './CompareSection.module.css';

const sentences = {
  quote: 'quote',
  twice: 'twice',
  'other-name': 'otherName',
} as const satisfies Record<Slip, string>;

/** The misprints of the article in one list, each with its correction. */
export function MisprintList({ compared }: { compared: readonly Compared[] }) {
  return (
    <div className={styles.group}>
      <h4 className={styles.kind}>{say('settings.compare.slips')}</h4>
      <ul className={styles.slips}>
        {compared.flatMap(({ name, printed, slips }) =>
          slips.map((slip) => (
            <li key={`${slip}:${printed}`} data-slip={slip} data-printed={printed}>
              {say(`settings.compare.slip.${sentences[slip]}`, [printed ?? name, name])}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
