import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { words } from '../classic/words.ts';
import type { Cell, WidgetOf } from '../page-model.ts';
import { useOpenPage } from '../react/use-open-page.ts';
import { Field } from './field.tsx';
import { Instance } from './instance.tsx';

/** The first column holds the row headers. */
export function Grid({ grid }: { grid: WidgetOf<'grid'> }) {
  const page = useOpenPage();
  const addRow = page.model.buttons.find(({ action }) => action === 'addRow');
  const canAddRow =
    grid.rows.length === 0 ||
    grid.rows.some(({ cells }) => cells.some(({ type }) => type === 'widget'));
  return (
    <div>
      <Typography variant="h6">{grid.title}</Typography>
      <Typography variant="caption">{words.items(grid.rows.length)}</Typography>
      {addRow && canAddRow && <Button onClick={() => page.press('addRow')}>{addRow.label}</Button>}
      <TableContainer component={Paper}>
        <Table aria-label={grid.title}>
          <TableHead>
            <TableRow>
              {grid.columns.map(({ id, label }) => (
                <TableCell key={id}>{label}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {grid.rows.map(({ id, cells }) => (
              <TableRow key={id}>
                {cells.map((cell, index) => {
                  const { id: columnId, label } = grid.columns[index] ?? { id: '', label: '' };
                  const heading = index === 0 && ({ component: 'th', scope: 'row' } as const);
                  return (
                    <TableCell key={columnId} {...heading}>
                      <Content cell={cell} column={label} />
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </div>
  );
}

/** A control in a cell takes its label from the column. */
function Content({ cell, column }: { cell: Cell; column: string }) {
  switch (cell.type) {
    case 'text':
    case 'number':
      return cell.value;
    case 'tick':
      return cell.value ? words.yes : words.no;
    case 'items':
      return cell.items.map((item) => <Instance key={item.id} item={item} />);
    case 'widget': {
      const { widget } = cell;
      return <Field widget={'label' in widget ? { ...widget, label: column } : widget} />;
    }
  }
}
