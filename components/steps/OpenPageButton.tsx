import { type ReactNode, useState } from 'react';
import type { Task } from '@/utils/guide/task.ts';
import type { Opened } from '@/utils/messages/protocol.ts';
import { afterOpening } from '@/utils/panel/steps.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useAction } from '../hooks/useAction.ts';

interface Props {
  action: 'open-task' | 'open-place';
  /** The way to the page, for a person who must finish it alone. */
  way: Task['open'];
  open: () => Promise<Opened>;
  primary: boolean;
  small: boolean;
  disabled?: boolean;
  /** Stands in the place of the button. What an earlier press found is kept. */
  instead?: ReactNode;
  label?: string | undefined;
  children: ReactNode;
}

/** Opens a page in the tab, and says what to do if Workday does not show it. */
export function OpenPageButton(props: Props) {
  const { action, way, open, primary, small, disabled = false, instead, label, children } = props;
  const [opened, setOpened] = useState<Opened>();
  const { run, running, failure } = useAction(async () => {
    setOpened(undefined);
    setOpened(await open());
  });
  if (instead) return instead;
  const sentence = opened && afterOpening(opened, way);
  return (
    <>
      <Button
        action={action}
        look={primary ? 'primary' : 'normal'}
        small={small}
        wide={!small}
        aria-label={label}
        busy={running}
        disabled={disabled}
        onClick={() => void run()}
      >
        {children}
      </Button>
      {sentence && (
        <Note tone={opened === 'search' || opened === 'here' ? 'info' : 'warn'} alert>
          {sentence}
        </Note>
      )}
      <FailureNote failure={failure} />
    </>
  );
}
