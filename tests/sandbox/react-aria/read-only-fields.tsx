import type { Item, WidgetOf } from '../page-model.ts';
import { Instance } from './instance.tsx';

/** Names with their values. The library has no component for text that nobody can edit. */
export function ReadOnlyFields({
  widgets,
}: {
  widgets: WidgetOf<'readOnlyText' | 'readOnlyItems'>[];
}) {
  return (
    <dl>
      {widgets.map((widget) => (
        <div key={widget.id}>
          <dt>{widget.label}</dt>
          <dd>
            {widget.type === 'readOnlyText' ? widget.value : <Instances items={widget.items} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Instances({ items }: { items: Item[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <Instance item={item} />
        </li>
      ))}
    </ul>
  );
}
