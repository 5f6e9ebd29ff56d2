import { Hyperlink } from '@workday/canvas-kit-react/button';
import { tenantName } from '../../classic/server.ts';
import type { Item } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';
import { RelatedActions } from './related-actions.tsx';

/**
 * A named instance. Its related-actions button shows while the line is hovered or focused, or while
 * its menu is open.
 */
export function InstanceLink({ item }: { item: Item }) {
  return (
    <div className="link">
      <InstanceName item={item} />
      <RelatedActions item={item} />
    </div>
  );
}

/**
 * The instance's name, linked to its own page if it has one. Instances without related actions have
 * none.
 */
export function InstanceName({ item }: { item: Item }) {
  const page = useOpenPage();
  if (!item.actions?.length) return <span>{item.label}</span>;
  const path = `inst/1$${item.id.split('$')[0]}/${item.id}.htmld`;
  return (
    <Hyperlink
      href={`/${tenantName}/d/${path}`}
      onClick={(event) => {
        event.preventDefault();
        page.follow(path);
      }}
    >
      {item.label}
    </Hyperlink>
  );
}
