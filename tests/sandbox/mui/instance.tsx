import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { words } from '../classic/words.ts';
import type { Item, MenuEntry } from '../page-model.ts';
import { hrefOf, instancePath } from '../react/instance-path.ts';
import { useOpenPage } from '../react/use-open-page.ts';

/** A named instance: a link to its own page and its related actions, if it has any. */
export function Instance({ item }: { item: Item }) {
  const page = useOpenPage();
  if (!item.actions?.length) return <span>{item.label}</span>;
  const path = instancePath(item);
  return (
    <span>
      <Link
        href={hrefOf(path)}
        onClick={(event) => {
          event.preventDefault();
          page.follow(path);
        }}
      >
        {item.label}
      </Link>
      <RelatedActions entries={item.actions} />
    </span>
  );
}

function RelatedActions({ entries }: { entries: MenuEntry[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  return (
    <>
      <IconButton
        id={`${id}-button`}
        aria-label={words.relatedActions}
        aria-controls={anchor ? id : undefined}
        aria-haspopup="true"
        aria-expanded={anchor ? 'true' : undefined}
        size="small"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        ⋮
      </IconButton>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': `${id}-button` } }}
      >
        {entries.map((entry) => (
          <Entry key={entry.label} entry={entry} close={() => setAnchor(null)} />
        ))}
      </Menu>
    </>
  );
}

/** The library has no submenus: an entry with children opens another menu beside it. */
function Entry({ entry, close }: { entry: MenuEntry; close: () => void }) {
  const page = useOpenPage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { label, children, path } = entry;
  if (!children)
    return (
      <MenuItem
        onClick={() => {
          close();
          if (path) page.follow(path);
        }}
      >
        {label}
      </MenuItem>
    );
  return (
    <>
      <MenuItem
        aria-haspopup="true"
        aria-expanded={anchor ? 'true' : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </MenuItem>
      <Menu
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
      >
        {children.map((child) => (
          <Entry key={child.label} entry={child} close={close} />
        ))}
      </Menu>
    </>
  );
}
