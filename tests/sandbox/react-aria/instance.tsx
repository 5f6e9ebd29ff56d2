import {
  Button,
  Link,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SubmenuTrigger,
} from 'react-aria-components';
import { words } from '../classic/words.ts';
import type { Item, MenuEntry } from '../page-model.ts';
import { hrefOf, instancePath } from '../react/instance-path.ts';
import { useOpenPage } from '../react/use-open-page.ts';

/** A named instance: a link to its own page and its related actions, if it has any. */
export function Instance({ item }: { item: Item }) {
  if (!item.actions?.length) return <span>{item.label}</span>;
  return (
    <span>
      <Link href={hrefOf(instancePath(item))}>{item.label}</Link>
      <MenuTrigger>
        <Button aria-label={words.relatedActions}>☰</Button>
        <Popover>
          <Entries entries={item.actions} />
        </Popover>
      </MenuTrigger>
    </span>
  );
}

/** One level of the menu. The entries of the last level open tasks. */
function Entries({ entries }: { entries: MenuEntry[] }) {
  const page = useOpenPage();
  return (
    <Menu>
      {entries.map(({ label, children, path }) =>
        children ? (
          <SubmenuTrigger key={label}>
            <MenuItem id={label}>{label}</MenuItem>
            <Popover>
              <Entries entries={children} />
            </Popover>
          </SubmenuTrigger>
        ) : (
          <MenuItem key={label} id={label} onAction={() => path && page.follow(path)}>
            {label}
          </MenuItem>
        ),
      )}
    </Menu>
  );
}
