import { type FormEvent, useRef, useState } from 'react';
import { accesses } from '@/utils/guide/task.ts';
import { say, sayCount } from '@/utils/i18n/say.ts';
import type { ArticleLists } from '@/utils/panel/article/article-lists.ts';
import type { Compared } from '@/utils/panel/article/compare-lists.ts';
import { enumerated } from '@/utils/panel/wording.ts';
import { Button } from '../../controls/Button.tsx';
import { Note } from '../../controls/Note.tsx';
import { ChangeFailureNote, useChange } from '../useChange.tsx';
import styles from './CompareSection.module.css';
import { ListComparison } from './ListComparison.tsx';

const isDifference = ({ kind }: Compared): boolean => kind !== 'same';

/** Sums up the comparison in one sentence. */
export function comparisonSummary(compared: readonly Compared[]): string {
  const { length } = compared.filter(isDifference);
  return length === 0 ? say('settings.compare.same') : sayCount('settings.compare.found', length);
}

/** Identifies a difference by its list and by the change that it proposes. */
const tickKey = ({ access, name, kind }: Compared) => `${access}:${kind}:${name}`;

interface Props {
  lists: ArticleLists;
  compared: readonly Compared[];
}

/** Applies the differences that are ticked. None is ticked initially. */
export function ComparisonForm({ lists, compared }: Props) {
  const { change, running, failed } = useChange();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [applied, setApplied] = useState(0);
  const result = useRef<HTMLParagraphElement>(null);
  const notShown = accesses.filter((access) => lists[access].length === 0);
  const changes = compared.flatMap((one) =>
    one.change && ticked.has(tickKey(one)) ? [one.change] : [],
  );

  const tick = (one: Compared, on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      if (on) after.add(tickKey(one));
      else after.delete(tickKey(one));
      return after;
    });

  const apply = async (event: FormEvent) => {
    event.preventDefault();
    if (changes.length === 0) return;
    const announcement = sayCount('settings.compare.applied', changes.length);
    if (!(await change({ type: 'lists', changes }, announcement))) return;
    setTicked(new Set());
    setApplied(changes.length);
    result.current?.focus();
  };

  return (
    <form className={styles.comparison} onSubmit={(event) => void apply(event)}>
      <p ref={result} tabIndex={-1} className={styles.outcome}>
        {applied > 0 && `${sayCount('settings.compare.applied', applied)} `}
        {comparisonSummary(compared)}
      </p>
      {notShown.length > 0 && (
        <Note tone="warn">
          {say('settings.compare.notShown', [
            enumerated(notShown.map((access) => say(`panel.permissions.${access}`))),
          ])}
        </Note>
      )}
      {accesses.map((access) => (
        <ListComparison
          key={access}
          access={access}
          compared={compared.filter((one) => one.access === access)}
          isTicked={(one) => ticked.has(tickKey(one))}
          busy={running}
          onTick={tick}
        />
      ))}
      <ChangeFailureNote failed={failed} />
      {compared.some(isDifference) && (
        <div>
          <Button
            type="submit"
            look="primary"
            action="apply-differences"
            busy={running}
            disabled={changes.length === 0}
          >
            {say('settings.compare.apply')}
          </Button>
        </div>
      )}
    </form>
  );
}
