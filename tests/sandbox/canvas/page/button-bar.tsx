import { ActionBar } from '@workday/canvas-kit-react/action-bar';
import { PrimaryButton, SecondaryButton } from '@workday/canvas-kit-react/button';
import { useOpenPage } from '../../react/use-open-page.ts';

/** The buttons at the foot of a page. "Add row" is placed at its grid instead. */
export function ButtonBar() {
  const page = useOpenPage();
  const buttons = page.model.buttons.filter(({ action }) => action !== 'addRow');
  if (buttons.length === 0) return null;
  return (
    <ActionBar>
      <ActionBar.List className="page-buttons">
        {buttons.map((button) => (
          <ActionBar.Item
            key={button.action}
            as={button.action === 'cancel' ? SecondaryButton : PrimaryButton}
            onClick={() => page.press(button.action)}
          >
            {button.label}
          </ActionBar.Item>
        ))}
      </ActionBar.List>
    </ActionBar>
  );
}

/** The same buttons in a dialog. */
export function DialogButtons() {
  const page = useOpenPage();
  return (
    <div className="dialog-buttons">
      {page.model.buttons
        .filter(({ action }) => action !== 'addRow')
        .map(({ action, label }) => {
          const Kind = action === 'cancel' ? SecondaryButton : PrimaryButton;
          return (
            <Kind key={action} onClick={() => page.press(action)}>
              {label}
            </Kind>
          );
        })}
    </div>
  );
}
