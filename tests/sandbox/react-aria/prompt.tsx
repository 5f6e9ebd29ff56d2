import {
  Button,
  ComboBox,
  ComboBoxValue,
  FieldError,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
  useAsyncList,
} from 'react-aria-components';
import { fetchPrompt } from '../classic/server.ts';
import { words } from '../classic/words.ts';
import type { Item, WidgetOf } from '../page-model.ts';
import { useOpenPage } from '../react/use-open-page.ts';
import { useFieldState } from './use-field-state.ts';

/** The number of entries that the list shows at most; typing narrows it. */
const maxEntries = 100;

/** A box that searches while somebody types, with the chosen entries as tags above it. */
export function Prompt({ widget, label }: { widget: WidgetOf<'prompt'>; label?: string }) {
  return widget.multiple ? (
    <MultiplePrompt widget={widget} label={label} />
  ) : (
    <SinglePrompt widget={widget} label={label} />
  );
}

interface PromptProps {
  widget: WidgetOf<'prompt'>;
  /** Names the box in a table cell, which has no label of its own. */
  label: string | undefined;
}

function MultiplePrompt({ widget, label }: PromptProps) {
  const page = useOpenPage();
  const { state, message } = useFieldState(widget);
  const list = useEntries(widget, '');
  return (
    <ComboBox
      {...state}
      {...(label !== undefined && { 'aria-label': label })}
      selectionMode="multiple"
      menuTrigger="focus"
      allowsEmptyCollection
      items={list.items}
      inputValue={list.filterText}
      onInputChange={list.setFilterText}
      value={widget.items.map(({ id }) => id)}
      onChange={(keys) => {
        const known = new Map([...list.items, ...widget.items].map((item) => [item.id, item]));
        page.set(widget, { items: keys.flatMap((key) => known.get(String(key)) ?? []) });
        list.setFilterText('');
      }}
    >
      {label === undefined && <Label>{widget.label}</Label>}
      <ComboBoxValue>
        {() => (
          <TagGroup
            aria-label={words.selectedList}
            onRemove={(keys) =>
              page.set(widget, { items: widget.items.filter(({ id }) => !keys.has(id)) })
            }
          >
            <TagList items={widget.items}>
              {(item) => (
                <Tag textValue={item.label}>
                  {item.label}
                  <Button slot="remove">✕</Button>
                </Tag>
              )}
            </TagList>
          </TagGroup>
        )}
      </ComboBoxValue>
      <BoxAndList message={message} />
    </ComboBox>
  );
}

function SinglePrompt({ widget, label }: PromptProps) {
  const page = useOpenPage();
  const { state, message } = useFieldState(widget);
  const [chosen] = widget.items;
  const list = useEntries(widget, chosen?.label ?? '');
  return (
    <ComboBox
      {...state}
      {...(label !== undefined && { 'aria-label': label })}
      allowsEmptyCollection
      items={list.items}
      inputValue={list.filterText}
      onInputChange={list.setFilterText}
      value={chosen?.id ?? null}
      onChange={(key) => page.set(widget, { items: list.items.filter(({ id }) => id === key) })}
    >
      {label === undefined && <Label>{widget.label}</Label>}
      <BoxAndList message={message} />
    </ComboBox>
  );
}

function BoxAndList({ message }: { message: string | undefined }) {
  return (
    <>
      <Group>
        <Input placeholder={words.search} />
        <Button>▾</Button>
      </Group>
      <FieldError>{message}</FieldError>
      <Popover>
        <ListBox renderEmptyState={() => words.noMatches}>
          {(item: Item) => <ListBoxItem>{item.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </>
  );
}

/** Loads the entries that match the text of the box. */
function useEntries({ source }: WidgetOf<'prompt'>, initialFilterText: string) {
  return useAsyncList<Item>({
    initialFilterText,
    async load({ filterText = '' }) {
      const q = filterText.trim();
      const asked = { q, folder: q ? '' : 'all', offset: 0, limit: maxEntries };
      return fetchPrompt(source, asked);
    },
  });
}
