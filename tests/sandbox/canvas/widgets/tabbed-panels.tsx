import { Tabs } from '@workday/canvas-kit-react/tabs';
import type { WidgetOf } from '../../page-model.ts';
import { Widgets } from './widgets.tsx';

/** All panels are in the document; those of inactive tabs are hidden. */
export function TabbedPanels({ widget }: { widget: WidgetOf<'tabs'> }) {
  return (
    <Tabs>
      <Tabs.List>
        {widget.tabs.map(({ label }) => (
          <Tabs.Item key={label} data-id={label}>
            {label}
          </Tabs.Item>
        ))}
      </Tabs.List>
      {widget.tabs.map(({ label, children }) => (
        <Tabs.Panel key={label} data-id={label}>
          <Widgets widgets={children} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
