import { type PlaceId, places } from '@/utils/guide/places.ts';
import { useCommands } from '../hooks/panel-context.ts';
import { OpenPageButton } from '../steps/OpenPageButton.tsx';

interface Props {
  place: PlaceId;
  words: string;
  /** Workday is open in the tab. */
  enabled: boolean;
  primary: boolean;
}

/** Opens a page that belongs to no step. */
export function OpenPlaceButton({ place, words, enabled, primary }: Props) {
  const commands = useCommands();
  return (
    <OpenPageButton
      action="open-place"
      way={places[place].open}
      open={() => commands.openPlace(place)}
      primary={primary}
      small={!primary}
      disabled={!enabled}
    >
      {words}
    </OpenPageButton>
  );
}
