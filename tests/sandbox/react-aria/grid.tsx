import { Button, Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { words } from '../classic/words.ts';
import type { FieldWidget, Cell as GridCell, WidgetOf } from '../page-model.ts';
import { useOpenPage } from '../react/use-open-page.ts';
import { Field } from './field.tsx';
import { Prompt } from './prompt.tsx';
import { Instances } from './read-only-fields.tsx';

/** The first column holds the row headers. */
export function Grid({ grid }: { grid: WidgetOf<'grid'> }) {
  const page = useOpenPage();
  const addRow = page.model.buttons.find(({ action }) => action === 'addRow');
  const canAddRow =
    grid.rows.length === 0 ||
    grid.rows.some(({ cells }) => cells.some(({ type }) => type === 'widget'));
  return (
    <>
      <h4>
        {grid.title} <small>{words.items(grid.rows.length)}</small>
      </h4>
      {addRow && canAddRow && <Button onPress={() => page.press('addRow')}>{addRow.label}</Button>}
      <Table aria-label={grid.title} keyboardNavigationBehavior="tab">
        <TableHeader>
          {grid.columns.map(({ id, label }, index) => (
            <Column key={id} id={id} isRowHeader={index === 0}>
              {label}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {grid.rows.map(({ id, cells }) => (
            <Row key={id} id={id}>
              {cells.map((cell, index) => {
                const { id: columnId, label } = grid.columns[index] ?? { id: '', label: '' };
                return (
                  <Cell key={columnId}>
                    <Content cell={cell} column={label} />
                  </Cell>
                );
              })}
            </Row>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function Content({ cell, column }: { cell: GridCell; column: string }) {
  switch (cell.type) {
    case 'text':
    case 'number':
      return cell.value;
    case 'tick':
      return cell.value ? words.yes : words.no;
    case 'items':
      return <Instances items={cell.items} />;
    case 'widget':
      return <Editable widget={cell.widget} column={column} />;
  }
}

/** A control in a cell takes its name from the column. */
function Editable({ widget, column }: { widget: FieldWidget; column: string }) {
  return widget.type === 'prompt' ? (
    <Prompt widget={widget} label={column} />
  ) : (
    <Field widget={'label' in widget ? { ...widget, label: column } : widget} />
  );
}
