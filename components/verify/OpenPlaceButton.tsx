import { useState } from 'react';
import { type PlaceId, places } from '@/utils/guide/places.ts';
import { say } from '@/utils/i18n/say.ts';
import type { Opened } from '@/utils/messages/protocol.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';

interface Props {
  place: PlaceId;
  words: string;
  /** Workday is open in the tab. */
  enabled: boolean;
  primary: boolean;
}

/** Opens a page that belongs to no step, and says what to do if Workday does not show it. */
export function OpenPlaceButton({ place, words, enabled, primary }: Props) {
  const commands = useCommands();
  const [opened, setOpened] = useState<Opened>();
  const { run, running, failure } = useAction(async () => {
    setOpened(undefined);
    setOpened(await commands.openPlace(place));
  });
  const { search, from } = places[place].open;
  const levels = (from?.relatedActions ?? []).map(([name]) => name).join(' → ');
  const found = {
    address: undefined,
    search: from
      ? say('panel.steps.foundActions', [search, levels])
      : say('panel.steps.found', [search]),
    here: say('panel.steps.here', [levels]),
    'not-found': say('panel.steps.notFound', [search]),
  };
  const sentence = opened && found[opened];
  return (
    <>
      <Button
        action="open-place"
        look={primary ? 'primary' : 'normal'}
        small={!primary}
        wide={primary}
        busy={running}
        disabled={!enabled}
        onClick={() => void run()}
      >
        {words}
      </Button>
      {sentence && (
        <Note tone={opened === 'not-found' ? 'warn' : 'info'} alert>
          {sentence}
        </Note>
      )}
      <FailureNote failure={failure} />
    </>
  );
}
