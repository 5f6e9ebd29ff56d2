import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';

interface Props {
  fields: string[];
  label: string;
  disabled: boolean;
  children: ReactNode;
}

/** Fills only the given fields of the page. */
export function FillFieldsButton({ fields, label, disabled, children }: Props) {
  const commands = useCommands();
  const { run, running, failure } = useAction(() => commands.fill(fields));
  return (
    <>
      <Button
        small
        action="fill-field"
        aria-label={label}
        busy={running}
        disabled={disabled}
        onClick={() => void run()}
      >
        {children}
      </Button>
      <FailureNote failure={failure} />
    </>
  );
}
