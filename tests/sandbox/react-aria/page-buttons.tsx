import { Button } from 'react-aria-components';
import { useOpenPage } from '../react/use-open-page.ts';

/** OK, Cancel or Done. "Add row" stands at its table instead. */
export function PageButtons() {
  const page = useOpenPage();
  return (
    <div className="buttons">
      {page.model.buttons
        .filter(({ action }) => action !== 'addRow')
        .map(({ action, label }) => (
          <Button key={action} onPress={() => page.press(action)}>
            {label}
          </Button>
        ))}
    </div>
  );
}
