import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { type OrientationStep, orientationSteps } from '@/utils/state/introduction.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './Orientation.module.css';
import { PageIllustration } from './PageIllustration.tsx';

const last = orientationSteps.length;

/**
 * Introduction in three short steps. A card rather than a dialog, so that the rest of the panel can
 * be used meanwhile.
 */
export default function Orientation({
  step,
  primary,
}: {
  step: OrientationStep;
  primary: boolean;
}) {
  const commands = useCommands();
  const heading = useRef<HTMLHeadingElement>(null);
  const { run, failure } = useAction((to: OrientationStep | 'seen') => commands.orient(to));
  const go = (by: 1 | -1) => run(orientationSteps[step - 1 + by] ?? 'seen');

  // The pressed button may be gone in the next step: move the focus to the heading.
  const [shown, show] = useState(step);
  useEffect(() => {
    if (shown === step) return;
    show(step);
    heading.current?.focus();
  }, [shown, step]);

  // Keep the keyboard focus in the page when the focused card is removed.
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    return () => {
      if (element?.contains(document.activeElement)) element.closest('main')?.focus();
    };
  }, []);

  return (
    <section
      ref={card}
      className={styles.card}
      aria-labelledby="orientation"
      data-orientation={step}
    >
      <PageIllustration of={step} />
      <div className={styles.text}>
        <p className={styles.count}>{say('orientation.count', [String(step), String(last)])}</p>
        <h2 id="orientation" ref={heading} tabIndex={-1} className={styles.title}>
          {say(`orientation.title${step}`)}
        </h2>
        <p className={styles.body}>{say(`orientation.body${step}`)}</p>
      </div>
      <div className={styles.foot}>
        {step < last && (
          <Button small look="quiet" action="orientation-skip" onClick={() => void run('seen')}>
            {say('orientation.skip')}
          </Button>
        )}
        {step > 1 && (
          <Button small action="orientation-back" onClick={() => void go(-1)}>
            {say('orientation.back')}
          </Button>
        )}
        <Button
          small
          look={primary ? 'primary' : 'normal'}
          action="orientation-next"
          onClick={() => void go(1)}
        >
          {say(step < last ? 'orientation.next' : 'orientation.begin')}
        </Button>
      </div>
      <FailureNote failure={failure} />
    </section>
  );
}
