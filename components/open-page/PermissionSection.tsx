import { say, sayCount } from '@/utils/i18n/say.ts';
import type { PermissionListView } from '@/utils/panel/permission-lists.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { PermissionChecklist } from './PermissionChecklist.tsx';

interface Props {
  lists: readonly PermissionListView[];
  busy: boolean;
  /** The lists were saved, so their details are folded away. */
  saved: boolean;
}

/** The permission lists of the page: one line that counts them once nothing is left to do. */
export function PermissionSection({ lists, busy, saved }: Props) {
  if (lists.length === 0) return null;
  const sum = (count: (list: PermissionListView) => number) =>
    lists.reduce((total, list) => total + count(list), 0);
  const open = sum((list) => list.open);
  const all = lists.map((list) => (
    <PermissionChecklist key={list.access} list={list} busy={busy} />
  ));
  if (open > 0 && !saved) return all;
  const granted = sum((list) => list.granted);
  return (
    <Disclosure
      summary={
        open > 0
          ? sayCount('panel.permissions.unread', open)
          : say('panel.permissions.count', [
              String(granted),
              String(sum(({ permissions }) => permissions.length)),
            ])
      }
    >
      {all}
    </Disclosure>
  );
}
