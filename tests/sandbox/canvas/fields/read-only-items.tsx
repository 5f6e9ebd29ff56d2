import { TertiaryButton } from '@workday/canvas-kit-react/button';
import { useState } from 'react';
import { words } from '../../classic/words.ts';
import type { Item } from '../../page-model.ts';
import { InstanceLink } from '../actions/instance-link.tsx';
import type { FieldAttributes } from './control.tsx';

/**
 * Items shown at first. The others enter the document when "More (n)" is pressed (docs/workday.md,
 * "Page markup").
 */
const shownAtFirst = 5;

/** Links to instances; more than five collapse. */
export function ItemLinks({ items, field = {} }: { items: Item[]; field?: FieldAttributes }) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return <div id={field.id}>{words.empty}</div>;
  return (
    <div>
      <ul className="links" id={field.id} aria-labelledby={field['aria-labelledby']}>
        {(all ? items : items.slice(0, shownAtFirst)).map((item) => (
          <li key={item.id}>
            <InstanceLink item={item} />
          </li>
        ))}
      </ul>
      {items.length > shownAtFirst && (
        <TertiaryButton type="button" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.less : words.more(items.length - shownAtFirst)}
        </TertiaryButton>
      )}
    </div>
  );
}
