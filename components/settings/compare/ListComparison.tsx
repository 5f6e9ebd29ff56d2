import type { Access } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import type { Compared, DifferenceKind } from '@/utils/panel/article/compare-lists.ts';
import styles from './CompareSection.module.css';
import { DifferenceRow } from './DifferenceRow.tsx';
import { MisprintList } from './MisprintList.tsx';

const kinds = {
  'only-article': 'onlyArticle',
  'only-ours': 'onlyOurs',
  'left-out': 'leftOut',
} as const satisfies Record<DifferenceKind, string>;

interface Props {
  access: Access;
  /** The compared entries of this list. */
  compared: readonly Compared[];
  isTicked: (one: Compared) => boolean;
  busy: boolean;
  onTick: (one: Compared, on: boolean) => void;
}

/** The differences of one list, grouped by kind, and the article's misprints in it. */
export function ListComparison({ access, compared, isTicked, busy, onTick }: Props) {
  const slips = compared.filter((one) => one.slips.length > 0);
  const groups = (Object.keys(kinds) as DifferenceKind[])
    .map((kind) => ({ kind, lines: compared.filter((one) => one.kind === kind) }))
    .filter(({ lines }) => lines.length > 0);
  if (groups.length + slips.length === 0) return null;
  const list = say(`panel.permissions.${access}`);
  return (
    <section className={styles.list}>
      <h3 className={styles.title}>{list}</h3>
      {groups.map(({ kind, lines }) => (
        <fieldset key={kind} className={styles.group}>
          <legend className={styles.kind}>{say(`settings.compare.kind.${kinds[kind]}`)}</legend>
          <ul className={styles.lines}>
            {lines.map((one) => (
              <DifferenceRow
                key={one.name}
                compared={one}
                list={list}
                ticked={isTicked(one)}
                busy={busy}
                onTick={(on) => onTick(one, on)}
              />
            ))}
          </ul>
        </fieldset>
      ))}
      {slips.length > 0 && <MisprintList compared={slips} />}
    </section>
  );
}
