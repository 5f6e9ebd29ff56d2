import { MultiSelect } from '@workday/canvas-kit-preview-react/multi-select';
import { StyledMenuItem } from '@workday/canvas-kit-react/menu';
import { words } from '../../classic/words.ts';
import type { WidgetOf } from '../../page-model.ts';
import type { FieldAttributes } from '../fields/control.tsx';
import { type Line, usePrompt } from './use-prompt.ts';

/** The box with its pills below it. Its list opens on `body`. */
export function PromptBox({
  widget,
  field,
}: {
  widget: WidgetOf<'prompt'>;
  field: FieldAttributes;
}) {
  const { model, lines, onKeyDown } = usePrompt(widget);
  return (
    <MultiSelect model={model}>
      <MultiSelect.SearchInput
        {...field}
        placeholder={words.search}
        removeLabel="remove"
        onKeyDown={onKeyDown}
      />
      <MultiSelect.Popper>
        <MultiSelect.Card>
          {lines === null || lines.length === 0 ? (
            <StyledMenuItem as="span">
              {lines === null ? words.loading : words.noMatches}
            </StyledMenuItem>
          ) : (
            <MultiSelect.List maxHeight={300}>
              {(line: Line) => (
                <MultiSelect.Item
                  data-id={line.id}
                  aria-haspopup={line.folder ? 'true' : undefined}
                >
                  <MultiSelect.Item.Text>{line.label}</MultiSelect.Item.Text>
                </MultiSelect.Item>
              )}
            </MultiSelect.List>
          )}
        </MultiSelect.Card>
      </MultiSelect.Popper>
    </MultiSelect>
  );
}
