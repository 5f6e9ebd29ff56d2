import { useId } from 'react';
import { Tab, TabList, TabPanel, TabPanels, Tabs } from 'react-aria-components';
import type { Widget, WidgetOf } from '../page-model.ts';
import { Field } from './field.tsx';
import { Grid } from './grid.tsx';
import { ReadOnlyFields } from './read-only-fields.tsx';

/** Renders a widget tree. Read-only fields in a row share a description list. */
export function Widgets({ widgets }: { widgets: readonly Widget[] }) {
  return inGroups(widgets).map((group) => {
    const [first] = group;
    const key = 'id' in first ? first.id : first.title;
    if (isReadOnly(first)) return <ReadOnlyFields key={key} widgets={group.filter(isReadOnly)} />;
    return <WidgetView key={key} widget={first} />;
  });
}

function WidgetView({ widget }: { widget: Widget }) {
  switch (widget.type) {
    case 'section':
      return <Section widget={widget} />;
    case 'tabs':
      return <PageTabs widget={widget} />;
    case 'grid':
      return <Grid grid={widget} />;
    default:
      return <Field widget={widget} />;
  }
}

function Section({ widget }: { widget: WidgetOf<'section'> }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{widget.title}</h3>
      <Widgets widgets={widget.children} />
    </section>
  );
}

function PageTabs({ widget }: { widget: WidgetOf<'tabs'> }) {
  return (
    <Tabs>
      <TabList aria-label={widget.tabs[0]?.label ?? ''}>
        {widget.tabs.map(({ label }) => (
          <Tab key={label} id={label}>
            {label}
          </Tab>
        ))}
      </TabList>
      <TabPanels>
        {widget.tabs.map(({ label, children }) => (
          <TabPanel key={label} id={label}>
            <Widgets widgets={children} />
          </TabPanel>
        ))}
      </TabPanels>
    </Tabs>
  );
}

type ReadOnly = WidgetOf<'readOnlyText' | 'readOnlyItems'>;

const isReadOnly = (widget: Widget): widget is ReadOnly =>
  widget.type === 'readOnlyText' || widget.type === 'readOnlyItems';

function inGroups(widgets: readonly Widget[]): [Widget, ...Widget[]][] {
  const groups: [Widget, ...Widget[]][] = [];
  for (const widget of widgets) {
    const last = groups.at(-1);
    if (last && isReadOnly(last[0]) && isReadOnly(widget)) last.push(widget);
    else groups.push([widget]);
  }
  return groups;
}
