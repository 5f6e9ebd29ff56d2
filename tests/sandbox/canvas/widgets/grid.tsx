import { TertiaryButton } from '@workday/canvas-kit-react/button';
import { Table } from '@workday/canvas-kit-react/table';
import { plusIcon } from '@workday/canvas-system-icons-web';
import { useId } from 'react';
import { words } from '../../classic/words.ts';
import type { Cell, WidgetOf } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';
import { Control } from '../fields/control.tsx';
import { ItemLinks } from '../fields/read-only-items.tsx';

/** A table of the library: its first column contains the row headers. */
export function CanvasGrid({ grid }: { grid: WidgetOf<'grid'> }) {
  const page = useOpenPage();
  const id = useId();
  const headingId = (index: number) => `${id}-column-${index}`;
  const columns = `repeat(${grid.columns.length}, minmax(120px, 1fr))`;
  const addRow = page.model.buttons.find(({ action }) => action === 'addRow');
  const canAddRow =
    grid.rows.length === 0 ||
    grid.rows.some(({ cells }) => cells.some(({ type }) => type === 'widget'));
  return (
    <>
      <div className="grid-toolbar">
        <span>{words.items(grid.rows.length)}</span>
        {addRow && canAddRow && (
          <TertiaryButton
            icon={plusIcon}
            aria-label={addRow.label}
            type="button"
            onClick={() => page.press('addRow')}
          />
        )}
      </div>
      <Table className="grid">
        <Table.Caption>{grid.title}</Table.Caption>
        <Table.Head>
          <Table.Row gridTemplateColumns={columns}>
            {grid.columns.map((column, index) => (
              <Table.Header key={column.id} id={headingId(index)} scope="col">
                {column.label}
              </Table.Header>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {grid.rows.map((row) => (
            <Table.Row key={row.id} gridTemplateColumns={columns}>
              {row.cells.map((cell, index) => {
                const key = `${row.id}/${grid.columns[index]?.id}`;
                const Kind = index === 0 ? RowHeading : Table.Cell;
                return (
                  <Kind key={key}>
                    <CellContent cell={cell} headingId={headingId(index)} />
                  </Kind>
                );
              })}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </>
  );
}

function RowHeading({ children }: { children: React.ReactNode }) {
  return <Table.Header scope="row">{children}</Table.Header>;
}

function CellContent({ cell, headingId }: { cell: Cell; headingId: string }) {
  switch (cell.type) {
    case 'text':
    case 'number':
      return <span>{cell.value}</span>;
    case 'tick':
      return <span>{cell.value ? words.yes : words.no}</span>;
    case 'items':
      return <ItemLinks items={cell.items} />;
    case 'widget':
      return <Control widget={cell.widget} aria-labelledby={headingId} />;
  }
}
