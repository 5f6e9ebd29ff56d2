import Button from '@mui/material/Button';
import { useOpenPage } from '../react/use-open-page.ts';

/** OK, Cancel or Done. "Add row" stands at its table instead. */
export function PageButtons() {
  const page = useOpenPage();
  return page.model.buttons
    .filter(({ action }) => action !== 'addRow')
    .map(({ action, label }) => (
      <Button
        key={action}
        variant={action === 'cancel' ? 'text' : 'contained'}
        onClick={() => page.press(action)}
      >
        {label}
      </Button>
    ));
}
