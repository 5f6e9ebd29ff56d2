import { BodyText } from '@workday/canvas-kit-react/text';
import { useId } from 'react';
import type { Widget, WidgetOf } from '../../page-model.ts';
import { CanvasField } from './field.tsx';
import { CanvasGrid } from './grid.tsx';
import { TabbedPanels } from './tabbed-panels.tsx';

/** Renders a widget tree. */
export function Widgets({ widgets }: { widgets: readonly Widget[] }) {
  return widgets.map((widget, index) => (
    <WidgetView key={'id' in widget ? widget.id : `${widget.title}-${index}`} widget={widget} />
  ));
}

function WidgetView({ widget }: { widget: Widget }) {
  switch (widget.type) {
    case 'section':
      return <Section widget={widget} />;
    case 'tabs':
      return <TabbedPanels widget={widget} />;
    case 'grid':
      return <CanvasGrid grid={widget} />;
    default:
      return <CanvasField widget={widget} />;
  }
}

function Section({ widget }: { widget: WidgetOf<'section'> }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <BodyText as="h3" size="medium" fontWeight="bold" id={id}>
        {widget.title}
      </BodyText>
      <Widgets widgets={widget.children} />
    </section>
  );
}
