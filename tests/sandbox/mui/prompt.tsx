import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { fetchPrompt } from '../classic/server.ts';
import { words } from '../classic/words.ts';
import type { Item, WidgetOf } from '../page-model.ts';
import { useOpenPage } from '../react/use-open-page.ts';
import { useProblem } from '../react/use-problem.ts';

/** The number of entries that the list shows at most; typing narrows it. */
const maxEntries = 100;

/** Searches while somebody types. Several chosen entries stand in the box as chips. */
export function Prompt({ widget }: { widget: WidgetOf<'prompt'> }) {
  const page = useOpenPage();
  const problem = useProblem(widget);
  const [inputValue, setInputValue] = useState('');
  const options = useOptions(widget, inputValue);
  const [chosen] = widget.items;
  const own = {
    options,
    getOptionLabel: ({ label }: Item) => label,
    getOptionKey: ({ id }: Item) => id,
    isOptionEqualToValue: (one: Item, other: Item) => one.id === other.id,
    // The server has filtered already.
    filterOptions: (all: Item[]) => all,
    filterSelectedOptions: true,
    noOptionsText: words.noMatches,
    inputValue,
    onInputChange: (_event: unknown, text: string) => setInputValue(text),
    renderInput: (params: object) => (
      <TextField
        {...params}
        label={widget.label}
        required={widget.required === true}
        error={problem?.kind === 'error'}
        helperText={problem?.message}
        placeholder={words.search}
      />
    ),
  };
  return widget.multiple ? (
    <Autocomplete
      {...own}
      multiple
      value={widget.items}
      onChange={(_event, items) => page.set(widget, { items })}
    />
  ) : (
    <Autocomplete
      {...own}
      value={chosen ?? null}
      onChange={(_event, item) => page.set(widget, { items: item ? [item] : [] })}
    />
  );
}

/** Loads the entries that match the text of the box. */
function useOptions({ source }: WidgetOf<'prompt'>, text: string): Item[] {
  const [options, setOptions] = useState<Item[]>([]);
  useEffect(() => {
    let active = true;
    const q = text.trim();
    const asked = { q, folder: q ? '' : 'all', offset: 0, limit: maxEntries };
    void fetchPrompt(source, asked).then(({ items }) => {
      if (active) setOptions(items);
    });
    return () => {
      active = false;
    };
  }, [source, text]);
  return options;
}
