import { useEffect, useRef } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { compareLists } from '@/utils/panel/article/compare-lists.ts';
import type { EffectiveSettings } from '@/utils/state/effective-settings.ts';
import { useAnnounce } from '../../controls/Announcer.tsx';
import { Button } from '../../controls/Button.tsx';
import { Note } from '../../controls/Note.tsx';
import { SettingsSection } from '../SettingsSection.tsx';
import styles from './CompareSection.module.css';
import { ComparisonForm, comparisonSummary } from './ComparisonForm.tsx';
import { useArticle } from './useArticle.ts';

/** Reads the lists of Kolleno's article on request, and compares them with the effective lists. */
export function CompareSection({
  settings: { effective, policy },
}: {
  settings: EffectiveSettings;
}) {
  const announce = useAnnounce();
  const { article, read } = useArticle();
  const button = useRef<HTMLDivElement>(null);
  const { state } = article;
  const compareWith = (lists: Parameters<typeof compareLists>[0]) =>
    compareLists(lists, effective.listed, policy.permissions.remove);

  // The button may have lost the focus while it was busy.
  useEffect(() => {
    if ((state === 'read' || state === 'failed') && document.activeElement === document.body)
      button.current?.querySelector('button')?.focus();
  }, [state]);

  const compare = async () => {
    announce(say('settings.compare.reading'));
    const now = await read();
    // A failure is announced by the alert below.
    announce(now.state === 'read' ? comparisonSummary(compareWith(now.lists)) : '');
  };

  return (
    <SettingsSection title={say('settings.compare.title')} intro={say('settings.compare.intro')}>
      <div className={styles.compare} data-compare={state} aria-busy={state === 'reading'}>
        <div ref={button} className={styles.start}>
          <Button action="compare-guide" busy={state === 'reading'} onClick={() => void compare()}>
            {say(state === 'read' ? 'settings.compare.again' : 'settings.compare.compare')}
          </Button>
          {state === 'reading' && (
            <span className={styles.aside}>{say('settings.compare.reading')}</span>
          )}
        </div>
        {article.state === 'failed' && (
          <Note tone={article.problem === 'noAccess' ? 'info' : 'warn'} alert>
            {say(`settings.compare.problem.${article.problem}`)}
          </Note>
        )}
        {article.state === 'read' && (
          <ComparisonForm lists={article.lists} compared={compareWith(article.lists)} />
        )}
      </div>
    </SettingsSection>
  );
}
