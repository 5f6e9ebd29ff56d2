import { TertiaryButton } from '@workday/canvas-kit-react/button';
import { Menu, type useMenuModel } from '@workday/canvas-kit-react/menu';
import { relatedActionsIcon } from '@workday/canvas-system-icons-web';
import { settings } from '../../classic/settings.ts';
import { words } from '../../classic/words.ts';
import type { Item, MenuEntry } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';

/** An instance's menu, level by level. The entries of the last level open tasks. */
export function RelatedActions({ item }: { item: Item }) {
  if (!item.actions?.length) return null;
  return (
    <Menu>
      <Menu.Target
        as={TertiaryButton}
        type="button"
        size="small"
        icon={relatedActionsIcon}
        aria-label={words.relatedActions}
      />
      <Menu.Popper>
        <Menu.Card>
          <Menu.List>
            <Entries entries={item.actions} />
          </Menu.List>
        </Menu.Card>
      </Menu.Popper>
    </Menu>
  );
}

function Entries({ entries }: { entries: MenuEntry[] }) {
  const page = useOpenPage();
  return entries.map(({ label, children, path }) =>
    children ? (
      <Menu.Submenu key={label}>
        <Menu.Submenu.TargetItem data-id={label} {...newerTarget}>
          {label}
        </Menu.Submenu.TargetItem>
        <Menu.Submenu.Popper>
          <Menu.Submenu.Card>
            <Menu.Submenu.List>
              <Entries entries={children} />
            </Menu.Submenu.List>
          </Menu.Submenu.Card>
        </Menu.Submenu.Popper>
      </Menu.Submenu>
    ) : (
      <Menu.Item key={label} data-id={label} onClick={() => path && page.follow(path)}>
        {label}
      </Menu.Item>
    ),
  );
}

/** Since version 14.0.14 of the library, an entry that opens a level says so. */
const newerTarget = settings.newerKit && {
  elemPropsHook: <Given,>({ state }: ReturnType<typeof useMenuModel>, given: Given) => ({
    role: 'menuitem',
    'aria-haspopup': 'true',
    'aria-expanded': state.visibility === 'visible',
    ...given,
  }),
};
